import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PrintFooter } from "./print-footer.tsx";

test("a printed page names its source and its date", () => {
  const markup = renderToStaticMarkup(<PrintFooter source="Northmere" asAt="2026-11-22" />);
  expect(markup.replaceAll(/<[^>]+>/g, "")).toBe("Northmere · as at 22 November 2026");
});
