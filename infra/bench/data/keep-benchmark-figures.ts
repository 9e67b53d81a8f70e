import { connect } from "@safeboard/database/connect";
import {
  rebuildAcknowledgements,
  rebuildCoverage,
  rebuildIncidents,
  rebuildPractice,
} from "@safeboard/domain/jobs";
import postgres from "postgres";
import { copyOverviewHistory, keepOverviewHistory } from "./keep-overview-history.ts";

/**
 * Keeps the figures of the first trust's schools (training, acknowledgements, incidents, promises), as the product does it, and gives every
 * school of the others a copy of one of them: nobody looks at those, and they take as much room.
 */
export async function keepBenchmarkFigures(
  { ownerUrl, applicationUrl }: { ownerUrl: string; applicationUrl: string },
  day: string,
): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const database = connect({ url: applicationUrl });
  try {
    const [first] = await sql<{ id: string }[]>`select id from trust where uid = '10001'`;
    if (!first) throw new Error("The first trust was not loaded.");
    await rebuildCoverage(database, first.id, day);
    await rebuildAcknowledgements(database, first.id, day);
    await rebuildIncidents(database, first.id, day);
    await rebuildPractice(database, first.id, day);
    await keepOverviewHistory(sql, database, { trustId: first.id, day });
    await sql`
      create temporary table copied as
      select other.trust_id, other.id, model.id as model_id
      from (select trust_id, id, row_number() over (order by id) % 99 as place
        from unit where kind = 'school' and trust_id <> ${first.id}) as other
      -- The largest school is no model for the others.
      join (select id, row_number() over (order by urn) - 2 as place
        from unit where kind = 'school' and trust_id = ${first.id}) as model using (place)`;
    await sql`
      insert into kept_coverage (trust_id, school_id, requirement_code, staff_group, changes)
      select copied.trust_id, copied.id, requirement_code, staff_group, changes
      from copied join kept_coverage on kept_coverage.trust_id = ${first.id} and school_id = model_id`;
    await sql`
      insert into kept_training (trust_id, school_id, requirements)
      select copied.trust_id, copied.id, requirements
      from copied join kept_training on kept_training.trust_id = ${first.id} and school_id = model_id`;
    await sql`
      insert into kept_acknowledgement (trust_id, school_id, figures, versions)
      select copied.trust_id, copied.id, figures, versions
      from copied join kept_acknowledgement as model on model.trust_id = ${first.id} and school_id = model_id`;
    for (const kept of ["kept_incidents", "kept_practice"]) {
      await sql`
        insert into ${sql(kept)} (trust_id, school_id, figures)
        select copied.trust_id, copied.id, figures
        from copied join ${sql(kept)} as model on model.trust_id = ${first.id} and school_id = model_id`;
    }
    await copyOverviewHistory(sql, first.id);
    await sql`
      vacuum analyze kept_coverage, kept_training, kept_acknowledgement, kept_incidents, kept_practice, kept_judgement, kept_school,
        kept_term_end, kept_overview`;
  } finally {
    await database.close();
    await sql.end();
  }
}
