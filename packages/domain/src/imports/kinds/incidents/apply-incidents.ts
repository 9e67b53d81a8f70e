import type { Transaction } from "@safeboard/database/actor";
import { sql } from "drizzle-orm";
import { keepIncidents } from "../../../incidents/keep-incidents.ts";
import type { Deed, RowsAtSchool } from "../../import-kind.ts";
import { ofSchool, saidAtSchool } from "../rows-at-school.ts";
import { replacementId } from "../training/apply-training.ts";

/** Rows whose case was recorded, corrected or taken back by somebody else meanwhile, or may have been typed. */
export async function countOutdatedIncidents(
  transaction: Transaction,
  at: RowsAtSchool,
): Promise<number> {
  const inRun = saidAtSchool(at);
  const [found] = await transaction.execute<{ rows: string }>(sql`
    select (
      select count(*) from import_row as said join incident as known
        on ${ofSchool("known", at)} and known.case_hash = said.after ->> 'caseHash' and known.withdrawn_at is null
      where ${inRun} and said.outcome in ('new', 'changed') and known.id <> said.subject_id
    ) + (
      select count(*) from import_row as said join incident as known
        on ${ofSchool("known", at)} and known.occurred_on = (said.after ->> 'occurredOn')::date
          and known.category = said.after ->> 'category' and known.source = 'recorded' and known.case_hash is null
          and known.withdrawn_at is null
      where ${inRun} and said.outcome = 'new' and said.answers ->> 'case' is null
    ) + (
      select count(*) from import_row as said where ${inRun} and said.outcome = 'changed'
        and not exists (
          select from incident as known where ${ofSchool("known", at)} and known.id = said.subject_id
            and known.withdrawn_at is null)
    ) as rows`);
  return Number(found?.rows ?? 0);
}

/** A description is never changed: a later one of the same case takes its place, with all that the file says nothing of. */
export async function applyIncidents(
  transaction: Transaction,
  at: RowsAtSchool,
  deed: Deed,
): Promise<void> {
  const inRun = saidAtSchool(at);
  const when = sql`${deed.now.toISOString()}::timestamptz`;
  await transaction.execute(sql`
    insert into incident (trust_id, school_id, id, case_id, occurred_on, category, risk_area, severity, year_group, place,
      device, platform, came_to_light, outcome, pupils_involved, involved, referred_to, actions, source, import_run_id,
      case_hash, recorded_at, recorded_by)
    select said.trust_id, said.target_school_id, said.subject_id, said.subject_id, (said.after ->> 'occurredOn')::date,
      said.after ->> 'category', said.after ->> 'riskArea', said.after ->> 'severity', said.after ->> 'yearGroup',
      'not_known', 'not_known', 'not_known', 'not_known', said.after ->> 'outcome', 'not_known', '{}', '{}', '{}',
      'imported', ${at.runId}::uuid, said.after ->> 'caseHash', ${when}, ${deed.by}
    from import_row as said where ${inRun} and said.outcome = 'new'`);
  const changed = sql`${inRun} and said.outcome = 'changed'`;
  await insertLater(transaction, at, {
    which: changed,
    values: sql`said.after`,
    id: replacementId(at, "applied"),
    deed,
  });
  await transaction.execute(sql`
    update incident as known set withdrawn_at = ${when}, withdrawn_by = ${deed.by}, withdrawn_because = 'corrected'
    from import_row as said
    where ${changed} and ${ofSchool("known", at)} and known.id = said.subject_id and known.withdrawn_at is null`);
  await rememberWords(transaction, at, deed);
  await keepIncidents(transaction, { actor: at, today: at.today }, at.schoolId);
}

type Part = ReturnType<typeof sql>;

/** One more row of each case, as the row of it that a row of the file is about, but for what the values say. */
export async function insertLater(
  transaction: Transaction,
  at: RowsAtSchool,
  { which, values, id, deed }: { which: Part; values: Part; id: Part; deed: Deed },
): Promise<void> {
  await transaction.execute(sql`
    insert into incident (trust_id, school_id, id, case_id, occurred_on, category, risk_area, severity, year_group, place,
      device, platform, came_to_light, outcome, pupils_involved, involved, referred_to, actions, source, import_run_id,
      case_hash, recorded_at, recorded_by)
    select known.trust_id, known.school_id, ${id}, known.case_id, (${values} ->> 'occurredOn')::date,
      ${values} ->> 'category', ${values} ->> 'riskArea', ${values} ->> 'severity', ${values} ->> 'yearGroup',
      known.place, known.device, known.platform, known.came_to_light, ${values} ->> 'outcome', known.pupils_involved,
      known.involved, known.referred_to, known.actions, known.source, ${at.runId}::uuid, ${values} ->> 'caseHash',
      ${deed.now.toISOString()}::timestamptz, ${deed.by}
    from import_row as said join incident as known on ${ofSchool("known", at)} and known.id = said.subject_id
    where ${which}`);
}

/** What the school's own words mean, from now on. What an import was told stays known when it is undone. */
async function rememberWords(
  transaction: Transaction,
  at: RowsAtSchool,
  deed: Deed,
): Promise<void> {
  await transaction.execute(sql`
    insert into category_word (trust_id, school_id, id, word, category, recorded_at, recorded_by)
    select ${at.trustId}::uuid, ${at.schoolId}::uuid, gen_random_uuid(), word, category, clock_timestamp(), ${deed.by}
    from (
      select distinct on (word) lower(regexp_replace(trim(said.after ->> 'ownWord'), '\\s+', ' ', 'g')) as word,
        said.after ->> 'category' as category
      from import_row as said
      where ${saidAtSchool(at)} and said.outcome in ('new', 'changed') and said.after ->> 'ownWord' is not null
      order by word, said.row_number
    ) as told
    where category is distinct from (
      select known.category from category_word as known
      where ${ofSchool("known", at)} and known.word = told.word
      order by known.recorded_at desc limit 1)`);
}
