import { expect, test } from "vitest";
import { inventedReport } from "../../fixtures/invented-report.ts";
import { reportSheets } from "./report-sheets.ts";

const report = inventedReport(12);
const sheets = reportSheets(report);
const sheetOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
const cellsOf = (name: string) => sheetOf(name).map(({ cells }) => cells);

test("a workbook has a sheet that says what it is, one for each section, the rules and the words", () => {
  expect(sheets.map(({ name }) => name)).toEqual([
    "About",
    "Summary",
    "Who is responsible",
    "Training",
    "Incidents and concerns",
    "Curriculum and emerging risks",
    "Findings and actions",
    "Comments of the link trustee",
    "School by school",
    "Rules in force",
    "What the words mean",
  ]);
  for (const { name } of sheets) expect(name.length).toBeLessThanOrEqual(31);
  expect(cellsOf("About")).toEqual(
    expect.arrayContaining([
      ["Trust", "Fernhollow Learning Trust"],
      ["Facts as at", "21 July 2026"],
      ["Published on", "14 September 2026"],
      ["Filtering reviews overdue: 2, down from 3."],
    ]),
  );
});

test("figures, charts and stories are rows; numbers are numbers and what isn't shown stays empty", () => {
  expect(cellsOf("Summary")).toContainEqual([
    "Policies in date",
    "9 of 12",
    9,
    "count",
    "Partly met",
    "Reviewed within twelve months",
  ]);
  expect(cellsOf("Incidents and concerns")).toContainEqual(["Summer 2026", 19, 8, 44, null]);
  expect(cellsOf("Training")).toContainEqual(["All staff", 732, 684, "Met", "Met"]);
  expect(cellsOf("Findings and actions")).toContainEqual([
    "Ashbourne Mead Primary School",
    "Filtering review",
    "Needs action",
    "61 days overdue",
    expect.stringContaining("put off"),
    "21 May 2026",
    "9 August 2026",
    expect.stringContaining("headteacher"),
  ]);
});

test("beside what a school's cell says stands its status, in words", () => {
  const rows = cellsOf("Who is responsible");
  expect(rows).toContainEqual([
    "School",
    "Safeguarding lead",
    "Safeguarding lead: status",
    "Online safety coordinator",
    "Online safety coordinator: status",
  ]);
  expect(rows).toContainEqual([
    "Dunmoor Primary School",
    "Named",
    "Met",
    "Vacant since 1 June 2026",
    "Needs action",
  ]);
});

test("a corrected edition says on its first sheet why, and what changed", () => {
  const correction = { because: "A school was counted twice.", changes: ["9 of 12, not 10."] };
  const corrected = { ...report, edition: { ...report.edition, number: 2, correction } };
  const about = reportSheets(corrected)[0]?.rows.map(({ cells }) => cells);
  expect(about).toEqual(
    expect.arrayContaining([["A school was counted twice."], ["9 of 12, not 10."]]),
  );
});
