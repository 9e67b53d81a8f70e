import type { ReportBlock } from "@safeboard/compliance/board-report";
import { expect, test } from "vitest";
import { inventedReport } from "../../fixtures/invented-report.ts";
import { oneSection } from "../../fixtures/one-section.ts";
import { makeDocument } from "./make-document.ts";
import { readDocument, tagsOf } from "./read-pdf.fixture.ts";

test("a hundred schools by fifteen measures stand in the annex, with heads on each page", async () => {
  const report = inventedReport(100);
  const read = await readDocument(makeDocument(report));
  const annex = read.drawn.filter((page) => page.includes("Guidance") && page.includes("Actions"));
  expect(annex.length).toBeGreaterThan(3);
  const table = report.sections.find(({ code }) => code === "schools")?.blocks[0];
  if (table?.kind !== "table") throw new Error("The annex is a table.");
  const closed = (text: string) => text.replaceAll(/[-\s]/gu, "");
  const said = closed(read.text);
  for (const { cells } of table.rows) {
    const names = { needs_action: "Needs action", met: "Met" } as Record<string, string>;
    const [head, first] = cells;
    const status = names[first?.status ?? ""] ?? "";
    expect(said).toContain(closed(`${head?.text} ${status}${status && ":"}`));
    for (const { text } of cells) expect(said).toContain(closed(text));
  }
});

test("a correction says on its first page, before the summary, why it is there and what changed", async () => {
  const report = inventedReport(2);
  const correction = { because: "A school was counted twice.", changes: ["9 of 12, not 10."] };
  const { tags } = await readDocument(
    makeDocument({ ...report, edition: { number: 2, publishedOn: "2026-10-01", correction } }),
  );
  const first = tags[0]?.text ?? "";
  expect(first).toContain(
    "This edition corrects edition 1 A school was counted twice. • 9 of 12, not 10. Summary",
  );
  expect(first).toContain("Edition 2, published on 1 October 2026");
});

test("where a section goes on over a page, the head of the next one names it, and long names stay on one line", async () => {
  const report = inventedReport(40);
  const name =
    "The Worshipful Federation of Church of England and Community Academies in the Dales";
  const [summary, ...others] = report.sections;
  if (!summary) throw new Error("A report has a summary.");
  const long = { ...summary, narrative: Array(12).fill(summary.narrative).join("\n\n") };
  const { drawn, text } = await readDocument(
    makeDocument({ ...report, trust: { ...report.trust, name }, sections: [long, ...others] }),
  );
  expect(drawn[0]).toContain(name);
  expect(drawn[1]).toContain("Summary, continued");
  expect(drawn[1]).toContain("The Worshipful Federation of Church of England and…");
  expect(drawn.at(-1)).not.toContain("What the words mean, continued");
  // It is no part of what is read out.
  expect(text).not.toContain("Summary, continued");
});

test("no section's heading stands on a page without what it is about, however much of it a wide table fills", async () => {
  for (const lines of [2, 3, 4, 5]) {
    const table = tableOf(16, 12);
    if (table.kind !== "table") throw new Error("It is a table.");
    const [first] = table.rows;
    const cells =
      first?.cells.map(() => ({ text: "Northmere ".repeat(lines), status: null })) ?? [];
    const rows = table.rows.map((row) => ({ ...row, cells }));
    const report = oneSection([{ ...table, rows }]);
    const sections = report.sections.map((section) => ({
      ...section,
      code: "schools" as const,
      title: "School by school",
    }));
    const { drawn } = await readDocument(makeDocument({ ...report, sections }));
    const page = drawn.find((words) => words.includes(table.title));
    expect(page, `rows of ${lines} lines`).not.toContain("School by school, continued");
  }
});

