import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { StatusTrail, StatusTrailKey } from "./status-trail.tsx";
import { type Mark, StatusTrailShapes } from "./status-trail-shapes.tsx";

const trail: Mark[] = [null, "met", "met", "needs_action"];

test("says in words how it stood, term after term, and points to a drawing that is on the page", () => {
  const markup = renderToStaticMarkup(<StatusTrail since="Spring 2025" statuses={trail} />);
  expect(markup).toContain(
    'aria-label="From Spring 2025: not kept, then met twice, then needs action"',
  );
  const id = /href="#([^"]+)"/u.exec(markup)?.[1];
  expect(id).toBe("trail-xmma");
  expect(renderToStaticMarkup(<StatusTrailShapes trails={[trail]} />)).toContain(`id="${id}"`);
});

test("is drawn once for all cells that look alike, and every mark it uses is there", () => {
  const markup = renderToStaticMarkup(<StatusTrailShapes trails={[trail, [...trail], ["met"]]} />);
  expect(markup.match(/id="trail-/gu)).toHaveLength(2);
  const used = [...markup.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);
  for (const id of used) expect(markup).toContain(`id="${id}"`);
});

test("joins terms that were judged, and leaves a gap where nobody knows", () => {
  const markup = renderToStaticMarkup(
    <StatusTrailShapes trails={[["met", "needs_action", "not_reported", "met", "met"]]} />,
  );
  expect(markup).toContain('d="M5 3.5L15 10.5M35 3.5L45 3.5"');
});

test("draws every status with an outline of its own", () => {
  const markup = renderToStaticMarkup(<StatusTrailShapes trails={[]} />);
  const shapes = [...markup.matchAll(/<g id="mark-.".*?>(.*?)<\/g>/gu)].map(([, shape]) => shape);
  expect(shapes).toHaveLength(7);
  expect(new Set(shapes).size).toBe(7);
});

test("says beside its marks what they mean", () => {
  const markup = renderToStaticMarkup(<StatusTrailKey statuses={["needs_action", null]} />);
  expect(markup).toContain("needs action");
  expect(markup).toContain("not kept");
});

test("shows nothing where nothing is known", () => {
  expect(renderToStaticMarkup(<StatusTrail since="Spring 2025" statuses={[null, null]} />)).toBe(
    "",
  );
});
