import { isDeepStrictEqual } from "node:util";
import type { IsoDate } from "@safeboard/compliance/dates";
import { loadSystem, type Transaction, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { keptPractice } from "@safeboard/database/tables/practice";
import { unit } from "@safeboard/database/tables/tenancy";
import { asc } from "drizzle-orm";
import { atSchool } from "../schools/at-school.ts";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";
import { takeTurnAtSchool } from "../schools/take-turn.ts";
import { practiceToKeep } from "./practice-to-keep.ts";
import { keepPractice } from "./keep-practice.ts";

/**
 * Works out what is kept of every school's promises again, one after the other. A job of the system, for each trust once a
 * day: a policy takes effect on its day without anybody's deed.
 *
 * @returns the number of schools
 */
export async function rebuildPractice(
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
      await keepPractice(transaction, { actor: { trustId }, today }, schoolId);
    });
  }
  return schools.length;
}

/** The schools of which something else is kept than a rebuild would give: none, once today's rebuild is done. */
export async function checkPractice(
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
      const [stored] = await transaction
        .select({ figures: keptPractice.figures })
        .from(keptPractice)
        .where(atSchool(keptPractice, school));
      const wanted = await practiceToKeep(transaction, { ...school, today });
      if (stored && !isDeepStrictEqual(stored.figures, wanted)) wrong.push(schoolId);
    }
    return wrong;
  });
}

const listSchools = (transaction: Transaction, trustId: string, today: IsoDate) =>
  transaction
    .select({ id: unit.id })
    .from(unit)
    .where(isSchoolInTrust(trustId, today))
    .orderBy(asc(unit.id));
