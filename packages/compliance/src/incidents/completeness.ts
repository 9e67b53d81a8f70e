/** For how much of a period a school has reported. It stands beside every count: silence is not zero. */
import { addDays, daysBetween, type IsoDate } from "../dates/dates.ts";
import { periodsBetween, type ReportingPeriod } from "../periods/reporting-period.ts";
import type { ComplianceSettings } from "../settings.ts";
import type { SchoolReports } from "./counting.ts";

interface Days {
  start: IsoDate;
  end: IsoDate;
}

/** Days on which the school was open and belonged to the trust; null where it still does. */
export interface Belonging {
  from: IsoDate;
  to: IsoDate | null;
}

export interface Completeness {
  /** Months whose report should be there by now, or is. */
  expected: number;
  reported: number;
  /** Months whose report is late, oldest first. */
  missing: readonly ReportingPeriod[];
  /** Months that are over and not reported, with time left to do so. */
  awaited: readonly ReportingPeriod[];
}

export type ReturnSettings = Pick<ComplianceSettings, "monthsWithoutReturns" | "returnDueDays">;

/**
 * The months of which a school has to report: those that begin in the days, are over by today, and are none that the
 * trust leaves out. A month in which it belonged to the trust for less than half the days is not asked of it.
 */
export function expectedMonths(
  days: Days,
  belonging: readonly Belonging[],
  settings: ReturnSettings,
  today: IsoDate,
): ReportingPeriod[] {
  if (days.start > days.end) return [];
  return periodsBetween("month", days.start, days.end).filter((month) => {
    if (month.start < days.start || month.end >= today) return false;
    if (settings.monthsWithoutReturns.includes(Number(month.start.slice(5, 7)))) return false;
    return belongedDays(month, belonging) * 2 >= daysBetween(month.start, month.end) + 1;
  });
}

/**
 * A month is reported when a case happened in it, or when returns and given numbers together speak for all its days. The
 * number of a term reports each month of it, though it can't be split among them.
 */
export function completenessOf(
  reports: SchoolReports,
  days: Days,
  belonging: readonly Belonging[],
  settings: ReturnSettings,
  today: IsoDate,
): Completeness {
  const months = expectedMonths(days, belonging, settings, today);
  const silent = months.filter((month) => !isReported(month, reports));
  const isLate = ({ end }: Days) => addDays(end, settings.returnDueDays) < today;
  const missing = silent.filter(isLate);
  const reported = months.length - silent.length;
  return {
    expected: reported + missing.length,
    reported,
    missing,
    awaited: silent.filter((month) => !isLate(month)),
  };
}

/** The last day on which a month's report is in time. */
export const returnDueOn = (month: Days, { returnDueDays }: ReturnSettings): IsoDate =>
  addDays(month.end, returnDueDays);

/** Several schools as one: months are added, never shares. */
export function addCompleteness(several: Iterable<Pick<Completeness, "expected" | "reported">>): {
  expected: number;
  reported: number;
} {
  const total = { expected: 0, reported: 0 };
  for (const { expected, reported } of several) {
    total.expected += expected;
    total.reported += reported;
  }
  return total;
}

export function isReported(month: Days, { cases, counts, returns }: SchoolReports): boolean {
  const isCase = (row: Days & { incidents: number }) =>
    row.incidents > 0 && month.start <= row.start && row.end <= month.end;
  return cases.some(isCase) || isCovered(month, [...returns, ...counts]);
}

/** Whether the stretches together leave no day of the month out. */
function isCovered(month: Days, stretches: readonly Days[]): boolean {
  let next = month.start;
  for (const { start, end } of stretches.toSorted((one, other) =>
    one.start < other.start ? -1 : 1,
  )) {
    if (next > month.end || start > next) break;
    if (end >= next) next = addDays(end, 1);
  }
  return next > month.end;
}

function belongedDays(month: Days, belonging: readonly Belonging[]): number {
  return belonging.reduce((days, { from, to }) => {
    const first = from > month.start ? from : month.start;
    const last = to !== null && to < month.end ? to : month.end;
    return first <= last ? days + daysBetween(first, last) + 1 : days;
  }, 0);
}
