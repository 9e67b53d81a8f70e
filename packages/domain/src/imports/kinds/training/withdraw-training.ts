import type { Transaction } from "@safeboard/database/actor";
import { sql } from "drizzle-orm";
import type { Deed, RowsAtSchool } from "../../import-kind.ts";
import { ofSchool, saidAtSchool } from "../rows-at-school.ts";
import {
  insertCompletions,
  keepCoverageOf,
  replacementId,
  withdrawCompletions,
} from "./apply-training.ts";

/** Withdraws what the import recorded, and records again what it took the place of. What is withdrawn already is left. */
export async function withdrawTraining(
  transaction: Transaction,
  at: RowsAtSchool,
  deed: Deed,
): Promise<void> {
  const inRun = saidAtSchool(at);
  const ownId = sql`case when said.outcome = 'new' then said.subject_id else ${replacementId(at, "applied")} end`;
  await transaction.execute(sql`
    update import_row as said set
      undone = case when found.is_there then 'withdrawn' else 'left' end,
      undone_because = case when not found.is_there then 'This record was withdrawn since.' end
    from (
      select said.row_number, exists (
        select from completion as done where ${ofSchool("done", at)} and done.id = ${ownId} and done.withdrawn_at is null) as is_there
      from import_row as said where ${inRun} and said.outcome in ('new', 'changed')
    ) as found
    where ${inRun} and said.row_number = found.row_number`);
  await withdrawCompletions(
    transaction,
    at,
    sql`${inRun} and said.undone = 'withdrawn'`,
    deed,
    ownId,
  );
  await insertCompletions(transaction, at, {
    values: sql`said.before`,
    id: replacementId(at, "restored"),
    which: sql`${inRun} and said.undone = 'withdrawn' and said.outcome = 'changed'`,
    deed,
  });
  await keepCoverageOf(transaction, at, sql`said.undone = 'withdrawn'`);
}
