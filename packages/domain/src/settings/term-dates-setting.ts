import { academicYearOf, addMonthsToDay, type IsoDate } from "@safeboard/compliance/dates";

/** The days of one academic year, by its name ("2026/27"); nothing in it once they were taken back. */
export const TERM_DATES_PREFIX = "term_dates.";

/** As far back as trends are kept, and the year after next, which councils publish by now. */
const [YEARS_BACK, YEARS_AHEAD] = [3, 2];

export interface AcademicYear {
  /** "2026/27". */
  name: string;
  start: IsoDate;
  end: IsoDate;
}

/** The academic years of which a trust can give its term dates, the earliest first. */
export const yearsToGive = (today: IsoDate): AcademicYear[] =>
  Array.from({ length: YEARS_BACK + 1 + YEARS_AHEAD }, (_none, index) =>
    academicYearOf(addMonthsToDay(today, 12 * (index - YEARS_BACK))),
  );
