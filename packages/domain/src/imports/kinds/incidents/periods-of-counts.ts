import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { incidentCount } from "@safeboard/database/tables/incidents";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { ImportScope } from "../../import-kind.ts";

/** Says that numbers for a period with that day are recorded too; null where none are. */
export type PeriodsOfCounts = (schoolId: string, day: IsoDate) => string | null;

/** What the schools have reported in numbers, which are never added to cases of the same days. */
export async function findPeriodsOfCounts(
  transaction: Transaction,
  { trustId, schools }: Pick<ImportScope, "trustId" | "schools">,
): Promise<PeriodsOfCounts> {
  const schoolIds = schools.map(({ id }) => id);
  if (schoolIds.length === 0) return () => null;
  const periods = await transaction
    .selectDistinct({
      schoolId: incidentCount.schoolId,
      start: incidentCount.periodStart,
      end: incidentCount.periodEnd,
    })
    .from(incidentCount)
    .where(
      and(
        eq(incidentCount.trustId, trustId),
        inArray(incidentCount.schoolId, schoolIds),
        isNull(incidentCount.withdrawnAt),
      ),
    );
  const bySchool = Map.groupBy(periods, ({ schoolId }) => schoolId);
  return (schoolId, day) => {
    const found = bySchool.get(schoolId)?.find(({ start, end }) => start <= day && day <= end);
    return found
      ? `Numbers from ${formatIsoDate(found.start)} to ${formatIsoDate(found.end)} are recorded, too. They are never added to cases: what comes to more counts.`
      : null;
  };
}
