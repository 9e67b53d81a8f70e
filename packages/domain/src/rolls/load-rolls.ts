import type { IsoDate } from "@safeboard/compliance/dates";
import type { Roll } from "@safeboard/compliance/incidents";
import type { Transaction } from "@safeboard/database/actor";
import { roll } from "@safeboard/database/tables/tenancy";
import { and, asc, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";

/**
 * Every number on roll that counts, by school and day. Of two for one day the one that was recorded last holds.
 *
 * @param knownAt only what was recorded, and not yet taken back, at this instant
 */
export async function loadRolls(
  transaction: Transaction,
  {
    trustId,
    schoolIds,
    knownAt,
  }: { trustId: string; schoolIds: readonly string[]; knownAt?: Date | undefined },
): Promise<Map<string, Roll[]>> {
  const rows = await transaction
    .select({
      schoolId: roll.schoolId,
      asAt: roll.asAt,
      pupils: roll.pupils,
      source: roll.source,
    })
    .from(roll)
    .where(
      and(
        eq(roll.trustId, trustId),
        inArray(roll.schoolId, [...schoolIds]),
        knownAt === undefined
          ? isNull(roll.withdrawnAt)
          : and(
              lte(roll.recordedAt, knownAt),
              or(isNull(roll.withdrawnAt), gt(roll.withdrawnAt, knownAt)),
            ),
      ),
    )
    .orderBy(asc(roll.asAt), asc(roll.recordedAt));
  const bySchool = new Map<string, Map<IsoDate, Roll>>(schoolIds.map((id) => [id, new Map()]));
  for (const { schoolId, ...one } of rows) bySchool.get(schoolId)?.set(one.asAt, one);
  return new Map([...bySchool].map(([id, byDay]) => [id, [...byDay.values()]]));
}
