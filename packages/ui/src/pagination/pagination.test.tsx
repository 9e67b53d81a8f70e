import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Pagination } from "./pagination.tsx";

const pages = [1, 6, 7, 42].map((number) => ({ number, href: `/audit?page=${number}` }));

test("the page that is open is marked, and left-out pages show as a gap", () => {
  const markup = renderToStaticMarkup(<Pagination label="Pages" pages={pages} current={7} />);
  expect(markup).toMatch(/aria-label="Page 7" aria-current="page"/);
  expect(markup.match(/data-after-gap/g)).toHaveLength(2);
});

test("the first page has no previous one", () => {
  const markup = renderToStaticMarkup(
    <Pagination label="Pages" pages={pages} current={1} nextHref="/audit?page=2" />,
  );
  expect(markup).not.toContain("Previous");
  expect(markup).toContain('rel="next"');
});
