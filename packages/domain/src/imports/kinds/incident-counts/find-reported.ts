import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { incident, incidentCount, incidentReturn } from "@safeboard/database/tables/incidents";
import { and, count, eq, inArray, isNull } from "drizzle-orm";
import type { ImportScope } from "../../import-kind.ts";
import { NOTHING, type SaidCount } from "./said-count.ts";

export interface Reported {
  known(key: string): { id: string; count: string } | undefined;
  /** Says what else is recorded of those days and never added to it; null where nothing is. */
  overlapping(schoolId: string, period: Period): string | null;
}

type Period = Pick<SaidCount, "periodStart" | "periodEnd">;

/** By which two rows, and what is recorded, are about the same. */
export const countKey = ({
  schoolId,
  periodStart,
  periodEnd,
  category,
}: Period & { schoolId: string; category: string }): string =>
  ["count", schoolId, periodStart, periodEnd, category].join("|");

/** What the run's schools have reported in numbers, and on which days they have cases. */
export async function findReported(
  transaction: Transaction,
  { trustId, schools }: Pick<ImportScope, "trustId" | "schools">,
): Promise<Reported> {
  const schoolIds = schools.map(({ id }) => id);
  const current = (table: typeof incidentCount | typeof incidentReturn | typeof incident) =>
    and(eq(table.trustId, trustId), inArray(table.schoolId, schoolIds), isNull(table.withdrawnAt));
  const counts = await transaction.select().from(incidentCount).where(current(incidentCount));
  const returns = await transaction
    .select()
    .from(incidentReturn)
    .where(and(current(incidentReturn), eq(incidentReturn.says, NOTHING)));
  const days = await transaction
    .select({ schoolId: incident.schoolId, day: incident.occurredOn, cases: count() })
    .from(incident)
    .where(current(incident))
    .groupBy(incident.schoolId, incident.occurredOn);
  const known = new Map([
    ...counts.map(
      ({ incidents, ...row }) => [countKey(row), { id: row.id, count: String(incidents) }] as const,
    ),
    ...returns.map(
      (row) => [countKey({ ...row, category: NOTHING }), { id: row.id, count: "0" }] as const,
    ),
  ]);
  const daysOf = Map.groupBy(days, ({ schoolId }) => schoolId);
  const countsOf = Map.groupBy(counts, ({ schoolId }) => schoolId);
  return {
    known: (key) => known.get(key),
    overlapping(schoolId, period) {
      const isInside = (day: IsoDate) => period.periodStart <= day && day <= period.periodEnd;
      const cases = (daysOf.get(schoolId) ?? [])
        .filter(({ day }) => isInside(day))
        .reduce((sum, each) => sum + each.cases, 0);
      const other = (countsOf.get(schoolId) ?? []).find(
        ({ periodStart, periodEnd }) =>
          (periodStart !== period.periodStart || periodEnd !== period.periodEnd) &&
          periodStart <= period.periodEnd &&
          period.periodStart <= periodEnd,
      );
      const parts = [
        ...(cases > 0
          ? [cases === 1 ? "1 case of these days" : `${cases} cases of these days`]
          : []),
        ...(other
          ? [
              `a number from ${formatIsoDate(other.periodStart)} to ${formatIsoDate(other.periodEnd)}`,
            ]
          : []),
      ];
      if (parts.length === 0) return null;
      return `There ${cases > 1 ? "are" : "is"} ${parts.join(" and ")} on record, too. They are never added: what comes to more counts.`;
    },
  };
}
