import type { Transaction } from "@safeboard/database/actor";
import { sql } from "drizzle-orm";
import { keepReported } from "../../../training/keep-reported.ts";
import type { Deed, RowsAtSchool } from "../../import-kind.ts";
import { ofSchool, saidAtSchool } from "../rows-at-school.ts";
import { replacementId } from "../training/apply-training.ts";

type Part = ReturnType<typeof sql>;

/** Rows whose figure was reported, corrected or withdrawn by somebody else meanwhile. */
export async function countOutdatedReported(
  transaction: Transaction,
  at: RowsAtSchool,
): Promise<number> {
  const inRun = saidAtSchool(at);
  const [found] = await transaction.execute<{ rows: string }>(sql`
    select (
      select count(*) from import_row as said join reported_training as known
        on ${ofSchool("known", at)} and known.withdrawn_at is null
          and known.as_at = (said.after ->> 'asAt')::date and known.course = said.after ->> 'course'
          and known.role_group = said.after ->> 'roleGroup'
      where ${inRun} and said.outcome = 'new'
    ) + (
      select count(*) from import_row as said where ${inRun} and said.outcome = 'changed'
        and not exists (
          select from reported_training as known where ${ofSchool("known", at)} and known.id = said.subject_id
            and known.withdrawn_at is null)
    ) as rows`);
  return Number(found?.rows ?? 0);
}

/** A figure is never changed: a later one takes its place. */
export async function applyReported(
  transaction: Transaction,
  at: RowsAtSchool,
  deed: Deed,
): Promise<void> {
  const inRun = saidAtSchool(at);
  const changed = sql`${inRun} and said.outcome = 'changed'`;
  await withdrawFigures(transaction, at, {
    which: changed,
    is: sql`known.id = said.subject_id`,
    deed,
  });
  await insertFigures(transaction, at, {
    which: sql`${inRun} and said.outcome in ('new', 'changed')`,
    values: sql`said.after`,
    id: sql`case when said.outcome = 'new' then said.subject_id else ${replacementId(at, "applied")} end`,
    deed,
  });
  await keepReported(transaction, at);
}

/**
 * Withdraws what the import reported, and reports again what it took the place of. A later file's figure in its place is
 * left; once that file is undone, what this one said stands again, if under another id.
 */
export async function withdrawReported(
  transaction: Transaction,
  at: RowsAtSchool,
  deed: Deed,
): Promise<void> {
  const inRun = saidAtSchool(at);
  await transaction.execute(sql`
    update import_row as said set
      undone = case when found.is_there then 'withdrawn' else 'left' end,
      undone_because = case when not found.is_there then 'Other numbers were reported since, or it was withdrawn.' end
    from (
      select said.row_number, exists (
        select from reported_training as known where ${ofSchool("known", at)} and known.withdrawn_at is null
          and ${SAYS_THE_SAME}) as is_there
      from import_row as said where ${inRun} and said.outcome in ('new', 'changed')
    ) as found
    where ${inRun} and said.row_number = found.row_number`);
  const undone = sql`${inRun} and said.undone = 'withdrawn'`;
  await withdrawFigures(transaction, at, { which: undone, is: SAYS_THE_SAME, deed });
  await insertFigures(transaction, at, {
    which: sql`${undone} and said.outcome = 'changed'`,
    values: sql`said.before`,
    id: replacementId(at, "restored"),
    deed,
  });
  await keepReported(transaction, at);
}

const SAYS_THE_SAME = sql`known.as_at = (said.after ->> 'asAt')::date and known.course = said.after ->> 'course'
  and known.role_group = said.after ->> 'roleGroup' and known.required = (said.after ->> 'required')::integer
  and known.completed = (said.after ->> 'completed')::integer and known.overdue = (said.after ->> 'overdue')::integer`;

async function withdrawFigures(
  transaction: Transaction,
  at: RowsAtSchool,
  { which, is, deed }: { which: Part; is: Part; deed: Deed },
): Promise<void> {
  await transaction.execute(sql`
    update reported_training as known set withdrawn_at = ${deed.now.toISOString()}::timestamptz, withdrawn_by = ${deed.by}
    from import_row as said
    where ${which} and ${ofSchool("known", at)} and ${is} and known.withdrawn_at is null`);
}

async function insertFigures(
  transaction: Transaction,
  at: RowsAtSchool,
  { which, values, id, deed }: { which: Part; values: Part; id: Part; deed: Deed },
): Promise<void> {
  await transaction.execute(sql`
    insert into reported_training (trust_id, school_id, id, as_at, course, role_group, required, completed, overdue,
      import_run_id, recorded_at, recorded_by)
    select said.trust_id, said.target_school_id, ${id}, (${values} ->> 'asAt')::date, ${values} ->> 'course',
      ${values} ->> 'roleGroup', (${values} ->> 'required')::integer, (${values} ->> 'completed')::integer,
      (${values} ->> 'overdue')::integer, ${at.runId}::uuid, ${deed.now.toISOString()}::timestamptz, ${deed.by}
    from import_row as said where ${which}`);
}
