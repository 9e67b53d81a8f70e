import { isDeepStrictEqual } from "node:util";
import { loadSystem, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { keptPolicy } from "@safeboard/database/tables/policies";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, eq, isNull } from "drizzle-orm";
import { atSchool } from "../schools/at-school.ts";
import { takeTurnAtSchool } from "../schools/take-turn.ts";
import { keepPolicies, policiesToKeep, type PolicyToKeep } from "./keep-policies.ts";

/** The kept figures of a school that has left are all that is left of its record: nothing can be worked out again. */
const inTrust = isNull(unit.leftOn);

/** Works out every kept figure of a trust from its versions again. @returns the number of schools looked at */
export async function rebuildKeptPolicies(
  database: Database,
  trustId: string,
  today: string,
): Promise<number> {
  const system = await loadSystem(database, trustId);
  if (!system) return 0;
  const schools = await withActor(database, system, (transaction) =>
    transaction
      .select({ id: unit.id })
      .from(unit)
      .where(and(eq(unit.trustId, trustId), eq(unit.kind, "school"), inTrust)),
  );
  for (const { id: schoolId } of schools) {
    await withActor(database, system, async (transaction) => {
      await takeTurnAtSchool(transaction, schoolId);
      await keepPolicies(transaction, { trustId, schoolId, today });
    });
  }
  return schools.length;
}

/** The schools whose kept figures are not what a rebuild would give: none, unless something is wrong. */
export async function checkKeptPolicies(
  database: Database,
  trustId: string,
  today: string,
): Promise<string[]> {
  const system = await loadSystem(database, trustId);
  if (!system) return [];
  return withActor(database, system, async (transaction) => {
    const schools = await transaction
      .select({ id: unit.id })
      .from(unit)
      .where(and(eq(unit.trustId, trustId), eq(unit.kind, "school"), inTrust));
    const wrong: string[] = [];
    for (const { id: schoolId } of schools) {
      const school = { trustId, schoolId };
      const [stored, wanted] = [
        await transaction.select().from(keptPolicy).where(atSchool(keptPolicy, school)),
        await policiesToKeep(transaction, { ...school, today }),
      ];
      if (!isDeepStrictEqual(comparable(stillShown(stored, today)), comparable(wanted))) {
        wrong.push(schoolId);
      }
    }
    return wrong;
  });
}

/** Days pass without a job: a row stays behind the one that took its place, and is no longer shown by anything. */
function stillShown(stored: readonly PolicyToKeep[], today: string): PolicyToKeep[] {
  return stored.filter(
    (row) =>
      !stored.some(
        (other) =>
          other.kind === row.kind &&
          other.effectiveOn <= today &&
          other.effectiveOn > row.effectiveOn,
      ),
  );
}

const comparable = (rows: readonly PolicyToKeep[]) =>
  Object.fromEntries(
    rows.map(
      ({ kind, policyId, versionId, versionNumber, confirmedOn, effectiveOn, facts, findings }) => [
        `${kind} ${versionId}`,
        { policyId, versionNumber, confirmedOn, effectiveOn, facts, findings },
      ],
    ),
  );
