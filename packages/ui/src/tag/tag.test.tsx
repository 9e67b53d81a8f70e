import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Tag } from "./tag.tsx";

test("only the emphasised tag stands out", () => {
  expect(renderToStaticMarkup(<Tag>Draft</Tag>)).not.toContain("data-emphasis");
  expect(renderToStaticMarkup(<Tag emphasis>Current</Tag>)).toContain("data-emphasis");
});
