import { daysInMonth, isoDate, isRealDay, MONTH_NAMES } from "./calendar.ts";
import { daysOfRange, type TermCalendar, type TermName } from "./term-calendar.ts";
import type { WrittenDate } from "./written-date.ts";

/**
 * The ways in which English schools write a date, most specific first: where two forms start at the same
 * place, the earlier one in this list is meant. Every pattern is bounded, so a long text costs linear time.
 */
export interface DateForm {
  pattern: RegExp;
  read: (match: RegExpExecArray, calendar: TermCalendar) => Omit<WrittenDate, "asWritten"> | null;
}

const GAP = "[ \\t\\u00a0]{0,3}";
const YEAR = "(?<year>(?:19[89]|20\\d)\\d)";
const ANY_YEAR = "(?<year>(?:19[89]|20\\d)\\d|['\u2018\u2019]?\\d\\d)";
/** "2023/24", "2023-2024", "2023 to 2024": the second half of a school year. */
const SECOND_YEAR = `(?:${GAP}(?:[/\\-\u2013]|to)${GAP}(?<second>(?:20)?\\d\\d)(?![\\d/.\\-]))`;
const MONTH = `(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b`;
const TERM =
  "(?<term>autumn|aut|spring|spr|summer|sum|michaelmas|lent(?= term)|easter(?= term)|trinity(?= term))";
const NOT_INSIDE = "(?<![\\p{L}\\d/.\\-@_])";
const NO_MORE_DIGITS = "(?![\\d]|[/.\\-]\\d)";

const form = (source: string, read: DateForm["read"]): DateForm => ({
  pattern: new RegExp(NOT_INSIDE + source, "giu"),
  read,
});

export const DATE_FORMS: readonly DateForm[] = [
  // 2024-08-31. With slashes it is part of a web address (/2022/10/03/), which dates nothing.
  form(`${YEAR}-(?<month>\\d\\d)-(?<day>\\d\\d)${NO_MORE_DIGITS}`, ({ groups }) =>
    day(Number(groups?.year), Number(groups?.month), Number(groups?.day)),
  ),
  // 18.08.20, 18/08/2020, 18-8-2020: day first, as written in the UK.
  form(
    `(?<day>\\d{1,2})${GAP}(?<mark>[./\\-])${GAP}(?<month>\\d{1,2})${GAP}\\k<mark>${GAP}(?<year>(?:19[89]|20\\d)\\d|\\d\\d)(?![\\d/]|[.\\-]\\d|[ ]?%)`,
    ({ groups }) => day(fullYear(groups?.year), Number(groups?.month), Number(groups?.day)),
  ),
  // 18 August 2020, 18th of August, 2020, 1 st Dec 20, 04-Jul-2024
  form(
    `(?<day>\\d{1,2})${GAP}(?:st|nd|rd|th)?[ \\t\\u00a0.\\-/]{0,3}(?:of${GAP})?${MONTH}[ \\t\\u00a0.,\\-/]{0,3}${ANY_YEAR}(?!\\d|:\\d|[.]\\d)`,
    ({ groups }) => day(fullYear(groups?.year), monthNumber(groups?.month), Number(groups?.day)),
  ),
  // August 18th, 2020
  form(
    `${MONTH}[ \\t\\u00a0.]{0,3}(?<day>\\d{1,2})${GAP}(?:st|nd|rd|th)?[ \\t\\u00a0,]{1,3}${YEAR}${NO_MORE_DIGITS}`,
    ({ groups }) => day(fullYear(groups?.year), monthNumber(groups?.month), Number(groups?.day)),
  ),
  // January/February 2024: first to last of the two
  form(
    `${MONTH}${GAP}[/&]${GAP}${MONTH.replace("<month>", "<last>")}[ \\t\\u00a0.,\\-]{0,3}${YEAR}${NO_MORE_DIGITS}`,
    ({ groups }) =>
      months(monthNumber(groups?.month), monthNumber(groups?.last), fullYear(groups?.year)),
  ),
  // September 2020, Sept. 2023, Sep-23, Feb '21
  form(
    `${MONTH}[ \\t\\u00a0.,\\-/]{0,3}${ANY_YEAR}(?!\\d|(?:st|nd|rd|th)\\b|:\\d|[./]\\d)`,
    ({ groups }) => {
      const year = fullYear(groups?.year);
      // "March 5" is far likelier the fifth of some March than March 2005.
      if ((groups?.year ?? "").length === 2 && (year < 2010 || year > 2049)) return null;
      return months(monthNumber(groups?.month), monthNumber(groups?.month), year);
    },
  ),
  // Autumn Term 2023, Aut 23, Summer 2 2024, Autumn Term (1) 2023/24, Spring half term 2 2025
  form(
    `${TERM}(?:${GAP}(?:half)?[ \\-]?term)?(?:${GAP}\\(?(?<half>[12])\\)?(?![\\d/.]))?(?:${GAP}(?:half)?[ \\-]?term)?[ \\t\\u00a0,\\-]{0,3}(?:of${GAP})?${ANY_YEAR}(?!\\d)${SECOND_YEAR}?`,
    readTerm,
  ),
  // 2023 Autumn term, 2023/24 Spring
  form(
    `${YEAR}(?!\\d)${SECOND_YEAR}?${GAP}[\\-,]?${GAP}${TERM}(?:${GAP}term)?(?:${GAP}\\(?(?<half>[12])\\)?(?![\\d/.]))?(?![\\p{L}])`,
    readTerm,
  ),
  // Term 1 2023/24, Term 5 (2024): the six-term year
  form(
    `term${GAP}(?<number>[1-6])[ \\t\\u00a0,(]{1,3}${YEAR}(?!\\d)${SECOND_YEAR}?`,
    ({ groups }, calendar) => {
      const half = Number(groups?.number) - 1;
      const written = yearWritten(groups, half < 2);
      const term = (["autumn", "spring", "summer"] as const)[Math.floor(half / 2)] ?? "summer";
      return written === null ? null : termRange(term, half, written, calendar);
    },
  ),
  // 09/2023
  form(`(?<month>\\d{1,2})${GAP}[/.]${GAP}${YEAR}${NO_MORE_DIGITS}`, ({ groups }) => {
    const month = Number(groups?.month);
    return month >= 1 && month <= 12 ? months(month, month, fullYear(groups?.year)) : null;
  }),
  // 09.23, 09/23: two digits each, or it may be a number of anything
  form(
    `(?<month>0[1-9]|1[0-2])[./](?<year>1[3-9]|2\\d)(?![\\d/:]|[.]\\d| ?(?:am|pm|%|h\\b|hrs|hours))`,
    ({ groups }) => {
      const month = Number(groups?.month);
      return months(month, month, fullYear(groups?.year));
    },
  ),
  // 2023/24, 2023-2024: the school year
  form(`${YEAR}${SECOND_YEAR}`, ({ groups }) => {
    const [first, second] = schoolYear(groups);
    if (first === null || second !== first + 1) return null;
    return { precision: "year", start: isoDate(first, 9, 1), end: isoDate(second, 8, 31) };
  }),
  form(`${YEAR}(?![\\d/\\-]|\\.\\d)`, ({ groups }) => {
    const year = fullYear(groups?.year);
    return { precision: "year", start: isoDate(year, 1, 1), end: isoDate(year, 12, 31) };
  }),
];

