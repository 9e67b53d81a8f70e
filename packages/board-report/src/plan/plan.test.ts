import type { ReportChart, ReportTable } from "@safeboard/compliance/board-report";
import { describe, expect, test } from "vitest";
import { printable } from "../typeface/printable-text.ts";
import { columnWidths } from "./column-widths.ts";
import { legibleAccent } from "./legible-accent.ts";
import { figuresOfChart, planChart, saysTheSame } from "./plan-chart.ts";
import { planStatus } from "./plan-status.ts";
import { planTable } from "./plan-table.ts";
import { planText } from "./plan-text.ts";

test("what a lead writes is paragraphs and lists, and nothing else means anything", () => {
  expect(planText("First.\nSame paragraph.\n\n\n- one\n- two\r\nAfter.\n\n# *no* heading")).toEqual(
    [
      { kind: "paragraph", lines: ["First.", "Same paragraph."] },
      { kind: "list", items: ["one", "two"] },
      { kind: "paragraph", lines: ["After."] },
      { kind: "paragraph", lines: ["# *no* heading"] },
    ],
  );
  expect(planText(" \n\n")).toEqual([]);
});

const chart: ReportChart = {
  kind: "chart",
  key: "c",
  title: "Incidents",
  description: "More in spring.",
  isStacked: true,
  unit: "incidents",
  categories: ["Autumn", "Spring"],
  series: [
    { title: "Conduct", status: null, values: [10, 1_500] },
    { title: "Contact", status: null, values: [null, 500] },
  ],
  note: null,
};

describe("a chart", () => {
  test("is as wide as its largest whole, or its longest bar", () => {
    const shares = (isStacked: boolean) =>
      planChart({ ...chart, isStacked }).categories[1]?.bars.map(({ share }) => share);
    expect(shares(true)).toEqual([0.75, 0.25]);
    expect(shares(false)).toEqual([1, 1 / 3]);
  });

  test("says of what isn't there that it isn't shown, which is not a nought", () => {
    expect(planChart(chart).categories[0]?.bars[1]).toEqual({
      series: 1,
      words: "Not shown",
      share: null,
    });
    const none = { ...chart, series: [{ title: "None", status: null, values: [0, 0] }] };
    expect(planChart(none).categories[0]?.bars[0]).toMatchObject({ words: "0", share: 0 });
  });

  test("has its figures in a table, unless one beside it has them all", () => {
    const table = figuresOfChart(chart);
    expect(table.columns.map(({ title }) => title)).toEqual(["Incidents", "Conduct", "Contact"]);
    expect(table.rows[1]?.cells.map(({ text }) => text)).toEqual(["Spring", "1,500", "500"]);
    expect(saysTheSame(chart, table)).toBe(true);
    expect(saysTheSame(chart, { ...table, rows: table.rows.slice(1) })).toBe(false);
    const other = { ...chart, series: [{ title: "Conduct", status: null, values: [10, 7] }] };
    expect(saysTheSame(other, table)).toBe(false);
    expect(saysTheSame(chart, undefined)).toBe(false);
  });
});

describe("a table", () => {
  const table = (columns: number): ReportTable => ({
    kind: "table",
    key: "t",
    title: "Schools",
    columns: Array.from({ length: columns }, (_, place) => ({
      title: `Measure ${place}`,
      isNumeric: false,
    })),
    rows: [
      {
        key: "r",
        cells: Array.from({ length: columns }, (_, place) => ({
          text: place === 0 ? "Fernhollow Primary School" : "9 of 9",
          status: place === 0 ? null : "met",
        })),
      },
    ],
    note: "As at today.",
  });

  test("with more columns than paper goes on beneath, each part headed by the school", () => {
    const parts = planTable(table(40));
    expect(parts.map(({ title }) => title)).toEqual([
      "Schools (part 1 of 3)",
      "Schools (part 2 of 3)",
      "Schools (part 3 of 3)",
    ]);
    expect(parts.map(({ rows }) => rows[0]?.[0]?.text)).toEqual(
      parts.map(() => "Fernhollow Primary School"),
    );
    expect(parts.flatMap(({ columns }) => columns.slice(1))).toHaveLength(39);
    expect(parts.map(({ note }) => note)).toEqual([null, null, "As at today."]);
  });

  test("says what its shapes mean where the words in it don't", () => {
    expect(planTable(table(3))[0]?.legend).toEqual([planStatus("met")]);
  });

  test("gives the school's name room beside fifteen measures", () => {
    const [first, ...others] = columnWidths(
      Array.from({ length: 16 }, (_, place) => ({
        heading: place === 0 ? "School" : "Contradictions",
        cells: [
          place === 0
            ? { text: "Brindle Cross Church of England Primary School", status: null }
            : { text: "61 days overdue", status: planStatus("needs_action", "61 days overdue") },
        ],
      })),
    );
    expect(first).toBeGreaterThan(1.5 * Math.max(...others));
  });
});

test("a status with words of its own is heard by its name first", () => {
  expect(planStatus("needs_action", "61 days overdue").heard).toBe("Needs action");
  expect(planStatus("needs_action", "Needs action by 3 May").heard).toBeNull();
  expect(planStatus("met", " ")).toEqual({ status: "met", words: "Met", heard: null });
});

test("a trust's colour is kept where it can be read on white, and darkened where it can't", () => {
  expect(legibleAccent("#1d4f73")).toBe("#1d4f73");
  expect(legibleAccent("#ffee00")).toBe("#7e7500");
});

test("a text keeps its letters and loses what can't be drawn", () => {
  expect(printable(" a\tb\n c\u0000\u202Ed ")).toBe("a b cd");
  expect(printable("Zoë Łukasz Ŵyn £4 – “so”")).toBe("Zoë Łukasz Ŵyn £4 – “so”");
  expect(printable("e\u0301")).toBe("é");
  expect(printable("95 %")).toBe("95\u00A0%");
  expect(printable("😀 ok")).toBe("\uFFFD ok");
  expect(printable("x".repeat(30)).replaceAll("\u200B", "")).toBe("x".repeat(30));
});
