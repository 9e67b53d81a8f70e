import { readFile } from "node:fs/promises";
import { expectationSets, keptFindings } from "@safeboard/compliance/expectations";
import { INCIDENT_CATEGORIES } from "@safeboard/compliance/incidents";
import { makeText } from "@safeboard/policy-reader/fixtures";
import { defaultReadingLimits, readPolicyInProcess } from "@safeboard/policy-reader";
import postgres from "postgres";
import { benchmarkPolicy } from "../reading/benchmark-policy.ts";

/** The first trust's number in the register, as the SQL beside this gives it. */
const uidOfTheTrust = "10001";

const taxonomy = INCIDENT_CATEGORIES.map(({ code, area, usualSeverity }) => ({
  code,
  area,
  usualSeverity,
}));

/**
 * Fills an empty, migrated database and lets Postgres count what is there.
 *
 * @param superuserUrl the owner is bound by row-level security too, so only the superuser can load
 * @param trustSizes the number of schools of each trust; the first is the one that is looked at
 * @param leadUserId the account that leads the first trust
 */
export async function loadBenchmarkData(
  superuserUrl: string,
  trustSizes: readonly number[],
  leadUserId: string,
): Promise<void> {
  const file = makeText(benchmarkPolicy);
  const { pages, facts, expectations, commitments, readerVersion } = await readPolicyInProcess(
    file,
    "policy.txt",
    defaultReadingLimits,
  );
  const keptOfAll = keptFindings(expectationSets, expectations, []);
  const statements = (name: string) => readFile(new URL(name, import.meta.url), "utf8");
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (transaction) => {
      await transaction`
        create temporary table benchmark_trust on commit drop as
        select number::integer, schools
        from unnest(${[...trustSizes]}::integer[]) with ordinality as trust (schools, number)`;
      await transaction`
        create temporary table benchmark_policy on commit drop as
        select ${Buffer.from(file)}::bytea as file, ${transaction.json(pages)}::jsonb as pages,
          ${transaction.json({ ...facts })}::jsonb as facts, ${readerVersion}::text as reader_version,
          ${transaction.json(expectations)}::jsonb as findings,
          ${transaction.json(commitments)}::jsonb as commitments,
          ${transaction.json(keptOfAll)}::jsonb as kept_findings`;
      // Every reference follows from the numbers of a trust and a school: looking each up again would take the most time.
      await transaction`set local session_replication_role = replica`;
      await transaction.unsafe(await statements("benchmark-data.sql")).simple();
      await transaction`
        create temporary table benchmark_category on commit drop as
        select position, category ->> 'code' as code, category ->> 'area' as area,
          coalesce(category ->> 'usualSeverity', 'medium') as severity
        from jsonb_array_elements(${transaction.json(taxonomy)}::jsonb)
          with ordinality as listed (category, position)`;
      await transaction.unsafe(await statements("benchmark-incidents.sql")).simple();
      await transaction`
        update membership set user_id = ${leadUserId}
        from trust where trust.id = membership.trust_id
          and trust.uid = ${uidOfTheTrust} and role = 'trust_lead'`;
    });
    await sql`vacuum analyze`;
  } finally {
    await sql.end();
  }
}
