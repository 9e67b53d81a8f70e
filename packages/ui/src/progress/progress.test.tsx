import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Progress } from "./progress.tsx";

test("how far an import is, is said as a count", () => {
  const markup = renderToStaticMarkup(
    <Progress label="Importing staff" done={1200} total={4000} unit="rows checked" />,
  );
  expect(markup).toContain('<p role="status">1,200 of 4,000 rows checked</p>');
  expect(markup).toContain('aria-valuetext="1,200 of 4,000 rows checked"');
});
