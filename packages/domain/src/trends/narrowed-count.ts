import {
  countIncidents,
  type PeriodCount,
  type SchoolReports,
} from "@safeboard/compliance/incidents";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { KnownReports, ReportedKind } from "../incidents/load-reports.ts";

/** One kind of incident alone. */
export interface Narrowing {
  area?: string | undefined;
  category?: string | undefined;
  severity?: string | undefined;
  yearGroup?: string | undefined;
}

export interface NarrowedCount {
  /** Null where nothing is reported, or where numbers without cases do not tell the kind apart. */
  incidents: number | null;
  because: "not_reported" | "not_told" | null;
  from: PeriodCount["from"];
  /** What makes up the count, told apart by kind. */
  rows: readonly ReportedKind[];
  alsoKnown: PeriodCount["alsoKnown"];
}

/**
 * How many incidents of a kind a school reported in some days. What counts is decided for all kinds together and told
 * apart afterwards, so that kinds add up to the whole.
 */
export function narrowedCount(
  reports: SchoolReports<ReportedKind>,
  days: { start: IsoDate; end: IsoDate },
  narrowing: Narrowing,
): NarrowedCount {
  const { incidents: all, from, rows: counted, alsoKnown } = countIncidents(reports, days);
  const common = { from, alsoKnown };
  if (all === null) return { ...common, incidents: null, because: "not_reported", rows: [] };
  const asked = Object.entries(columnsOf(narrowing)).filter(([, value]) => value !== undefined);
  const isAsked = (row: ReportedKind, [column, value]: (typeof asked)[number]) =>
    row[column as keyof ReturnType<typeof columnsOf>] === value;
  const isUntold = (row: ReportedKind) =>
    row.incidents > 0 &&
    asked.some(([column]) => row[column as keyof ReturnType<typeof columnsOf>] === null);
  const rows = counted.filter((row) => asked.every((each) => isAsked(row, each)));
  if (counted.some(isUntold)) return { ...common, incidents: null, because: "not_told", rows };
  const incidents = rows.reduce((sum, row) => sum + row.incidents, 0);
  return { ...common, incidents, because: null, rows };
}

const columnsOf = ({ area, category, severity, yearGroup }: Narrowing) => ({
  riskArea: area,
  category,
  severity,
  yearGroup,
});

/** What reaches into some days: the rest has no say in them, and is not looked at again for each question. */
export function reportsWithin(
  { cases, counts, returns }: KnownReports,
  { start, end }: { start: IsoDate; end: IsoDate },
): KnownReports {
  const reachesInto = (row: { start: IsoDate; end: IsoDate }) =>
    row.start <= end && start <= row.end;
  return {
    cases: cases.filter(reachesInto),
    counts: counts.filter(reachesInto),
    returns: returns.filter(reachesInto),
  };
}
