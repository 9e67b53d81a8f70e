/** What the overview showed over three years: of the trust that is looked at, and copied to the others. */
import type { Database } from "@safeboard/database/connect";
import { keepOverview } from "@safeboard/domain/jobs";
import type postgres from "postgres";

/** A day of the past whose page is measured: between the changes that are kept. */
export const pastDay = "2025-03-14";

const firstKeptDay = "2023-11-20";

/** A judgement changes about as often as this, in days; a month more or less is nothing to the measurement. */
const DAYS_BETWEEN_CHANGES = 28;

/**
 * Judges the trust as the product's job does, on the first day and on the last, and repeats the first day's rows in
 * between, so that a past day is looked for among as many rows as three years leave behind.
 */
export async function keepOverviewHistory(
  sql: postgres.Sql,
  database: Database,
  { trustId, day }: { trustId: string; day: string },
): Promise<void> {
  await keepOverview(database, trustId, firstKeptDay);
  await sql`
    insert into kept_judgement
      (trust_id, school_id, measure, from_day, keeping, status, value, detail, since, due, further)
    select trust_id, school_id, measure, changed::date, 1, status, value, detail, since, due, further
    from kept_judgement, generate_series(
      from_day + ${DAYS_BETWEEN_CHANGES}::integer, ${day}::date - 1, make_interval(days => ${DAYS_BETWEEN_CHANGES}::integer)
    ) as changed`;
  await sql`
    insert into kept_overview (trust_id, day, keeping)
    select ${trustId}, kept::date, 1
    from generate_series(${firstKeptDay}::date + 1, ${day}::date - 1, '1 day') as kept`;
  await keepOverview(database, trustId, day);
}

/** Gives the schools in the table `copied` the last row of each measure: their history is nobody's question. */
export async function copyOverviewHistory(sql: postgres.Sql, trustId: string): Promise<void> {
  await sql`
    insert into kept_judgement
      (trust_id, school_id, measure, from_day, keeping, status, value, detail, since, due, further)
    select copied.trust_id, copied.id, measure, from_day, keeping, status, value, detail, since, due, further
    from copied join (
      select distinct on (school_id, measure) * from kept_judgement
      where trust_id = ${trustId} order by school_id, measure, from_day desc, keeping desc
    ) as model on school_id = model_id`;
  await sql`
    insert into kept_school (trust_id, school_id, from_day, keeping, shown, about)
    select copied.trust_id, copied.id, from_day, keeping, shown, about
    from copied join kept_school as model on model.trust_id = ${trustId} and school_id = model_id`;
  await sql`
    insert into kept_term_end (trust_id, school_id, ends_on, statuses)
    select copied.trust_id, copied.id, ends_on, statuses
    from copied join kept_term_end as model on model.trust_id = ${trustId} and school_id = model_id`;
  await sql`
    insert into kept_overview (trust_id, day, keeping, measures)
    select other.trust_id, day, keeping, measures
    from (select distinct trust_id from copied) as other, kept_overview as model
    where model.trust_id = ${trustId} and measures is not null`;
}
