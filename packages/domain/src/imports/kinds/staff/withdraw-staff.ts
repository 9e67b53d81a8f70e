import type { Transaction } from "@safeboard/database/actor";
import { sql } from "drizzle-orm";
import type { Deed, RowsAtSchool } from "../../import-kind.ts";
import { ofSchool, saidAtSchool } from "../rows-at-school.ts";
import { noteChanged, setStaffTo, staffOfRow } from "./apply-staff.ts";
import { recordedStaffValues } from "./staff-values.ts";

/** What was recorded about somebody since they were added, by which taking them off would take something along. */
const recordedSince = [
  ["completion", "Training was recorded for them since.", sql`and it.withdrawn_at is null`],
  ["training_booking", "Training was booked for them since.", sql`and it.withdrawn_at is null`],
  [
    "training_exemption",
    "A requirement was lifted for them since.",
    sql`and it.withdrawn_at is null`,
  ],
  ["appointment", "They were given a role since.", sql`and it.withdrawn_at is null`],
] as const;

/**
 * Takes off who was added, and sets back what was changed, where all is still as the import left it. Other rows are
 * left as they are, and say why.
 */
export async function withdrawStaff(
  transaction: Transaction,
  at: RowsAtSchool,
  deed: Deed,
): Promise<void> {
  const inRun = saidAtSchool(at);
  const applied = sql`${inRun} and said.outcome in ('new', 'changed', 'leaver')`;
  await leave(
    transaction,
    applied,
    "What is recorded of them was changed since.",
    sql`not exists (
    select from staff_member as staff where ${staffOfRow(at)} and staff.withdrawn_at is null
      and ${recordedStaffValues} = said.after)`,
  );
  for (const [table, because, inForce] of recordedSince) {
    await leave(
      transaction,
      sql`${inRun} and said.outcome = 'new'`,
      because,
      sql`exists (
      select from ${sql.identifier(table)} as it where ${ofSchool("it", at)} and it.staff_member_id = said.subject_id ${inForce})`,
    );
  }
  await leave(
    transaction,
    sql`${inRun} and said.outcome = 'new'`,
    "They have confirmed a policy since.",
    sql`exists (
    select from acknowledgement_ask as ask join acknowledgement as it on it.trust_id = ask.trust_id
      and it.school_id = ask.school_id and it.ask_id = ask.id and it.withdrawn_at is null
    where ${ofSchool("ask", at)} and ${ofSchool("it", at)} and ask.staff_member_id = said.subject_id)`,
  );
  await transaction.execute(sql`
    update import_row as said set undone = 'withdrawn' where ${applied} and said.undone is null`);
  await transaction.execute(sql`
    update staff_member as staff set withdrawn_at = ${deed.now.toISOString()}::timestamptz, withdrawn_by = ${deed.by}
    from import_row as said
    where ${inRun} and said.outcome = 'new' and said.undone = 'withdrawn' and ${staffOfRow(at)}`);
  await setStaffTo(transaction, at, {
    values: sql`said.before`,
    which: sql`said.outcome in ('changed', 'leaver') and said.undone = 'withdrawn'`,
  });
  await noteChanged(transaction, at, deed, sql`said.undone = 'withdrawn'`);
}

async function leave(
  transaction: Transaction,
  which: ReturnType<typeof sql>,
  because: string,
  where: ReturnType<typeof sql>,
): Promise<void> {
  await transaction.execute(sql`
    update import_row as said set undone = 'left', undone_because = ${because}
    where ${which} and said.undone is null and ${where}`);
}
