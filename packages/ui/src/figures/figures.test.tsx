import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Figures } from "./figures.tsx";

test("a figure stands with its name and its date", () => {
  const markup = renderToStaticMarkup(
    <Figures figures={[{ label: "Pupils", value: 212, note: "As at 1 October 2026" }]} />,
  );
  expect(markup.replaceAll(/<[^>]+>/g, " ")).toMatch(/Pupils\s+212\s+As at 1 October 2026/);
});
