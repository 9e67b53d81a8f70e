import type { IsoDate } from "@safeboard/compliance/dates";
import type { KeptPractice } from "@safeboard/compliance/practice";
import type { Transaction } from "@safeboard/database/actor";
import { keptPolicy } from "@safeboard/database/tables/policies";
import { and, gt } from "drizzle-orm";
import { practiceToKeep } from "../practice/practice-to-keep.ts";
import { atSchools, type WantedSchools } from "../schools/at-school.ts";
import type { SchoolOnOverview } from "../schools/load-positions.ts";

/**
 * What schools promised on a past day, and what showed it then. The figures that are kept for today hold of each promise the
 * evidence that lasts longest: where that is of a later day, or a policy took effect later, it is worked out for the day
 * from what was recorded, evidence that a later piece has replaced among it.
 *
 * @returns by school; those are left out of which today's figures hold for the day as well
 */
export async function loadPastPromises(
  transaction: Transaction,
  wanted: WantedSchools,
  day: IsoDate,
  schools: readonly SchoolOnOverview[],
): Promise<ReadonlyMap<string, KeptPractice["promises"]>> {
  const newer = await transaction
    .selectDistinct({ schoolId: keptPolicy.schoolId })
    .from(keptPolicy)
    .where(and(atSchools(keptPolicy, wanted), gt(keptPolicy.effectiveOn, day)));
  const hasNewer = new Set(newer.map(({ schoolId }) => schoolId));
  const otherwise = schools.filter(
    ({ id, position }) =>
      hasNewer.has(id) || position.promises?.some(({ shown }) => shown !== null && shown.on > day),
  );
  const { trustId } = wanted;
  const worked = await Promise.all(
    otherwise.map(async ({ id: schoolId }) => {
      const { promises } = await practiceToKeep(transaction, { trustId, schoolId, today: day });
      return [schoolId, promises] as const;
    }),
  );
  return new Map(worked);
}
