import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Breadcrumbs } from "./breadcrumbs.tsx";

test("every step leads back but the page itself, which is said to be the current one", () => {
  const markup = renderToStaticMarkup(
    <Breadcrumbs trail={[{ label: "Policies", href: "/policies" }]} current="Online safety" />,
  );
  expect(markup).toContain('<a href="/policies">Policies</a>');
  expect(markup).toContain('<li aria-current="page">Online safety</li>');
});
