import { type Member, type System, type Transaction, withinUnits } from "@safeboard/database/actor";
import { importRow } from "@safeboard/database/tables/imports";
import { and, gte, lte, sql } from "drizzle-orm";
import type { Decision, ImportKind, ImportScope, RowDecider, RowToDecide } from "./import-kind.ts";
import { keptCells } from "./keep-only.ts";
import { fieldInError, readImportRow } from "./read-import-row.ts";
import { rowsOfImport } from "./require-import-run.ts";
import { fieldsOfImport } from "./school-fields.ts";
import { placeOf, spreadColumns } from "./spread-rows.ts";

export interface RowOfFile {
  rowNumber: number;
  cells: string[];
}

/** A row as it is kept: one of the file, or one of its cells. */
export interface RowToKeep extends RowOfFile {
  /** The column of that cell, counted from 0; null for a whole row. */
  column: number | null;
}

/** As many rows as a row of the file makes: one, or one for each cell that says something of its own. */
export function rowsToKeep({ mapping }: Pick<ImportScope, "mapping">, row: RowOfFile): RowToKeep[] {
  if (!mapping.spread) return [{ ...row, column: null }];
  const filled = spreadColumns(mapping).filter((column) => row.cells[column]?.trim());
  if (filled.length === 0) return [{ ...row, rowNumber: placeOf(row.rowNumber, -1), column: null }];
  return filled.map((column) => ({ ...row, rowNumber: placeOf(row.rowNumber, column), column }));
}

interface Deciding {
  /** Whose transaction it is. */
  actor: Member | System;
  kind: ImportKind;
  scope: ImportScope;
  decider: RowDecider;
}

/** Decides rows of the file and keeps what was decided; rows that were decided before are decided anew, with their answers. */
export async function decideRows(
  transaction: Transaction,
  { actor, kind, scope, decider }: Deciding,
  given: readonly RowToKeep[],
): Promise<void> {
  if (given.length === 0) return;
  const { trustId, unitId, runId } = scope;
  const rows = given.map((row) => withKeptCells(scope, kind, row));
  const answered = await loadAnswers(transaction, scope, rows);
  const read = rows.map((row) =>
    readImportRow(scope, { ...row, answers: answered.get(row.rowNumber) ?? {} }),
  );
  const readable = read.filter(
    (row, index) =>
      fieldInError(row) === null &&
      !isWithoutCells(scope, rows[index]) &&
      rows[index]?.notKept == null,
  );
  const decisions = await decider.decide(transaction, readable);
  const decided = new Map(readable.map(({ rowNumber }, index) => [rowNumber, decisions[index]]));
  const values = rows.map((row, index) => {
    const { rowNumber, cells } = row;
    const decision =
      decided.get(rowNumber) ??
      (isWithoutCells(scope, row)
        ? withoutCells
        : row.notKept === null
          ? inError(kind, read[index])
          : notKept(kind, row.notKept));
    return {
      row_number: rowNumber,
      cells,
      outcome: decision.outcome,
      reason: ofItsColumn(scope, row, decision.reason),
      row_keys: decision.rowKeys,
      target_school_id: decision.schoolId,
      subject_id: decision.subjectId,
      before: decision.before,
      after: decision.after,
      question: decision.question,
      question_key: decision.question?.key ?? null,
    };
  });
  const keep = sql`
    insert into import_row (trust_id, school_id, run_id, row_number, cells, outcome, reason, row_keys,
      target_school_id, subject_id, before, after, question, question_key)
    select ${trustId}::uuid, ${unitId}::uuid, ${runId}::uuid, row_number, cells, outcome, reason, row_keys,
      target_school_id, subject_id, before, after, question, question_key
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as decided(row_number integer, cells jsonb, outcome text,
      reason text, row_keys text[], target_school_id uuid, subject_id uuid, before jsonb, after jsonb, question jsonb,
      question_key text)
    on conflict (trust_id, school_id, run_id, row_number) do update set outcome = excluded.outcome,
      reason = excluded.reason, row_keys = excluded.row_keys, target_school_id = excluded.target_school_id,
      subject_id = excluded.subject_id, before = excluded.before, after = excluded.after,
      question = excluded.question, question_key = excluded.question_key, first_row = null`;
  await withinUnits(transaction, actor, [unitId], () => transaction.execute(keep));
}

/** A row as it may be kept, and the field whose cell may not. */
function withKeptCells(
  scope: ImportScope,
  { keepsOnly }: ImportKind,
  row: RowToKeep,
): RowToKeep & { notKept: string | null } {
  if (!keepsOnly) return { ...row, notKept: null };
  return { ...row, ...keptCells(scope, keepsOnly, row.cells) };
}

async function loadAnswers(
  transaction: Transaction,
  scope: ImportScope,
  rows: readonly RowOfFile[],
): Promise<ReadonlyMap<number, RowToDecide["answers"]>> {
  const numbers = rows.map(({ rowNumber }) => rowNumber);
  const found = await transaction
    .select({ rowNumber: importRow.rowNumber, answers: importRow.answers })
    .from(importRow)
    .where(
      and(
        rowsOfImport(scope),
        gte(importRow.rowNumber, Math.min(...numbers)),
        lte(importRow.rowNumber, Math.max(...numbers)),
        sql`${importRow.answers} <> '{}'`,
      ),
    );
  return new Map(found.map(({ rowNumber, answers }) => [rowNumber, answers]));
}

/** A row of a file with a column for each thing, that says nothing in any of them. */
const isWithoutCells = ({ mapping }: ImportScope, row: RowToKeep | undefined): boolean =>
  mapping.spread !== undefined && row?.column === null;

/** Of the things that a row of the file says, the reason is one's. */
function ofItsColumn(
  { headings }: ImportScope,
  { column }: RowToKeep,
  reason: string | null,
): string | null {
  if (reason === null || column === null) return reason;
  return `${headings[column] || `Column ${column + 1}`}: ${reason}`;
}

const titleOf = (kind: ImportKind, code: string | null): string =>
  fieldsOfImport(kind).find((field) => field.code === code)?.title ?? "A cell";

const notKept = (kind: ImportKind, field: string): Decision =>
  rejected(
    [
      `What stands in “${titleOf(kind, field)}” is nothing that may be kept here, so it was not.`,
      "Put the cell right in your own file.",
      kind.keepsOnly?.mayStand(field) ?? "",
    ]
      .join(" ")
      .trim(),
  );

function inError(kind: ImportKind, row: RowToDecide | undefined): Decision {
  const code = row ? fieldInError(row) : null;
  const title = titleOf(kind, code);
  const text = (code !== null && row?.texts[code]) || "an error";
  return rejected(`${title} is ${text}, which a spreadsheet shows in place of a value.`);
}

/** A row that changes nothing, and why. */
export function rejected(
  reason: string,
  about: { schoolId?: string; subjectId?: string } = {},
): Decision {
  return {
    outcome: "rejected",
    reason,
    rowKeys: null,
    schoolId: about.schoolId ?? null,
    subjectId: about.subjectId ?? null,
    before: null,
    after: null,
    question: null,
  };
}

const withoutCells: Decision = {
  ...rejected("Nothing stands in this row’s columns that are read."),
  outcome: "unchanged",
};
