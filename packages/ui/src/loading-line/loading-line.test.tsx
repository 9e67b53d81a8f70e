import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LoadingLine } from "./loading-line.tsx";

test("a page on its way is said to those who do not see the line, and with no end that nobody knows", () => {
  expect(renderToStaticMarkup(<LoadingLine />)).toBe(
    '<progress class="loading-line" aria-label="Loading the page"></progress>',
  );
});
