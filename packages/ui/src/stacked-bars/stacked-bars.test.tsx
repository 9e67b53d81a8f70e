import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { StackedBars } from "./stacked-bars.tsx";

const render = (values: readonly (readonly (number | null)[])[]) =>
  renderToStaticMarkup(
    <StackedBars
      title="Incidents by term"
      description="Spring 2026: 40."
      unit="incidents"
      categories={["Spring 2026", "Summer 2026"]}
      series={values.map((each, place) => ({ title: `Part ${place + 1}`, values: each }))}
    />,
  );

test("a number that is not shown has a place of its own, and its table says so", () => {
  const html = render([
    [40, 20],
    [null, 10],
  ]);
  expect(html).toContain("data-unknown");
  expect(html).toContain("Not shown");
});

test("parts of a bar follow each other, by their share of the longest bar", () => {
  const html = render([
    [30, 10],
    [10, 10],
  ]);
  const drawn = [...html.matchAll(/<rect x="([\d.]+)%" width="([\d.]+)%"/gu)].map(
    ([, start, width]) => [Number(start), Number(width)],
  );
  expect(drawn.slice(0, 4)).toEqual([
    [0, 72],
    [72, 24],
    [0, 24],
    [24, 24],
  ]);
});

test("a series of noughts is no entry of the key", () => {
  const html = render([
    [1, 2],
    [0, 0],
  ]);
  const [key = ""] = /<ul.*?<\/ul>/u.exec(html) ?? [];
  expect(key).toContain("Part 1");
  expect(key).not.toContain("Part 2");
});
