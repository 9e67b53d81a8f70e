import {
  coursesThatSatisfy,
  keptRequirements,
  type KeptRequirement,
} from "@safeboard/compliance/training";
import type { Transaction } from "@safeboard/database/actor";
import { keptCoverage, keptTraining } from "@safeboard/database/tables/training";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { KeepingContext } from "../kept-figures/kept-figures.ts";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";
import { takeTurnsAtSchools } from "../schools/take-turn.ts";
import { coverageOfGroups } from "./coverage-to-keep.ts";
import { keepCoverage } from "./keep-coverage.ts";
import { loadCourses, loadRequirements, type RequirementsWanted } from "./load-requirements.ts";
import { loadTraining } from "./load-training.ts";

/**
 * After a change of what the whole trust asks for: the figures of each of its schools, in the same transaction, so that
 * nobody ever sees some of them by the old rule. All schools are loaded at once and only what has changed is counted:
 * school by school and with everything else it takes a hundred schools fifteen times as long.
 *
 * @param codes the requirements whose figures can be others now
 */
export async function keepCoverageEverywhere(
  transaction: Transaction,
  context: KeepingContext,
  codes: ReadonlySet<string>,
): Promise<void> {
  const {
    actor: { trustId },
    today,
  } = context;
  if (codes.size === 0) return;
  const schools = await transaction
    .select({ id: unit.id })
    .from(unit)
    .where(isSchoolInTrust(trustId, today))
    .orderBy(asc(unit.id));
  await takeTurnsAtSchools(
    transaction,
    schools.map(({ id }) => id),
  );
  const keptAt = await loadKept(transaction, trustId);
  for (const { id } of schools) {
    // Nothing was ever kept here: all of it is.
    if (!keptAt.has(id)) await keepCoverage(transaction, context, id);
  }
  const schoolIds = schools.flatMap(({ id }) => (keptAt.has(id) ? [id] : []));
  if (schoolIds.length === 0) return;
  const courses = await loadCoursesFor(transaction, { trustId, schoolIds }, codes);
  const loaded = await loadTraining(transaction, { trustId, schoolIds, today, courses });
  const changed = loaded.schools.map((school) => {
    const requirements = school.requirements.filter(({ code }) => codes.has(code));
    const groups = coverageOfGroups({ ...school, requirements }, loaded);
    const order = new Map(school.requirements.map(({ code }, index) => [code, index]));
    const place = ({ code }: KeptRequirement) => order.get(code) ?? order.size;
    return {
      schoolId: school.schoolId,
      groups,
      requirements: [
        ...(keptAt.get(school.schoolId) ?? []).filter(({ code }) => !codes.has(code)),
        ...keptRequirements(requirements, groups, today),
      ].toSorted((one, other) => place(one) - place(other)),
    };
  });
  await replaceGroups(transaction, { trustId, schoolIds, codes }, changed);
  await transaction
    .insert(keptTraining)
    .values(
      changed.map(({ schoolId, requirements }) => ({
        trustId,
        schoolId,
        requirements,
        keptAt: sql`now()`,
      })),
    )
    .onConflictDoUpdate({
      target: [keptTraining.trustId, keptTraining.schoolId],
      set: { requirements: sql`excluded.requirements`, keptAt: sql`now()` },
    });
}

/** What satisfies the requirements: most of what people did is something else. */
async function loadCoursesFor(
  transaction: Transaction,
  wanted: RequirementsWanted,
  codes: ReadonlySet<string>,
): Promise<Set<string>> {
  const own = await loadCourses(transaction, wanted);
  const asked = [...(await loadRequirements(transaction, wanted)).values()].flat();
  const changed = asked.filter(({ code }) => codes.has(code));
  return new Set(changed.flatMap((requirement) => [...coursesThatSatisfy(requirement, own)]));
}

async function loadKept(
  transaction: Transaction,
  trustId: string,
): Promise<Map<string, KeptRequirement[]>> {
  const kept = await transaction
    .select({
      schoolId: keptTraining.schoolId,
      requirements: sql<KeptRequirement[]>`${keptTraining.requirements}`,
    })
    .from(keptTraining)
    .where(eq(keptTraining.trustId, trustId));
  return new Map(kept.map(({ schoolId, requirements }) => [schoolId, requirements]));
}

async function replaceGroups(
  transaction: Transaction,
  {
    trustId,
    schoolIds,
    codes,
  }: { trustId: string; schoolIds: readonly string[]; codes: ReadonlySet<string> },
  changed: readonly { schoolId: string; groups: ReturnType<typeof coverageOfGroups> }[],
): Promise<void> {
  await transaction
    .delete(keptCoverage)
    .where(
      and(
        eq(keptCoverage.trustId, trustId),
        inArray(keptCoverage.schoolId, [...schoolIds]),
        inArray(keptCoverage.requirementCode, [...codes]),
      ),
    );
  const rows = changed.flatMap(({ schoolId, groups }) =>
    groups.map((group) => ({ trustId, schoolId, ...group, keptAt: sql`now()` })),
  );
  // Postgres takes so many values in a statement, and no more.
  for (let from = 0; from < rows.length; from += 5_000) {
    await transaction.insert(keptCoverage).values(rows.slice(from, from + 5_000));
  }
}
