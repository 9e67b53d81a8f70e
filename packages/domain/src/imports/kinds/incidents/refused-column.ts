import { columnLooksPersonal } from "@safeboard/compliance/personal-columns";
import { type ImportField, wordKey } from "@safeboard/compliance/imports";
import type { KeepsOnly } from "../../import-kind.ts";

/**
 * Why nothing of a column may be kept, as KeepsOnly.refuses has it. A column that is headed outright as what is read can't be
 * taken for another by what stands in it: days of old cases are as old as pupils are, and each of its cells is looked at anyway.
 */
export function refusedColumn(fields: readonly ImportField[]): KeepsOnly["refuses"] {
  const known = new Set(fields.flatMap(({ headings }) => headings.map(wordKey)));
  return ({ heading, values }, today) =>
    columnLooksPersonal(heading, known.has(wordKey(heading)) ? [] : values, today)?.explanation ??
    null;
}
