import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DateText } from "./date-text.tsx";

test("a date is written the way schools write it", () => {
  expect(renderToStaticMarkup(<DateText date="2020-08-18" />)).toBe(
    '<time dateTime="2020-08-18">18 August 2020</time>',
  );
});

test("a term keeps its name and carries its last day", () => {
  expect(renderToStaticMarkup(<DateText date="2024-08-31">Summer term 2024</DateText>)).toBe(
    '<time dateTime="2024-08-31">Summer term 2024</time>',
  );
});
