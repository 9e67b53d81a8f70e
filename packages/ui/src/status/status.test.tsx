import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { StatusIcon } from "./status-icon.tsx";
import { Status, statusWords } from "./status.tsx";
import type { StatusName } from "./status.tsx";

const everyStatus = Object.keys(statusWords) as StatusName[];

test.each(everyStatus)("%s is said in words, not only shown", (status) => {
  expect(renderToStaticMarkup(<Status status={status} />)).toContain(statusWords[status]);
});

test.each(everyStatus)("%s is still named when a school's case has words of its own", (status) => {
  const markup = renderToStaticMarkup(<Status status={status}>since May</Status>);
  expect(markup).toContain(`${statusWords[status]}: `);
  expect(markup).toContain("since May");
});

test("no two statuses share a shape, so greyscale print tells them apart", () => {
  const shapes = everyStatus.map((status) => renderToStaticMarkup(<StatusIcon status={status} />));
  expect(new Set(shapes).size).toBe(everyStatus.length);
});

test("a status with an address opens to it", () => {
  expect(
    renderToStaticMarkup(
      <Status status="needs_action" href="/schools/ashdown-vale/policy">
        61 days overdue
      </Status>,
    ),
  ).toMatch(/^<a [^>]*href="\/schools\/ashdown-vale\/policy"/);
});
