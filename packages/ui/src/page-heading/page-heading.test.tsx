import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PageHeading } from "./page-heading.tsx";

test("a page's answer is its one main heading, and comes before its date", () => {
  const markup = renderToStaticMarkup(
    <PageHeading title="All 12 schools are in date." asAt="As at 22 November 2026" />,
  );
  expect(markup).toContain("<h1>All 12 schools are in date.</h1>");
  expect(markup.indexOf("All 12")).toBeLessThan(markup.indexOf("As at"));
});
