/**
 * The stretches of time that incidents are counted over. Every day lies in exactly one of each kind, holidays too: what
 * happens at Christmas counts with the autumn term. A school year is 1 September to 31 August wherever a trust's
 * first term begins.
 */
import {
  addDays,
  addMonthsToDay,
  academicYearOf,
  DEFAULT_TERM_CALENDAR,
  daysBetween,
  daysInMonth,
  type IsoDate,
  MONTH_NAMES,
  type TermCalendar,
  type WrittenDate,
} from "../dates/dates.ts";
import { daysOfRange, schoolYearOf, TERM_NAMES, termOfDays } from "../dates/term-calendar.ts";

export const PERIOD_KINDS = ["month", "half_term", "term", "academic_year"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export const PERIOD_KIND_WORDS: Readonly<Record<PeriodKind, string>> = {
  month: "Month",
  half_term: "Half-term",
  term: "Term",
  academic_year: "Academic year",
};

/**
 * How many terms a period of the kind is worth where a rate is scaled: a year holds three terms and twelve months,
 * however long each of them is. What is scaled by days instead would make the short spring term look busy.
 */
export const TERMS_IN: Readonly<Record<PeriodKind, number>> = {
  month: 0.25,
  half_term: 0.5,
  term: 1,
  academic_year: 3,
};

export interface ReportingPeriod {
  kind: PeriodKind;
  start: IsoDate;
  end: IsoDate;
  /** "October 2026", "Autumn 1 2026", "Autumn 2026", "2026/27". */
  title: string;
}

/** The period of its kind that holds the day. */
export function periodOf(
  kind: PeriodKind,
  day: IsoDate,
  calendar: TermCalendar = DEFAULT_TERM_CALENDAR,
): ReportingPeriod {
  const year = academicYearOf(day);
  if (kind === "academic_year") return { kind, start: year.start, end: year.end, title: year.name };
  if (kind === "month") return monthOf(day);
  const starts = kind === "term" ? termStarts(year, calendar) : halfTermStarts(year, calendar);
  const index = starts.findLastIndex((start) => start <= day);
  const [start, next] = [starts[index] ?? year.start, starts[index + 1]];
  const end = next === undefined ? year.end : addDays(next, -1);
  const half = kind === "half_term" ? ` ${(index % 2) + 1}` : "";
  const term = TERM_TITLES[kind === "term" ? index : Math.floor(index / 2)] ?? "";
  // Named for the calendar year in which it is taught: Spring 2027 stands in 2026/27.
  return {
    kind,
    start,
    end,
    title: `${term}${half} ${(term === "Autumn" ? start : end).slice(0, 4)}`,
  };
}

/** Every period of the kind that holds a day from the first to the last of them, in order. */
export function periodsBetween(
  kind: PeriodKind,
  first: IsoDate,
  last: IsoDate,
  calendar: TermCalendar = DEFAULT_TERM_CALENDAR,
): ReportingPeriod[] {
  const periods: ReportingPeriod[] = [];
  for (let day = first; day <= last;) {
    const period = periodOf(kind, day, calendar);
    periods.push(period);
    day = addDays(period.end, 1);
  }
  return periods;
}

/** The period of the same kind and name a year before: what a season is compared with. */
export function aYearBefore(
  period: ReportingPeriod,
  calendar: TermCalendar = DEFAULT_TERM_CALENDAR,
): ReportingPeriod {
  return periodOf(period.kind, addMonthsToDay(period.start, -12), calendar);
}

/** The latest period of the kind that is over on a day. */
export function lastWholePeriod(
  kind: PeriodKind,
  today: IsoDate,
  calendar: TermCalendar = DEFAULT_TERM_CALENDAR,
): ReportingPeriod {
  return periodOf(kind, addDays(periodOf(kind, today, calendar).start, -1), calendar);
}

/**
 * The last day of a date as a document writes it, by the terms that were really taught: "Spring term 2027" ends with the day
 * before its trust's summer term. Documents are read by the usual terms, which name a term and no trust's days of it.
 */
export function lastDayWritten(
  { precision, start, end }: Pick<WrittenDate, "precision" | "start" | "end">,
  calendar: TermCalendar = DEFAULT_TERM_CALENDAR,
): IsoDate {
  const written = precision === "term" ? termOfDays(start, end) : null;
  if (!written || !schoolYearOf(start, calendar)) return end;
  const year = academicYearOf(start);
  const [starts, index] =
    written.half === null
      ? [termStarts(year, calendar), TERM_NAMES.indexOf(written.term)]
      : [halfTermStarts(year, calendar), TERM_NAMES.indexOf(written.term) * 2 + (written.half - 1)];
  const next = starts[index + 1];
  return next === undefined ? year.end : addDays(next, -1);
}

const TERM_TITLES = ["Autumn", "Spring", "Summer"] as const;

function monthOf(day: IsoDate): ReportingPeriod {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const inMonth = (date: number | string) => `${day.slice(0, 7)}-${date}`;
  return {
    kind: "month",
    start: inMonth("01"),
    end: inMonth(daysInMonth(year, month)),
    title: `${MONTH_NAMES[month - 1] ?? ""} ${day.slice(0, 4)}`,
  };
}

interface Days {
  start: IsoDate;
  end: IsoDate;
}

/** A term counts from its first day to the day before the next term's: the holiday goes with what was before it. */
function termStarts(year: Days, calendar: TermCalendar): [IsoDate, IsoDate, IsoDate] {
  const given = schoolYearOf(year.start, calendar)?.halfTerms;
  return [
    year.start,
    given?.[2]?.first ?? firstDay(year, calendar.terms.spring),
    given?.[4]?.first ?? firstDay(year, calendar.terms.summer),
  ];
}

function halfTermStarts(year: Days, calendar: TermCalendar): IsoDate[] {
  const terms = termStarts(year, calendar);
  const given = schoolYearOf(year.start, calendar)?.halfTerms;
  return terms.flatMap((start, index) => {
    const end = addDays(terms[index + 1] ?? addDays(year.end, 1), -1);
    const range = calendar.halfTerms[index * 2 + 1];
    const second = given?.[index * 2 + 1]?.first ?? (range ? firstDay(year, range) : start);
    // Half-terms that do not lie in their term say nothing: then the term is halved.
    if (second > start && second <= end) return [start, second];
    return [start, addDays(start, Math.ceil((daysBetween(start, end) + 1) / 2))];
  });
}

/** Where in a school year a range begins: from September in its first calendar year, else in its second. */
function firstDay(year: Days, range: TermCalendar["halfTerms"][number]): IsoDate {
  const calendarYear = (range.first[0] >= 9 ? year.start : year.end).slice(0, 4);
  return daysOfRange(range, Number(calendarYear)).start;
}
