import type { Survey } from "./survey-rows.ts";
import type { SheetNotes } from "./xlsx/workbook-rows.ts";

/** What a person should know before they trust the rows, in plain words; most files give no cause for any. */
export function noticesOf(survey: Survey, sheet: (SheetNotes & { name: string }) | null): string[] {
  return [
    ...headingNotices(survey),
    ...(survey.rows === 0 ? ["There are no rows below the headings."] : []),
    ...(survey.widerRows > 0
      ? [
          `${counted(survey.widerRows, "row has", "rows have")} something beyond the last heading. In a CSV file this can mean that a cell with a comma is not in quotation marks.`,
        ]
      : []),
    ...(survey.formulas > 0
      ? [
          `${counted(survey.formulas, "cell is a formula", "cells are formulas")}. They are read as what the program that saved the file last made of them, and never worked out again.`,
        ]
      : []),
    ...(survey.errors > 0
      ? [
          `${counted(survey.errors, "cell holds an error", "cells hold an error")}, such as #REF! or #N/A, in place of a value.`,
        ]
      : []),
    ...(sheet && sheet.mergedCount > 0
      ? [
          `Cells are merged in ${counted(sheet.mergedCount, "place", "places")} of “${sheet.name}” (${sheet.merged.join(", ")}). Only the first cell of each holds its text; the others are read as empty.`,
        ]
      : []),
  ];
}

function headingNotices({ headings }: Survey): string[] {
  const times = new Map<string, number>();
  for (const heading of headings) {
    if (heading !== "") times.set(heading, (times.get(heading) ?? 0) + 1);
  }
  const repeated = [...times].filter(([, count]) => count > 1);
  const without = headings.filter((heading) => heading === "").length;
  return [
    ...repeated.map(([heading, count]) => `${inWords(count)} columns are called “${heading}”.`),
    ...(without > 0
      ? [
          `${counted(without, "column before the last has", "columns before the last have")} no heading.`,
        ]
      : []),
  ];
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

function inWords(count: number): string {
  return count === 2 ? "Two" : count === 3 ? "Three" : count.toLocaleString("en-GB");
}
