import { addCompleteness, rateOfSeveral } from "@safeboard/compliance/incidents";
import type { ReportingPeriod } from "@safeboard/compliance/reporting-periods";
import type { PeriodFigure } from "./draw-trend.ts";
import type { SchoolFigure } from "./school-figure.ts";

export interface TrustFigure extends PeriodFigure {
  /** Per 1,000 pupils a term, of the schools that reported and whose pupils are known. */
  rate: number | null;
  /** Schools that were the trust's in the period, those that reported, and those that reported without a pupil number. */
  schools: number;
  schoolsReported: number;
  withoutRoll: number;
  /** Months, of all schools together. */
  expected: number;
  reported: number;
}

/** Schools as one: counts and pupils are added, never rates averaged. */
export function sumFigures(period: ReportingPeriod, figures: readonly SchoolFigure[]): TrustFigure {
  const counted = figures.filter(({ incidents }) => incidents !== null);
  const { rate, incidents: rated, exposure } = rateOfSeveral(figures);
  return {
    period,
    incidents:
      counted.length === 0
        ? null
        : counted.reduce((sum, { incidents }) => sum + (incidents ?? 0), 0),
    rated: { incidents: rate === null ? null : rated, exposure: exposure === 0 ? null : exposure },
    rate,
    schools: figures.length,
    schoolsReported: counted.length,
    withoutRoll: counted.filter(({ exposure: own }) => !own).length,
    ...addCompleteness(figures),
  };
}
