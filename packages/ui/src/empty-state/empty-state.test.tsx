import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EmptyState } from "./empty-state.tsx";

test("a school with no policy is told so and shown what to do", () => {
  const markup = renderToStaticMarkup(
    <EmptyState title="No policy yet" action={<a href="/upload">Upload</a>} />,
  );
  expect(markup).toContain("<h2>No policy yet</h2>");
  expect(markup).toContain('href="/upload"');
});
