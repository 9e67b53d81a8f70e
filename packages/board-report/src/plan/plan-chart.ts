import type { ReportBlock, ReportChart, ReportTable } from "@safeboard/compliance/board-report";
import type { PlannedBar, PlannedChart } from "./report-plan.ts";

const notShown = "Not shown";

const inWords = (value: number | null): string =>
  value === null ? notShown : value.toLocaleString("en-GB", { maximumFractionDigits: 1 });

/** Bars in shares of the longest, or of the largest whole where they are parts of one. */
export function planChart(chart: ReportChart): PlannedChart {
  const { categories, series, isStacked } = chart;
  const valuesOf = (place: number) => series.map(({ values }) => Math.max(0, values[place] ?? 0));
  const sizes = [...categories.keys()].map((place) =>
    isStacked
      ? valuesOf(place).reduce((sum, value) => sum + value, 0)
      : Math.max(...valuesOf(place)),
  );
  const most = Math.max(...sizes);
  return {
    kind: "chart",
    title: chart.title,
    description: chart.description,
    unit: chart.unit,
    isStacked,
    series: series.map(({ title, status }) => ({ title, status })),
    categories: categories.map((title, place) => ({
      title,
      bars: series.map(({ values }, index): PlannedBar => {
        const value = values[place] ?? null;
        const share = most === 0 ? 0 : Math.max(0, value ?? 0) / most;
        return { series: index, words: inWords(value), share: value === null ? null : share };
      }),
    })),
    note: chart.note,
  };
}

/** A chart's numbers as a table, so that nobody has to measure bars. */
export function figuresOfChart(chart: ReportChart): ReportTable {
  const corner = chart.unit.trim() === "" ? "Shown" : capitalised(chart.unit.trim());
  return {
    kind: "table",
    key: `${chart.key.slice(0, 190)}_figures`,
    title: `${chart.title}: the figures`,
    columns: [
      { title: corner, isNumeric: false },
      ...chart.series.map(({ title }) => ({ title, isNumeric: true })),
    ],
    rows: chart.categories.map((category, place) => ({
      key: String(place),
      cells: [category, ...chart.series.map(({ values }) => inWords(values[place] ?? null))].map(
        (text) => ({ text, status: null }),
      ),
    })),
    note: null,
  };
}

/** Whether a table beside a chart already says all that the chart shows. */
export function saysTheSame(chart: ReportChart, block: ReportBlock | undefined): boolean {
  if (block?.kind !== "table") return false;
  const texts = block.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  const headings = new Set([...texts, ...block.columns.map(({ title }) => title)]);
  const numbers = new Set(texts.map((text) => text.replace(/\s*%$/u, "")));
  return (
    chart.categories.every((category) => headings.has(category)) &&
    chart.series.every(({ values }) =>
      values.every((value) => value === null || numbers.has(inWords(value))),
    )
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
