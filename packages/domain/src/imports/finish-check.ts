import { type Member, type System, type Transaction, withinUnits } from "@safeboard/database/actor";
import { importRow, importRun } from "@safeboard/database/tables/imports";
import { and, count, eq, lte, sql } from "drizzle-orm";
import type { ImportKind, ImportOutcome, ImportScope } from "./import-kind.ts";
import { atImportRun, type ImportCounts, rowsOfImport } from "./require-import-run.ts";

/**
 * Looks at the rows together once each of them is decided: rows about the same are found, and what the file doesn't
 * have. Done again after an answer, it gives what a whole check would.
 */
export async function finishCheck(
  transaction: Transaction,
  { actor, kind, scope }: { actor: Member | System; kind: ImportKind; scope: ImportScope },
): Promise<void> {
  const inRun = (work: () => Promise<unknown>) =>
    withinUnits(transaction, actor, [scope.unitId], work);
  await inRun(async () => {
    await setRepeatedRowsAside(transaction, scope);
    await transaction
      .delete(importRow)
      .where(and(rowsOfImport(scope), lte(importRow.rowNumber, 0)));
  });
  if (scope.mapping.wholeList && kind.addMissing) await kind.addMissing(transaction, scope);
  await inRun(async () => {
    await transaction
      .update(importRun)
      .set({ state: "checked", counts: await countOutcomes(transaction, scope) })
      .where(atImportRun(scope));
  });
}

/**
 * Of rows about the same, the first counts. A later one that says the same changes nothing; one that says otherwise is
 * refused, since nobody knows which of them is right.
 */
async function setRepeatedRowsAside(transaction: Transaction, scope: ImportScope): Promise<void> {
  const { trustId, unitId, runId, mapping } = scope;
  const firstLine = mapping.spread ? sql`repeated.first_row / 1000` : sql`repeated.first_row`;
  const ofRun = sql`import_row.trust_id = ${trustId} and import_row.school_id = ${unitId} and import_row.run_id = ${runId}`;
  // As they were decided by themselves: an answer since can have taken the first of them out.
  await transaction.execute(sql`
    update import_row set first_row = null, reason = null,
      outcome = case when before is null then 'new' when before = after then 'unchanged' else 'changed' end
    where ${ofRun} and first_row is not null`);
  await transaction.execute(sql`
    with keyed as (
      select row_number, unnest(row_keys) as row_key, after
      from import_row
      where ${ofRun} and row_keys is not null and outcome in ('new', 'changed', 'unchanged')
    ), firsts as (
      select row_number, first_value(row_number) over about as first_row, after,
        first_value(after) over about as first_after
      from keyed window about as (partition by row_key order by row_number)
    ), repeated as (
      select distinct on (row_number) row_number, first_row, after is not distinct from first_after as is_same
      from firsts where first_row < row_number order by row_number, first_row
    )
    update import_row set first_row = repeated.first_row,
      outcome = case when is_same then 'unchanged' else 'rejected' end,
      reason = case when is_same then 'Row ' || ${firstLine} || ' says the same.'
        else 'Row ' || ${firstLine} || ' is about the same and says otherwise.' end
    from repeated
    where ${ofRun} and import_row.row_number = repeated.row_number`);
}

export async function countOutcomes(
  transaction: Transaction,
  scope: Pick<ImportScope, "trustId" | "unitId" | "runId">,
): Promise<ImportCounts> {
  const found = await transaction
    .select({ outcome: importRow.outcome, rows: count() })
    .from(importRow)
    .where(rowsOfImport(scope))
    .groupBy(importRow.outcome);
  const rows = (outcome: ImportOutcome) =>
    found.find((each) => each.outcome === outcome)?.rows ?? 0;
  return {
    new: rows("new"),
    changed: rows("changed"),
    unchanged: rows("unchanged"),
    leaver: rows("leaver"),
    rejected: rows("rejected"),
    asked: rows("asked"),
  };
}

/** The rows that a question is about, before it was answered. */
export function askedRows(scope: Pick<ImportScope, "trustId" | "unitId" | "runId">) {
  return and(rowsOfImport(scope), eq(importRow.outcome, "asked"));
}
