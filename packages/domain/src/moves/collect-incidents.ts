import type { IsoDate } from "@safeboard/compliance/dates";
import { countIncidents } from "@safeboard/compliance/incidents";
import { type PeriodKind, periodsBetween } from "@safeboard/compliance/reporting-periods";
import type { Transaction } from "@safeboard/database/actor";
import { categoryWord, incidentReturn } from "@safeboard/database/tables/incidents";
import { and, isNull } from "drizzle-orm";
import { type KnownReports, loadReports, type ReportedKind } from "../incidents/load-reports.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { packedRow } from "./packed-row.ts";
import type { SchoolBundle } from "./school-bundle.ts";

type BundledIncidents = Pick<SchoolBundle, "incidentCounts" | "incidentReturns" | "categoryWords">;
type BundledCount = BundledIncidents["incidentCounts"][number];

/**
 * Reads how many incidents of each kind a school had in each month, what it said of whole months, and what its own words
 * mean. A case stays: it is about pupils, and whoever takes the school over has it in the school's own case system.
 */
export async function collectIncidents(
  transaction: Transaction,
  school: SchoolAddress,
  leavingOn: IsoDate,
): Promise<BundledIncidents> {
  const { trustId, schoolId } = school;
  const [bySchool, returns, words] = await Promise.all([
    loadReports(transaction, {
      trustId,
      schoolIds: [schoolId],
      from: "1900-01-01",
      until: leavingOn,
    }),
    transaction
      .select()
      .from(incidentReturn)
      .where(and(atSchool(incidentReturn, school), isNull(incidentReturn.withdrawnAt))),
    transaction.select().from(categoryWord).where(atSchool(categoryWord, school)),
  ]);
  const reports = bySchool.get(schoolId);
  if (!reports) throw new Error("Of one school that is asked for, one is loaded.");
  return {
    incidentCounts: countsOf(reports, leavingOn),
    incidentReturns: returns.map(packedRow),
    categoryWords: words.map(packedRow),
  };
}

/**
 * Cases become a number for their month, given numbers stay as they are. A month that has both becomes one number, as it
 * counted: two for the same days would be added where they arrive.
 */
function countsOf(reports: KnownReports, leavingOn: IsoDate): BundledCount[] {
  const rows = [...reports.cases, ...reports.counts];
  const [first] = rows.map(({ start }) => start).toSorted();
  if (first === undefined) return [];
  const kind: PeriodKind = "month";
  const months = periodsBetween(kind, first, leavingOn);
  const withCases = months.filter((month) =>
    reports.cases.some((row) => row.incidents > 0 && isInside(row, month)),
  );
  return [
    ...reports.counts
      .filter((row) => !withCases.some((month) => isInside(row, month)))
      .map(asCount),
    ...withCases.flatMap(({ start, end }) =>
      byCategory(countIncidents(reports, { start, end }).rows, {
        start,
        // What happens after the last day here is the other trust's to report.
        end: end < leavingOn ? end : leavingOn,
      }),
    ),
  ];
}

function byCategory(
  rows: readonly ReportedKind[],
  { start, end }: { start: IsoDate; end: IsoDate },
): BundledCount[] {
  const counts = new Map<string, number>();
  for (const { category, incidents } of rows) {
    counts.set(category, (counts.get(category) ?? 0) + incidents);
  }
  return [...counts].map(([category, incidents]) => ({
    periodStart: start,
    periodEnd: end,
    category,
    incidents,
  }));
}

const asCount = ({ start, end, category, incidents }: ReportedKind): BundledCount => ({
  periodStart: start,
  periodEnd: end,
  category,
  incidents,
});

const isInside = (
  row: { start: IsoDate; end: IsoDate },
  period: { start: IsoDate; end: IsoDate },
): boolean => period.start <= row.start && row.end <= period.end;
