import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Notice } from "./notice.tsx";

test("the outcome of an action is read out at once", () => {
  expect(renderToStaticMarkup(<Notice tone="success" announce />)).toContain('role="alert"');
});

test("standing information waits to be read, and can be found by its title", () => {
  const markup = renderToStaticMarkup(<Notice title="KCSIE 2026 is in force." />);
  expect(markup).toContain('role="region"');
  const id = /aria-labelledby="([^"]+)"/.exec(markup)?.[1];
  expect(id).toBeDefined();
  expect(markup).toContain(`id="${id}">KCSIE 2026 is in force.`);
});

test("a warning without a title of its own still says in words that it is one", () => {
  expect(renderToStaticMarkup(<Notice tone="warning" />)).toContain("Please check");
});
