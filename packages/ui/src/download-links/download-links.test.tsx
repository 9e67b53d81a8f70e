import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DownloadLinks } from "./download-links.tsx";

test("each format is a link of its own that keeps what narrows the table", () => {
  const markup = renderToStaticMarkup(<DownloadLinks href="/requests/export?standing=open" />);
  expect([...markup.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    "/requests/export?standing=open&amp;format=csv",
    "/requests/export?standing=open&amp;format=xlsx",
  ]);
});

test("a link says alone what it downloads", () => {
  const markup = renderToStaticMarkup(<DownloadLinks href="/policies/export" />);
  const heard = [...markup.matchAll(/<a [^>]*>(.*?)<\/a>/g)].map(([, inside = ""]) =>
    inside.replaceAll(/<[^>]+>/g, ""),
  );
  expect(heard).toEqual(["Download this table as CSV", "Download this table as Excel"]);
});
