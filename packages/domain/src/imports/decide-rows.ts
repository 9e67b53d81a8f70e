import type { Transaction } from "@safeboard/database/actor";
import { importRow } from "@safeboard/database/tables/imports";
import { and, gte, lte, sql } from "drizzle-orm";
import type { Decision, ImportKind, ImportScope, RowDecider, RowToDecide } from "./import-kind.ts";
import { fieldInError, readImportRow } from "./read-import-row.ts";
import { rowsOfImport } from "./require-import-run.ts";
import { fieldsOfImport } from "./school-fields.ts";

export interface RowOfFile {
  rowNumber: number;
  cells: string[];
}

interface Deciding {
  kind: ImportKind;
  scope: ImportScope;
  decider: RowDecider;
}

/** Decides rows of the file and keeps what was decided; rows that were decided before are decided anew, with their answers. */
export async function decideRows(
  transaction: Transaction,
  { kind, scope, decider }: Deciding,
  rows: readonly RowOfFile[],
): Promise<void> {
  if (rows.length === 0) return;
  const answered = await loadAnswers(transaction, scope, rows);
  const read = rows.map(({ rowNumber, cells }) =>
    readImportRow(scope, { rowNumber, cells, answers: answered.get(rowNumber) ?? {} }),
  );
  const readable = read.filter((row) => fieldInError(row) === null);
  const decisions = await decider.decide(transaction, readable);
  const decided = new Map(readable.map(({ rowNumber }, index) => [rowNumber, decisions[index]]));
  const values = rows.map(({ rowNumber, cells }, index) => {
    const decision = decided.get(rowNumber) ?? inError(kind, read[index]);
    return {
      row_number: rowNumber,
      cells,
      outcome: decision.outcome,
      reason: decision.reason,
      row_keys: decision.rowKeys,
      target_school_id: decision.schoolId,
      subject_id: decision.subjectId,
      before: decision.before,
      after: decision.after,
      question: decision.question,
      question_key: decision.question?.key ?? null,
    };
  });
  const { trustId, unitId, runId } = scope;
  await transaction.execute(sql`
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
      question = excluded.question, question_key = excluded.question_key, first_row = null`);
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

function inError(kind: ImportKind, row: RowToDecide | undefined): Decision {
  const code = row ? fieldInError(row) : null;
  const title = fieldsOfImport(kind).find((field) => field.code === code)?.title ?? "A cell";
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
