import {
  addDays,
  addMonthsToDay,
  formatIsoDate,
  type IsoDate,
  type TermCalendar,
} from "@safeboard/compliance/dates";
import {
  lastWholePeriod,
  type PeriodKind,
  periodOf,
  periodsBetween,
  type ReportingPeriod,
} from "@safeboard/compliance/reporting-periods";
import { InvalidInput } from "../errors.ts";

/** How many periods a trend goes back: what makes firm limits, and a year more to compare with. */
const SHOWN: Readonly<Record<PeriodKind, number>> = {
  month: 24,
  half_term: 18,
  term: 12,
  academic_year: 6,
};

export interface ShownPeriods {
  /** In order. The last is the one that the page is about. */
  periods: ReportingPeriod[];
  last: ReportingPeriod;
  /** Whether the last is not over yet. */
  goesOn: boolean;
  /** What can be asked for instead, the latest first: the one that goes on, and those before it. */
  choices: ReportingPeriod[];
}

/**
 * @param on a day of the last period; without it, the last that is over
 * @throws InvalidInput for a day to come
 */
export function shownPeriods(
  kind: PeriodKind,
  on: IsoDate | undefined,
  today: IsoDate,
  calendar: TermCalendar,
): ShownPeriods {
  if (on !== undefined && on > today) {
    throw new InvalidInput({ on: `Choose a day up to ${formatIsoDate(today)}.` });
  }
  const last =
    on === undefined ? lastWholePeriod(kind, today, calendar) : periodOf(kind, on, calendar);
  return {
    periods: back(last, calendar),
    last,
    goesOn: last.end >= today,
    choices: back(periodOf(kind, today, calendar), calendar).toReversed(),
  };
}

function back(last: ReportingPeriod, calendar: TermCalendar): ReportingPeriod[] {
  const { kind, start, end } = last;
  const months = kind === "academic_year" ? 12 * SHOWN.academic_year : 60;
  const first = addDays(addMonthsToDay(start, -months), 1);
  return periodsBetween(kind, first, end, calendar).slice(-SHOWN[kind]);
}
