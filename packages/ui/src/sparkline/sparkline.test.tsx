import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Sparkline } from "./sparkline.tsx";

test("a small line says in words what it shows", () => {
  const markup = renderToStaticMarkup(
    <Sparkline values={[1, 2, 4]} words="Last three terms: 1, 2, 4" />,
  );
  expect(markup).toContain('role="img" aria-label="Last three terms: 1, 2, 4"');
});

test("a term that was not reported is a gap, and a dotted ring at the end", () => {
  const markup = renderToStaticMarkup(
    <Sparkline values={[1, 2, null]} words="1, 2, not reported" />,
  );
  expect(markup).toContain("chart-gap");
  expect(markup).not.toContain("chart-point");
});

test("zeros lie on the ground, with nothing to divide by", () => {
  const markup = renderToStaticMarkup(<Sparkline values={[0, 0]} words="0, 0" />);
  expect(markup).toContain('d="M4 16L68 16"');
});
