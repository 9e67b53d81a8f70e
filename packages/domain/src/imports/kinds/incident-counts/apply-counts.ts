import type { Transaction } from "@safeboard/database/actor";
import { sql } from "drizzle-orm";
import { keepIncidents } from "../../../incidents/keep-incidents.ts";
import type { Deed, RowsAtSchool } from "../../import-kind.ts";
import { ofSchool, saidAtSchool } from "../rows-at-school.ts";
import { replacementId } from "../training/apply-training.ts";
import { NOTHING } from "./said-count.ts";

type Part = ReturnType<typeof sql>;

/** Whether what is recorded is about a row's period and category. */
const SAME_NUMBER = sql`known.period_start = (said.after ->> 'periodStart')::date
  and known.period_end = (said.after ->> 'periodEnd')::date and known.category = said.after ->> 'category'`;
const SAME_PERIOD = sql`known.period_start = (said.after ->> 'periodStart')::date
  and known.period_end = (said.after ->> 'periodEnd')::date and known.says = ${NOTHING}
  and said.after ->> 'category' = ${NOTHING}`;

/** Rows whose number was reported, corrected or withdrawn by somebody else meanwhile. */
export async function countOutdatedCounts(
  transaction: Transaction,
  at: RowsAtSchool,
): Promise<number> {
  const inRun = saidAtSchool(at);
  const current = sql`${ofSchool("known", at)} and known.withdrawn_at is null`;
  const [found] = await transaction.execute<{ rows: string }>(sql`
    select (
      select count(*) from import_row as said where ${inRun} and said.outcome = 'new' and (
        exists (select from incident_count as known where ${current} and ${SAME_NUMBER})
        or exists (select from incident_return as known where ${current} and ${SAME_PERIOD}))
    ) + (
      select count(*) from import_row as said where ${inRun} and said.outcome = 'changed'
        and not exists (select from incident_count as known where ${current} and known.id = said.subject_id)
    ) as rows`);
  return Number(found?.rows ?? 0);
}

/** A number is never changed: a later one takes its place. A nought of all categories is a return. */
export async function applyCounts(
  transaction: Transaction,
  at: RowsAtSchool,
  deed: Deed,
): Promise<void> {
  const inRun = saidAtSchool(at);
  await withdrawNumbers(transaction, at, {
    which: sql`${inRun} and said.outcome = 'changed'`,
    id: sql`said.subject_id`,
    deed,
  });
  await insertNumbers(transaction, at, {
    which: sql`${inRun} and said.outcome in ('new', 'changed') and said.after ->> 'category' <> ${NOTHING}`,
    values: sql`said.after`,
    id: sql`case when said.outcome = 'new' then said.subject_id else ${replacementId(at, "applied")} end`,
    deed,
  });
  await transaction.execute(sql`
    insert into incident_return (trust_id, school_id, id, period_start, period_end, says, source, import_run_id,
      recorded_at, recorded_by)
    select said.trust_id, said.target_school_id, said.subject_id, (said.after ->> 'periodStart')::date,
      (said.after ->> 'periodEnd')::date, ${NOTHING}, 'imported', ${at.runId}::uuid,
      ${deed.now.toISOString()}::timestamptz, ${deed.by}
    from import_row as said
    where ${inRun} and said.outcome = 'new' and said.after ->> 'category' = ${NOTHING}`);
  await keepIncidents(transaction, { actor: at, today: at.today }, at.schoolId);
}

export async function withdrawNumbers(
  transaction: Transaction,
  at: RowsAtSchool,
  { which, id, deed }: { which: Part; id: Part; deed: Deed },
): Promise<void> {
  await transaction.execute(sql`
    update incident_count as known
    set withdrawn_at = ${deed.now.toISOString()}::timestamptz, withdrawn_by = ${deed.by}
    from import_row as said
    where ${which} and ${ofSchool("known", at)} and known.id = ${id} and known.withdrawn_at is null`);
}

export async function insertNumbers(
  transaction: Transaction,
  at: RowsAtSchool,
  { which, values, id, deed }: { which: Part; values: Part; id: Part; deed: Deed },
): Promise<void> {
  await transaction.execute(sql`
    insert into incident_count (trust_id, school_id, id, period_start, period_end, category, incidents, source,
      import_run_id, recorded_at, recorded_by)
    select said.trust_id, said.target_school_id, ${id}, (${values} ->> 'periodStart')::date,
      (${values} ->> 'periodEnd')::date, ${values} ->> 'category', (${values} ->> 'count')::integer, 'imported',
      ${at.runId}::uuid, ${deed.now.toISOString()}::timestamptz, ${deed.by}
    from import_row as said where ${which}`);
}
