import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FileField } from "./file-field.tsx";

test("without scripts a file field is the browser's own, which takes a dropped file", () => {
  const markup = renderToStaticMarkup(<FileField name="policy" label="The policy" accept=".pdf" />);
  expect(markup).toMatch(/<input[^>]*type="file"[^>]*name="policy"[^>]*accept="\.pdf"/);
  expect(markup).not.toContain("<button");
});
