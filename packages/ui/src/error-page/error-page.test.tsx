import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ErrorPage } from "./error-page.tsx";

test("a page that is not there says so, without saying whether another school has one", () => {
  const words = renderToStaticMarkup(<ErrorPage kind="not_found" homeHref="/" />);
  expect(words).toContain("<h1>We can&#x27;t find that page</h1>");
  expect(words).not.toMatch(/another school|permission|forbidden/i);
});

test("a failure of ours gives something to quote and a way to try again", () => {
  const markup = renderToStaticMarkup(
    <ErrorPage kind="failed" homeHref="/" retryHref="/overview" reference="7K2M-QX" />,
  );
  expect(markup).toContain("7K2M-QX");
  expect(markup).toMatch(/href="\/overview"[^>]*>Try again/);
});
