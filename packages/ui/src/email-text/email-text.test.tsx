import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EmailText } from "./email-text.tsx";

test("an address may break before its @, and is the same address when it is copied", () => {
  const markup = renderToStaticMarkup(<EmailText address="head@ashdownvale.example" />);
  expect(markup).toBe("head<wbr/>@ashdownvale.example");
  expect(markup.replace("<wbr/>", "")).toBe("head@ashdownvale.example");
});

test("what is no address is left as it was written", () => {
  expect(renderToStaticMarkup(<EmailText address="ask the office" />)).toBe("ask the office");
  expect(renderToStaticMarkup(<EmailText address="@office" />)).toBe("@office");
});
