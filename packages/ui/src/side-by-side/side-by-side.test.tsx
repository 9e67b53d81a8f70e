import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SideBySide } from "./side-by-side.tsx";

test("what is to be done comes before the long text, for those who hear or tab through the page", () => {
  const markup = renderToStaticMarkup(
    <SideBySide reading="Forty pages of policy">Two facts to check</SideBySide>,
  );
  expect(markup.indexOf("Two facts")).toBeLessThan(markup.indexOf("Forty pages"));
});
