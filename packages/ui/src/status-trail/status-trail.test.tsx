import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { StatusTrail } from "./status-trail.tsx";

test("says in words how it stood, term after term, and shows it by signs of different outlines", () => {
  const markup = renderToStaticMarkup(
    <StatusTrail since="Spring 2025" statuses={[null, "met", "met", "needs_action"]} />,
  );
  expect(markup).toContain(
    'aria-label="From Spring 2025: not kept, then met twice, then needs action"',
  );
  expect(markup).toContain(">·●●▲<");
});

test("shows nothing where nothing is known", () => {
  expect(renderToStaticMarkup(<StatusTrail since="Spring 2025" statuses={[null, null]} />)).toBe(
    "",
  );
});
