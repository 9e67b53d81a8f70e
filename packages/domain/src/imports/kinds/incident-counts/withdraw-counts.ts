import type { Transaction } from "@safeboard/database/actor";
import { sql } from "drizzle-orm";
import { keepIncidents } from "../../../incidents/keep-incidents.ts";
import type { Deed, RowsAtSchool } from "../../import-kind.ts";
import { ofSchool, saidAtSchool } from "../rows-at-school.ts";
import { replacementId } from "../training/apply-training.ts";
import { insertNumbers, withdrawNumbers } from "./apply-counts.ts";

/** Withdraws the numbers and returns that an import brought, and reports again those whose place it took. */
export async function withdrawCounts(
  transaction: Transaction,
  at: RowsAtSchool,
  deed: Deed,
): Promise<void> {
  const inRun = saidAtSchool(at);
  const ownId = sql`case when said.outcome = 'new' then said.subject_id else ${replacementId(at, "applied")} end`;
  const isCurrent = sql`${ofSchool("known", at)} and known.id = ${ownId} and known.withdrawn_at is null`;
  await transaction.execute(sql`
    update import_row as said set
      undone = case when found.is_there then 'withdrawn' else 'left' end,
      undone_because = case when not found.is_there then 'Another number was reported since, or it was withdrawn.' end
    from (
      select said.row_number, exists (select from incident_count as known where ${isCurrent})
        or exists (select from incident_return as known where ${isCurrent}) as is_there
      from import_row as said where ${inRun} and said.outcome in ('new', 'changed')
    ) as found
    where ${inRun} and said.row_number = found.row_number`);
  const undone = sql`${inRun} and said.undone = 'withdrawn'`;
  await withdrawNumbers(transaction, at, { which: undone, id: ownId, deed });
  await transaction.execute(sql`
    update incident_return as known
    set withdrawn_at = ${deed.now.toISOString()}::timestamptz, withdrawn_by = ${deed.by}
    from import_row as said where ${undone} and ${isCurrent}`);
  await insertNumbers(transaction, at, {
    which: sql`${undone} and said.outcome = 'changed'`,
    values: sql`said.before`,
    id: replacementId(at, "restored"),
    deed,
  });
  await keepIncidents(transaction, { actor: at, today: at.today }, at.schoolId);
}
