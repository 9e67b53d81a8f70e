import { daysBetween, type IsoDate } from "@safeboard/compliance/dates";
import {
  type Belonging,
  completenessOf,
  exposureOf,
  type ReturnSettings,
  type Roll,
  rollFor,
  type RollThatApplied,
} from "@safeboard/compliance/incidents";
import type { ReportingPeriod } from "@safeboard/compliance/reporting-periods";
import type { KnownReports } from "../incidents/load-reports.ts";
import {
  type NarrowedCount,
  narrowedCount,
  type Narrowing,
  reportsWithin,
} from "./narrowed-count.ts";

/** One school in one period: what it reported, for how much of it, and for how many pupils. */
export interface SchoolFigure extends Omit<NarrowedCount, "rows"> {
  /** Months whose report should be there, and those that are. */
  expected: number;
  reported: number;
  /** Names of months whose report is late. */
  missing: string[];
  roll: RollThatApplied | null;
  /** Pupils times terms, for the days on which the school counts; null where no number is known. */
  exposure: number | null;
}

export interface FigureBasis {
  belonging: Belonging;
  rolls: readonly Roll[];
  settings: ReturnSettings;
  narrowing: Narrowing;
  today: IsoDate;
}

/** @returns null for a period in which the school does not count on any day */
export function schoolFigure(
  reports: KnownReports,
  period: ReportingPeriod,
  { belonging, rolls, settings, narrowing, today }: FigureBasis,
): (SchoolFigure & Pick<NarrowedCount, "rows">) | null {
  const days = daysThatCount(period, belonging);
  if (!days) return null;
  const within = reportsWithin(reports, days);
  const { expected, reported, missing } = completenessOf(
    within,
    days,
    [belonging],
    settings,
    today,
  );
  const roll = rollFor(rolls, days);
  const share =
    (daysBetween(days.start, days.end) + 1) / (daysBetween(period.start, period.end) + 1);
  return {
    ...narrowedCount(within, days, narrowing),
    expected,
    reported,
    missing: missing.map(({ title }) => title),
    roll,
    exposure: roll && exposureOf(roll.pupils, period.kind) * share,
  };
}

function daysThatCount(
  { start, end }: ReportingPeriod,
  { from, to }: Belonging,
): { start: IsoDate; end: IsoDate } | null {
  const first = from > start ? from : start;
  const last = to !== null && to < end ? to : end;
  return first <= last ? { start: first, end: last } : null;
}
