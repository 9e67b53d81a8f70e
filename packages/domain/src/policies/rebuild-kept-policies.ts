import { loadSystem, type Transaction, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { keptPolicy, policy } from "@safeboard/database/tables/policies";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, eq, isNull } from "drizzle-orm";
import { isDeepStrictEqual } from "node:util";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { takeTurnAtSchool } from "../schools/take-turn.ts";
import { keepPolicy } from "./keep-policy.ts";
import { listPolicySteps } from "./list-policy-steps.ts";
import { type LoadedVersion, loadVersion } from "./load-version.ts";
import { currentVersionId } from "./version-status.ts";

/** The kept figures of a school that has left are all that is left of its record: nothing can be worked out again. */
const inTrust = isNull(unit.leftOn);

/** Works out every kept figure of a trust from its versions again. @returns the number of schools looked at */
export async function rebuildKeptPolicies(database: Database, trustId: string): Promise<number> {
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
      await rebuildKeptPolicy(transaction, { trustId, schoolId });
    });
  }
  return schools.length;
}

/** The schools whose kept figures are not what a rebuild would give: none, unless something is wrong. */
export async function checkKeptPolicies(database: Database, trustId: string): Promise<string[]> {
  const system = await loadSystem(database, trustId);
  if (!system) return [];
  return withActor(database, system, async (transaction) => {
    const schools = await transaction
      .select({ id: unit.id, kept: keptPolicy })
      .from(unit)
      .leftJoin(
        keptPolicy,
        and(eq(keptPolicy.trustId, unit.trustId), eq(keptPolicy.schoolId, unit.id)),
      )
      .where(and(eq(unit.trustId, trustId), eq(unit.kind, "school"), inTrust));
    const wrong: string[] = [];
    for (const { id: schoolId, kept } of schools) {
      const current = await loadCurrentVersion(transaction, { trustId, schoolId });
      const right =
        kept && current
          ? kept.versionId === current.version.id &&
            kept.confirmedOn === confirmedOn(current) &&
            isDeepStrictEqual(kept.facts, current.facts)
          : !kept && !current;
      if (!right) wrong.push(schoolId);
    }
    return wrong;
  });
}

/** Works out the kept figures of one school again. */
export async function rebuildKeptPolicy(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<void> {
  const current = await loadCurrentVersion(transaction, school);
  if (current) {
    await keepPolicy(transaction, current, confirmedOn(current));
  } else {
    await transaction.delete(keptPolicy).where(atSchool(keptPolicy, school));
  }
}

async function loadCurrentVersion(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<LoadedVersion | null> {
  const [found] = await transaction
    .select({ id: policy.id })
    .from(policy)
    .where(atSchool(policy, school));
  if (!found) return null;
  const steps = await listPolicySteps(transaction, { ...school, policyId: found.id });
  const versionId = currentVersionId(steps);
  return versionId ? loadVersion(transaction, { ...school, versionId }) : null;
}

function confirmedOn({ version, steps }: LoadedVersion): string {
  const confirmed = steps.findLast(({ kind }) => kind === "confirmed");
  if (!confirmed)
    throw new Error(`Version ${version.id} is current without having been confirmed.`);
  return confirmed.on;
}
