import type { Transaction } from "@safeboard/database/actor";
import { sql } from "drizzle-orm";
import { keepIncidents } from "../../../incidents/keep-incidents.ts";
import type { Deed, RowsAtSchool } from "../../import-kind.ts";
import { ofSchool, saidAtSchool } from "../rows-at-school.ts";
import { replacementId } from "../training/apply-training.ts";
import { insertLater } from "./apply-incidents.ts";

/**
 * Takes back the cases that an import brought, and describes again as before those that it changed. A case that was described
 * anew or taken back since is left; so is a new one about which something was decided, planned or learnt: that needs the case.
 */
export async function withdrawIncidents(
  transaction: Transaction,
  at: RowsAtSchool,
  deed: Deed,
): Promise<void> {
  const inRun = saidAtSchool(at);
  const ownId = sql`case when said.outcome = 'new' then said.subject_id else ${replacementId(at, "applied")} end`;
  const refersToIt = (table: string) => sql`exists (
    select from ${sql.identifier(table)} as later
    where ${ofSchool("later", at)} and later.incident_id = said.subject_id and later.withdrawn_at is null)`;
  await transaction.execute(sql`
    update import_row as said set
      undone = case when found.is_there and not found.is_used then 'withdrawn' else 'left' end,
      undone_because = case
        when not found.is_there then 'This case was corrected or taken back since.'
        when found.is_used then 'Something was decided, planned or learnt about this case since.' end
    from (
      select said.row_number, exists (
          select from incident as known where ${ofSchool("known", at)} and known.id = ${ownId} and known.withdrawn_at is null
        ) as is_there,
        said.outcome = 'new' and (${refersToIt("incident_decision")} or ${refersToIt("response_plan")}
          or ${refersToIt("incident_lesson")}) as is_used
      from import_row as said where ${inRun} and said.outcome in ('new', 'changed')
    ) as found
    where ${inRun} and said.row_number = found.row_number`);
  const undone = sql`${inRun} and said.undone = 'withdrawn'`;
  await transaction.execute(sql`
    update incident as known set withdrawn_at = ${deed.now.toISOString()}::timestamptz, withdrawn_by = ${deed.by},
      withdrawn_because = 'import_undone'
    from import_row as said
    where ${undone} and ${ofSchool("known", at)} and known.id = ${ownId} and known.withdrawn_at is null`);
  await insertLater(transaction, at, {
    which: sql`${undone} and said.outcome = 'changed'`,
    values: sql`said.before`,
    id: replacementId(at, "restored"),
    deed,
  });
  await keepIncidents(transaction, { actor: at, today: at.today }, at.schoolId);
}