type Read = ReturnType<DateForm["read"]>;

function day(year: number, month: number, dayOfMonth: number): Read {
  if (!isRealDay(year, month, dayOfMonth)) return null;
  const date = isoDate(year, month, dayOfMonth);
  return { precision: "day", start: date, end: date };
}

function months(first: number, last: number, year: number): Read {
  const startYear = first > last ? year - 1 : year;
  return {
    precision: "month",
    start: isoDate(startYear, first, 1),
    end: isoDate(year, last, daysInMonth(year, last)),
  };
}

/** A term of a year, or the half of it that is written beside it. */
function readTerm({ groups }: RegExpExecArray, calendar: TermCalendar): Read {
  const term = termName(groups?.term);
  const year = yearWritten(groups, term === "autumn");
  if (year === null) return null;
  const half = groups?.half ? halfTermNumber(term, groups.half === "2") : null;
  return termRange(term, half, year, calendar);
}

function termRange(
  term: TermName,
  half: number | null,
  year: number,
  calendar: TermCalendar,
): Read {
  const range = (half === null ? null : calendar.halfTerms[half]) ?? calendar.terms[term];
  return { precision: "term", ...daysOfRange(range, year) };
}

function halfTermNumber(term: TermName, second: boolean): number {
  return { autumn: 0, spring: 2, summer: 4 }[term] + (second ? 1 : 0);
}

/** The calendar year of a term: "Spring 2023/24" is in 2024, "Autumn 2023/24" in 2023. */
function yearWritten(groups: RegExpExecArray["groups"], inFirstHalf: boolean): number | null {
  if (groups?.second === undefined) return fullYear(groups?.year);
  const [first, second] = schoolYear(groups);
  if (first === null || second !== first + 1) return null;
  return inFirstHalf ? first : second;
}

function schoolYear(groups: RegExpExecArray["groups"]): [first: number | null, second: number] {
  if (groups?.year === undefined) return [null, 0];
  return [fullYear(groups.year), fullYear(groups.second)];
}

function fullYear(written: string | undefined): number {
  const digits = Number((written ?? "").replace(/\D/gu, ""));
  return digits < 100 ? 2000 + digits : digits;
}

function monthNumber(written: string | undefined): number {
  const first = (written ?? "").slice(0, 3).toLowerCase();
  return MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(first)) + 1;
}

function termName(written: string | undefined): TermName {
  const word = (written ?? "").toLowerCase();
  if (word.startsWith("aut") || word === "michaelmas") return "autumn";
  return word.startsWith("spr") || word === "lent" || word === "easter" ? "spring" : "summer";
}
