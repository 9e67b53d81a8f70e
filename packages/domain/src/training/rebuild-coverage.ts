import { isDeepStrictEqual } from "node:util";
import type { IsoDate } from "@safeboard/compliance/dates";
import { changesFrom, type KeptRequirement } from "@safeboard/compliance/training";
import { loadSystem, type Transaction, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { keptCoverage, keptTraining } from "@safeboard/database/tables/training";
import { unit } from "@safeboard/database/tables/tenancy";
import { asc } from "drizzle-orm";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";
import { takeTurnAtSchool } from "../schools/take-turn.ts";
import { coverageToKeep, type CoverageToKeep } from "./coverage-to-keep.ts";
import { keepCoverage } from "./keep-coverage.ts";

/**
 * Works out every school's coverage again, one after the other; those that have left keep what they have. A job of the
 * system, for each trust once a day: an edition that becomes known to the product changes figures without anybody's deed.
 *
 * @returns the number of schools
 */
export async function rebuildCoverage(
  database: Database,
  trustId: string,
  today: IsoDate,
): Promise<number> {
  const system = await loadSystem(database, trustId);
  if (!system) return 0;
  const schools = await withActor(database, system, (transaction) =>
    listSchools(transaction, trustId, today),
  );
  for (const { id: schoolId } of schools) {
    await withActor(database, system, async (transaction) => {
      await takeTurnAtSchool(transaction, schoolId);
      await keepCoverage(transaction, { actor: { trustId }, today }, schoolId);
    });
  }
  return schools.length;
}

/** The schools whose kept coverage is not what a rebuild would give: none, unless something is wrong. */
export async function checkCoverage(
  database: Database,
  trustId: string,
  today: IsoDate,
): Promise<string[]> {
  const system = await loadSystem(database, trustId);
  if (!system) return [];
  return withActor(database, system, async (transaction) => {
    const wrong: string[] = [];
    for (const { id: schoolId } of await listSchools(transaction, trustId, today)) {
      const school = { trustId, schoolId };
      const stored = await storedCoverage(transaction, school);
      const wanted = await coverageToKeep(transaction, { ...school, today });
      if (!isDeepStrictEqual(comparable(stored, today), comparable(wanted, today))) {
        wrong.push(schoolId);
      }
    }
    return wrong;
  });
}

function listSchools(transaction: Transaction, trustId: string, today: IsoDate) {
  return transaction
    .select({ id: unit.id })
    .from(unit)
    .where(isSchoolInTrust(trustId, today))
    .orderBy(asc(unit.id));
}

async function storedCoverage(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<CoverageToKeep> {
  const groups = await transaction
    .select({
      requirementCode: keptCoverage.requirementCode,
      group: keptCoverage.group,
      changes: keptCoverage.changes,
    })
    .from(keptCoverage)
    .where(atSchool(keptCoverage, school));
  const [row] = await transaction
    .select({ requirements: keptTraining.requirements })
    .from(keptTraining)
    .where(atSchool(keptTraining, school));
  // Both columns are written from these very types, and by nothing else.
  return { groups, requirements: row?.requirements ?? [] } as CoverageToKeep;
}

/** What is kept for the overview begins on the day on which it was kept: it is compared from today on. */
function comparable({ groups, requirements }: CoverageToKeep, today: IsoDate) {
  return {
    groups: new Map(
      groups.map(({ requirementCode, group, changes }) => [`${requirementCode} ${group}`, changes]),
    ),
    requirements: requirements
      .map(({ code, title, changes }): KeptRequirement => ({
        code,
        title,
        changes: changesFrom(changes, today),
      }))
      .filter(({ changes }) => Object.keys(changes).length > 0),
  };
}