test("a chart of the schools by every measure is kept together, for its key stands above it alone", async () => {
  const report = inventedReport(12);
  const chart = report.sections
    .flatMap(({ blocks }) => blocks)
    .find(({ kind }) => kind === "chart");
  if (chart?.kind !== "chart") throw new Error("The summary has a chart.");
  const { drawn } = await readDocument(makeDocument(report));
  const page = drawn.find((words) => words.includes(chart.description));
  for (const category of chart.categories) expect(page).toContain(category);
});

test("more changes than the first page has room for follow after the sections, and none is lost", async () => {
  const report = inventedReport(2);
  const changes = Array.from({ length: 30 }, (_, place) => `Figure ${place}: 1 before, 2 now.`);
  const since = { title: "Spring", publishedOn: "2026-05-11", changes, schools: ["Carr is new."] };
  const { tags, text, bookmarks } = await readDocument(makeDocument({ ...report, since }));
  expect(tags[0]?.text).toContain(
    "23 more figures have changed: they are listed after the sections.",
  );
  for (const change of changes) expect(text.split(change)).toHaveLength(2);
  expect(bookmarks).toEqual(
    expect.arrayContaining([
      "More figures that changed since 11 May 2026",
      "School by school since 11 May 2026",
    ]),
  );
});

test("a row longer than a page goes on over the next, and its sentences have room", async () => {
  const words = Array.from({ length: 700 }, (_, place) => `word${place}`);
  const block = tableOf(6, 2);
  if (block.kind !== "table") throw new Error("It is a table.");
  block.rows[0]?.cells.splice(4, 1, { text: words.join(" "), status: null });
  const { text, drawn, pages } = await readDocument(makeDocument(oneSection([block])));
  expect(text.match(/word\d+/gu)).toEqual(words);
  expect(drawn.join(" ").match(/word\d+/gu)).toEqual(words);
  expect(pages).toBeLessThan(6);
});

test("sections that were left out leave no trace", async () => {
  const report = inventedReport(2);
  const sections = report.sections.filter(({ code }) => code === "summary" || code === "training");
  const { bookmarks } = await readDocument(
    makeDocument({ ...report, sections, since: null, rules: [], glossary: [] }),
  );
  expect(bookmarks).toEqual(["Summary", "Training"]);
});

test.each<[string, ReportBlock]>([
  ["a table without rows", tableOf(3, 0)],
  ["a table of one cell", tableOf(1, 1)],
  ["a table of sixty columns", tableOf(60, 2)],
  ["no figures", { kind: "figures", figures: [] }],
  ["no stories", { kind: "stories", stories: [] }],
  ["a chart of noughts", chartOf([0], true)],
  ["a chart of nothing", chartOf([null], false)],
  ["a chart of less than nothing", chartOf([-4, 3], false)],
  [
    "a chart of a hundred bars",
    chartOf(
      Array.from({ length: 100 }, (_, place) => place),
      true,
    ),
  ],
])("%s is drawn", async (_, block) => {
  const read = await readDocument(makeDocument(oneSection([block])));
  expect(read.bookmarks).toEqual(["Summary"]);
  for (const picture of tagsOf(read, "Figure")) expect(picture.alt).toBe("What it shows.");
});

function tableOf(columns: number, rows: number): ReportBlock {
  const places = Array.from({ length: columns }, (_, place) => place);
  return {
    kind: "table",
    key: "table",
    title: "A table",
    columns: places.map((place) => ({ title: `Column ${place}`, isNumeric: place > 0 })),
    rows: Array.from({ length: rows }, (_, row) => ({
      key: String(row),
      cells: places.map(() => ({ text: "4", status: null })),
    })),
    note: null,
  };
}

function chartOf(values: (number | null)[], isStacked: boolean): ReportBlock {
  return {
    kind: "chart",
    key: "chart",
    title: "A chart",
    description: "What it shows.",
    isStacked,
    unit: "schools",
    categories: values.map((_, place) => `Category ${place}`),
    series: [{ title: "Series", status: null, values }],
    note: null,
  };
}
