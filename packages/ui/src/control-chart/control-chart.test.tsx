import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { nearest, placeAfter } from "../chart-frame/chart-reader.tsx";
import { pathThrough, PLOT, scaleTo } from "../chart-frame/scale.ts";
import { ControlChart } from "./control-chart.tsx";

const point = (period: string, value: number | null, signal = false) => ({
  period,
  value,
  centre: 20,
  low: 8,
  high: 34,
  signal,
});

const markup = renderToStaticMarkup(
  <ControlChart
    title="Incidents by term"
    description={<p>Autumn 2026 stands out.</p>}
    valueName="Incidents"
    points={[point("Spring 2026", 21), point("Summer 2026", null), point("Autumn 2026", 41, true)]}
  />,
);

test("the whole chart is there without scripts: name, description, picture and numbers", () => {
  expect(markup).toContain('role="img"');
  expect(markup).toContain("Autumn 2026 stands out.");
  expect(markup.replaceAll(/<[^>]+>/g, " ")).toMatch(
    /Summer 2026\s+Not reported\s+20\s+8 to 34\s+No/,
  );
  expect(markup).not.toContain("slider");
});

test("a term that was not reported is a gap in the line, not a zero", () => {
  const line = / chart-line">.*? d="([^"]*)"/.exec(markup)?.[1] ?? "";
  expect(line.match(/M/g)).toHaveLength(2);
  expect(line).not.toMatch(/[LC]/);
  expect(markup).toContain("chart-gap");
});

test("a signal has a shape of its own, and so do average and limits", () => {
  expect(markup.match(/class="chart-signal"/g)?.length).toBeGreaterThanOrEqual(1);
  expect(markup).toContain("chart-limit");
  expect(markup).toContain("chart-average");
});

test("what is read out lies where it is drawn", () => {
  const drawn = /class="chart-signal" d="M([\d.]+) ([\d.]+)l/.exec(markup);
  const scale = scaleTo(41, PLOT.bottom, PLOT.top);
  expect(Number(drawn?.[1])).toBeCloseTo(PLOT.left + ((PLOT.right - PLOT.left) * 2.5) / 3, 1);
  // The diamond's path begins at its upper corner.
  expect(Number(drawn?.[2]) + 7).toBeCloseTo(scale.at(41), 1);
});

test("an axis ends at a round number over the largest value, and starts at nothing", () => {
  expect(scaleTo(41, 232, 16).ticks).toEqual([0, 20, 40, 60]);
  expect(scaleTo(0.037, 232, 16).ticks).toEqual([0, 0.01, 0.02, 0.03, 0.04]);
  expect(scaleTo(0, 232, 16).at(0)).toBe(232);
});

test("a path lifts its pen at a gap", () => {
  expect(pathThrough([[0, 1], [2, 3], null, [4, 5]])).toBe("M0 1L2 3M4 5");
});

test("arrow keys read on and back and stop at the ends, other keys are left alone", () => {
  expect(placeAfter("ArrowRight", null, 3)).toBe(0);
  expect(placeAfter("ArrowRight", 2, 3)).toBe(2);
  expect(placeAfter("ArrowLeft", null, 3)).toBe(2);
  expect(placeAfter("End", 0, 3)).toBe(2);
  expect(placeAfter("Tab", 1, 3)).toBeUndefined();
});

test("a finger reads the point next to it", () => {
  const points = [0, 100, 200].map((x) => ({ x, y: 50, words: "" }));
  expect(nearest(points, 130, 90)).toBe(1);
  expect(nearest(points, 170, 10)).toBe(2);
});

test("with nothing to show yet there is what is said of it, and no empty picture", () => {
  const empty = renderToStaticMarkup(
    <ControlChart
      title="Incidents"
      description={<p>Nothing is reported yet.</p>}
      valueName="Incidents"
      points={[]}
    />,
  );
  expect(empty).toContain("Nothing is reported yet.");
  expect(empty).not.toContain("<svg");
});
