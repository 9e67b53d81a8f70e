import { academicYearOf, type IsoDate, isoDate, isRealDay } from "./calendar.ts";

/** First and last day as [month, day]. */
export interface TermRange {
  first: readonly [month: number, day: number];
  last: readonly [month: number, day: number];
}

export type TermName = "autumn" | "spring" | "summer";

/**
 * A year's terms as ranges of days. A range lies within one calendar year.
 * `halfTerms` are Autumn 1, Autumn 2, Spring 1, Spring 2, Summer 1, Summer 2, also written Term 1 to Term 6.
 */
export interface TermCalendar {
  terms: Record<TermName, TermRange>;
  halfTerms: readonly [TermRange, TermRange, TermRange, TermRange, TermRange, TermRange];
  /** The days of single academic years, by the year's name ("2026/27"), where a trust has given them. */
  years?: Readonly<Record<string, SchoolYear>>;
}

/** An academic year as a trust gives it. */
export interface SchoolYear {
  /** The first and the last day on which pupils are in school, of Autumn 1 to Summer 2. */
  halfTerms: readonly { first: IsoDate; last: IsoDate }[];
  /** Weekdays between those on which they are not: training days, and what else the trust leaves out. */
  closed: readonly IsoDate[];
}

/** The whole year is covered, so that every day is in a term: a policy due in "Summer" is due by 31 August. */
export const DEFAULT_TERM_CALENDAR: TermCalendar = {
  terms: {
    autumn: { first: [9, 1], last: [12, 31] },
    spring: { first: [1, 1], last: [3, 31] },
    summer: { first: [4, 1], last: [8, 31] },
  },
  halfTerms: [
    { first: [9, 1], last: [10, 31] },
    { first: [11, 1], last: [12, 31] },
    { first: [1, 1], last: [2, 15] },
    { first: [2, 16], last: [3, 31] },
    { first: [4, 1], last: [5, 31] },
    { first: [6, 1], last: [8, 31] },
  ],
};

export const TERM_NAMES: readonly TermName[] = ["autumn", "spring", "summer"];

/** The days that a trust has given for the academic year that holds a day; undefined where it has given none. */
export const schoolYearOf = (day: IsoDate, calendar: TermCalendar): SchoolYear | undefined =>
  calendar.years?.[academicYearOf(day).name];

/** First and last day of a range in a calendar year. */
export function daysOfRange(range: TermRange, year: number): { start: IsoDate; end: IsoDate } {
  const day = ([month, dayOfMonth]: readonly [number, number]) =>
    isRealDay(year, month, dayOfMonth)
      ? isoDate(year, month, dayOfMonth)
      : isoDate(year, month, 28);
  return { start: day(range.first), end: day(range.last) };
}

/** Which half term (0-5) or whole term has exactly these days, or null. */
export function termOfDays(
  start: IsoDate,
  end: IsoDate,
  calendar: TermCalendar = DEFAULT_TERM_CALENDAR,
): { term: TermName; half: 1 | 2 | null } | null {
  const year = Number(start.slice(0, 4));
  const matches = (range: TermRange) => {
    const days = daysOfRange(range, year);
    return days.start === start && days.end === end;
  };
  for (const term of TERM_NAMES) {
    if (matches(calendar.terms[term])) return { term, half: null };
  }
  const half = calendar.halfTerms.findIndex(matches);
  const term = TERM_NAMES[Math.floor(half / 2)];
  return half < 0 || !term ? null : { term, half: half % 2 === 0 ? 1 : 2 };
}
