import { isDeepStrictEqual } from "node:util";
import type { IsoDate } from "@safeboard/compliance/dates";
import { loadSystem, type Transaction, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { keptIncidents } from "@safeboard/database/tables/incidents";
import { unit } from "@safeboard/database/tables/tenancy";
import { asc } from "drizzle-orm";
import { atSchool } from "../schools/at-school.ts";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";
import { takeTurnAtSchool } from "../schools/take-turn.ts";
import { incidentsToKeep } from "./incidents-to-keep.ts";
import { keepIncidents } from "./keep-incidents.ts";

/**
 * Works out what is kept of every school's incidents again, one after the other. A job of the system, for each trust once a
 * day: a new month or term begins without anybody's deed.
 *
 * @returns the number of schools
 */
export async function rebuildIncidents(
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
      await keepIncidents(transaction, { actor: { trustId }, today }, schoolId);
    });
  }
  return schools.length;
}

/** The schools of which something else is kept than a rebuild would give: none, once today's rebuild is done. */
export async function checkIncidents(
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
        .select({ figures: keptIncidents.figures })
        .from(keptIncidents)
        .where(atSchool(keptIncidents, school));
      const wanted = await incidentsToKeep(transaction, { ...school, today });
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
