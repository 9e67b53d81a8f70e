import type { Transaction } from "@safeboard/database/actor";
import { sql } from "drizzle-orm";
import { keepCoverage } from "../../../training/keep-coverage.ts";
import type { Deed, RowsAtSchool } from "../../import-kind.ts";
import { ofSchool, saidAtSchool } from "../rows-at-school.ts";

/** Rows about somebody who was taken off meanwhile, and rows whose record was made, or withdrawn, by somebody else. */
export async function countOutdatedTraining(
  transaction: Transaction,
  at: RowsAtSchool,
): Promise<number> {
  const inRun = saidAtSchool(at);
  const [found] = await transaction.execute<{ rows: string }>(sql`
    select (
      select count(*) from import_row as said where ${inRun} and said.outcome in ('new', 'changed')
        and not exists (
          select from staff_member as staff where ${ofSchool("staff", at)} and staff.id = (said.after ->> 'staffMemberId')::uuid
            and staff.withdrawn_at is null
            and (staff.left_on is null or staff.left_on >= (said.after ->> 'completedOn')::date))
    ) + (
      select count(*) from import_row as said join completion as done
        on ${ofSchool("done", at)}
          and done.staff_member_id = (said.after ->> 'staffMemberId')::uuid and done.course = said.after ->> 'course'
          and done.completed_on = (said.after ->> 'completedOn')::date and done.withdrawn_at is null
      where ${inRun} and said.outcome = 'new'
    ) + (
      select count(*) from import_row as said where ${inRun} and said.outcome = 'changed'
        and not exists (
          select from completion as done where ${ofSchool("done", at)} and done.id = said.subject_id and done.withdrawn_at is null
            and done.valid_until is not distinct from (said.before ->> 'validUntil')::date)
    ) as rows`);
  return Number(found?.rows ?? 0);
}

/** A record is never changed: a later one takes its place, under an id that follows from the earlier one's. */
export async function applyTraining(
  transaction: Transaction,
  at: RowsAtSchool,
  deed: Deed,
): Promise<void> {
  const inRun = saidAtSchool(at);
  await withdrawCompletions(transaction, at, sql`${inRun} and said.outcome = 'changed'`, deed);
  await insertCompletions(transaction, at, {
    values: sql`said.after`,
    id: sql`case when said.outcome = 'new' then said.subject_id else ${replacementId(at, "applied")} end`,
    which: sql`${inRun} and said.outcome in ('new', 'changed')`,
    deed,
  });
  await keepCoverageOf(transaction, at, sql`said.outcome in ('new', 'changed')`);
}

/** One and the same for a row and what is done with it, so that nothing is doubled. */
export const replacementId = ({ runId }: RowsAtSchool, deed: "applied" | "restored") =>
  sql`md5(${`${runId} ${deed} `} || said.row_number)::uuid`;

export async function withdrawCompletions(
  transaction: Transaction,
  at: RowsAtSchool,
  which: ReturnType<typeof sql>,
  { by, now }: Deed,
  id: ReturnType<typeof sql> = sql`said.subject_id`,
): Promise<void> {
  await transaction.execute(sql`
    update completion as done set withdrawn_at = ${now.toISOString()}::timestamptz, withdrawn_by = ${by}
    from import_row as said
    where ${which} and ${ofSchool("done", at)}
      and done.id = ${id} and done.withdrawn_at is null`);
}

export async function insertCompletions(
  transaction: Transaction,
  at: RowsAtSchool,
  row: {
    values: ReturnType<typeof sql>;
    id: ReturnType<typeof sql>;
    which: ReturnType<typeof sql>;
    deed: Deed;
  },
): Promise<void> {
  const { values, id, which, deed } = row;
  await transaction.execute(sql`
    insert into completion (trust_id, school_id, id, staff_member_id, course, completed_on, valid_until, provider,
      source, import_run_id, recorded_at, recorded_by)
    select said.trust_id, said.target_school_id, ${id}, (${values} ->> 'staffMemberId')::uuid, ${values} ->> 'course',
      (${values} ->> 'completedOn')::date, (${values} ->> 'validUntil')::date, ${values} ->> 'provider', 'imported',
      ${at.runId}::uuid, ${deed.now.toISOString()}::timestamptz, ${deed.by}
    from import_row as said where ${which}`);
}

/** Once for a school, where some of its rows did anything. */
export async function keepCoverageOf(
  transaction: Transaction,
  at: RowsAtSchool,
  which: ReturnType<typeof sql>,
): Promise<void> {
  const [touched] = await transaction.execute(sql`
    select from import_row as said where ${saidAtSchool(at)} and ${which} limit 1`);
  if (!touched) return;
  const { trustId, schoolId, today } = at;
  await keepCoverage(transaction, { actor: { trustId }, today }, schoolId);
}
