import type { IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { incident, incidentCount, incidentReturn } from "@safeboard/database/tables/incidents";
import { and, between, count, eq, gte, isNull, lte, sum } from "drizzle-orm";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

/** What a school has recorded of a period: cases, numbers without cases that lie in it, and whether it was reported. */
export async function loadMonth(
  transaction: Transaction,
  school: SchoolAddress,
  { start, end }: { start: IsoDate; end: IsoDate },
): Promise<{ cases: number; counted: number; returned: boolean }> {
  const [[cases], [counted], [returned]] = await Promise.all([
    transaction
      .select({ rows: count() })
      .from(incident)
      .where(
        and(
          atSchool(incident, school),
          isNull(incident.withdrawnAt),
          between(incident.occurredOn, start, end),
        ),
      ),
    transaction
      .select({ incidents: sum(incidentCount.incidents).mapWith(Number) })
      .from(incidentCount)
      .where(
        and(
          atSchool(incidentCount, school),
          isNull(incidentCount.withdrawnAt),
          gte(incidentCount.periodStart, start),
          lte(incidentCount.periodEnd, end),
        ),
      ),
    transaction
      .select({ id: incidentReturn.id })
      .from(incidentReturn)
      .where(
        and(
          atSchool(incidentReturn, school),
          isNull(incidentReturn.withdrawnAt),
          eq(incidentReturn.periodStart, start),
          eq(incidentReturn.periodEnd, end),
        ),
      )
      .limit(1),
  ]);
  return {
    cases: cases?.rows ?? 0,
    counted: counted?.incidents ?? 0,
    returned: returned !== undefined,
  };
}
