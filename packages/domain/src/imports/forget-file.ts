import type { Transaction } from "@safeboard/database/actor";
import { importPart, importRow, importRun } from "@safeboard/database/tables/imports";
import { and, asc, gt, sql } from "drizzle-orm";
import type { ImportKind, ImportScope } from "./import-kind.ts";
import { NOT_KEPT } from "./keep-only.ts";
import {
  atImportRun,
  type OpenedImport,
  partsOfImport,
  rowsOfImport,
} from "./require-import-run.ts";
import { fieldsOfImport } from "./school-fields.ts";

/** More different words than anybody goes through are no words of a list (column-survey.ts). */
const MOST_WORDS = 600;

/**
 * Removes a file whose rows are read, where all else of it must not be kept. What its columns hold is told from the kept rows
 * from now on.
 */
export async function forgetFile(
  transaction: Transaction,
  { kind, scope, opened }: { kind: ImportKind; scope: ImportScope; opened: OpenedImport },
): Promise<void> {
  await transaction.delete(importPart).where(partsOfImport(scope));
  const inWords = new Set(
    fieldsOfImport(kind).flatMap(({ code, reads }) => (reads === "word" ? [code] : [])),
  );
  const survey = [...opened.survey];
  for (const [column, field] of scope.mapping.columns.entries()) {
    const before = survey[column];
    if (before && field !== null && inWords.has(field)) {
      survey[column] = { ...before, words: await wordsKept(transaction, scope, column) };
    }
  }
  const first = await transaction
    .select({ cells: importRow.cells })
    .from(importRow)
    .where(and(rowsOfImport(scope), gt(importRow.rowNumber, 0)))
    .orderBy(asc(importRow.rowNumber))
    .limit(5);
  await transaction
    .update(importRun)
    .set({ opened: { ...opened, survey, firstRows: first.map(({ cells }) => cells) } })
    .where(atImportRun(scope));
}

async function wordsKept(
  transaction: Transaction,
  scope: ImportScope,
  column: number,
): Promise<OpenedImport["survey"][number]["words"]> {
  const cell = sql<string>`${importRow.cells} ->> ${column}::integer`;
  const rows = sql<number>`count(*)`.mapWith(Number);
  const found = await transaction
    .select({ text: cell, rows })
    .from(importRow)
    .where(
      and(rowsOfImport(scope), gt(importRow.rowNumber, 0), sql`${cell} not in ('', ${NOT_KEPT})`),
    )
    .groupBy(sql`1`)
    .orderBy(sql`2 desc, 1`)
    .limit(MOST_WORDS + 1);
  return found.length > MOST_WORDS ? null : found;
}
