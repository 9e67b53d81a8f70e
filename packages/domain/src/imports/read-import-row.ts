import { findRowSchool } from "./find-row-school.ts";
import type { ImportScope, RowToDecide } from "./import-kind.ts";

/** What a spreadsheet shows where a cell's value could not be worked out. */
export const CELL_ERROR =
  /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/u;

/**
 * A row of cells as texts by field, as a person has said which column is what.
 *
 * @param column of a file with a column for each thing: the one whose row it is
 */
export function readImportRow(
  { mapping, headings, ...scope }: ImportScope,
  {
    rowNumber,
    cells,
    column,
    answers,
  }: {
    rowNumber: number;
    cells: readonly string[];
    column: number | null;
    answers: RowToDecide["answers"];
  },
): RowToDecide {
  const texts: Record<string, string> = {};
  for (const [index, field] of mapping.columns.entries()) {
    if (field !== null && field !== mapping.spread?.field)
      texts[field] = cells[index]?.trim() ?? "";
  }
  if (mapping.spread && column !== null) {
    texts[mapping.spread.heading] = headings[column] ?? "";
    texts[mapping.spread.cell] = cells[column]?.trim() ?? "";
  }
  const said = { urn: texts["urn"] ?? "", school: texts["school"] ?? "" };
  return { rowNumber, texts, answers, schoolOn: (day) => findRowSchool(scope, said, day) };
}

/** The field of a cell that holds an error in place of a value; null when none does. */
export function fieldInError({ texts }: Pick<RowToDecide, "texts">): string | null {
  return Object.entries(texts).find(([, text]) => CELL_ERROR.test(text))?.[0] ?? null;
}
