/** Reads an academic year's term dates as somebody typed them, and says of each what is wrong with it. */
import { isBankHoliday, isWeekend } from "./bank-holidays.ts";
import { addDays, academicYearOf, daysBetween, formatIsoDate, type IsoDate } from "./calendar.ts";
import { DAYS_BEFORE_SEPTEMBER, isSchoolDay } from "./school-days.ts";
import { DEFAULT_TERM_CALENDAR, type SchoolYear } from "./term-calendar.ts";
import { readWrittenDate } from "./written-date.ts";

/** The half-terms of a year in their order, and what their fields in a form begin with. */
export const HALF_TERMS = [
  { code: "autumn1", title: "Autumn 1" },
  { code: "autumn2", title: "Autumn 2" },
  { code: "spring1", title: "Spring 1" },
  { code: "spring2", title: "Spring 2" },
  { code: "summer1", title: "Summer 1" },
  { code: "summer2", title: "Summer 2" },
] as const;

type HalfTermCode = (typeof HALF_TERMS)[number]["code"];
export type SchoolYearField = `${HalfTermCode}${"First" | "Last"}` | "closed";

/** What was typed: a day in each field, and in `closed` one on each line. */
export type TypedSchoolYear = Readonly<Partial<Record<SchoolYearField, string>>>;

export type ReadSchoolYear =
  | { schoolYear: SchoolYear }
  | { problems: Partial<Record<SchoolYearField, string>> };

/** The longest holiday within a year, in days: Easter with a week before it. */
const LONGEST_HOLIDAY = 30;
/** The longest half-term, in days: eleven weeks. */
const LONGEST_HALF_TERM = 77;
const MOST_CLOSED_DAYS = 40;

/**
 * Every half-term has to be given, one after the other, with its first and last day in school; `closed` is for training days.
 *
 * @param yearStart 1 September of the academic year
 */
export function readSchoolYear(typed: TypedSchoolYear, yearStart: IsoDate): ReadSchoolYear {
  const year = academicYearOf(yearStart);
  const problems: Partial<Record<SchoolYearField, string>> = {};
  const halfTerms: { first: IsoDate; last: IsoDate }[] = [];
  let before: { title: string; last: IsoDate } | null = null;
  for (const { code, title } of HALF_TERMS) {
    const first = readDay(typed[`${code}First`], year, `when ${title} begins`);
    const last = readDay(typed[`${code}Last`], year, `when ${title} ends`);
    if ("problem" in first) problems[`${code}First`] = first.problem;
    if ("problem" in last) problems[`${code}Last`] = last.problem;
    const wrongStart = "day" in first && before ? wrongAfter(first.day, title, before) : null;
    if (wrongStart) problems[`${code}First`] = wrongStart;
    const wrongEnd =
      "day" in first && "day" in last ? wrongLength(title, first.day, last.day) : null;
    if (wrongEnd) problems[`${code}Last`] = wrongEnd;
    else if ("day" in first && "day" in last) {
      halfTerms.push({ first: first.day, last: last.day });
    }
    if ("day" in first && code === "spring1" && first.day < `${year.end.slice(0, 4)}-01-01`) {
      problems.spring1First = "Spring 1 begins after New Year.";
    }
    // One mistake is said once: what follows is not held against a day that is wrong itself.
    before = "day" in last && !wrongEnd ? { title, last: last.day } : null;
  }
  const closed = readClosed(typed.closed ?? "", year, halfTerms);
  if ("problem" in closed) problems.closed = closed.problem;
  if (Object.keys(problems).length > 0 || "problem" in closed) return { problems };
  return { schoolYear: { halfTerms, closed: closed.days } };
}

/** The days of a year on which pupils are in school. */
export function countSchoolDays(schoolYear: SchoolYear): number {
  const [first, last] = [schoolYear.halfTerms.at(0)?.first, schoolYear.halfTerms.at(-1)?.last];
  if (first === undefined || last === undefined) return 0;
  const calendar = {
    ...DEFAULT_TERM_CALENDAR,
    years: { [academicYearOf(last).name]: schoolYear },
  };
  let days = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    days += isSchoolDay(day, calendar) ? 1 : 0;
  }
  return days;
}

type Year = ReturnType<typeof academicYearOf>;

function readDay(
  typed: string | undefined,
  year: Year,
  what: string,
): { day: IsoDate } | { problem: string } {
  const text = (typed ?? "").trim();
  if (text === "") return { problem: `Enter ${what}.` };
  const day = dayIn(text, year);
  if (day === null) {
    return { problem: `“${shortened(text)}” is no day. Write it like 2 September or 2.9.26.` };
  }
  const problem = wrongDay(day, year);
  return problem === null ? { day } : { problem };
}

/** A day without a year is the one that lies in the academic year. */
function dayIn(text: string, year: Year): IsoDate | null {
  const calendarYears = [year.start.slice(0, 4), year.end.slice(0, 4)];
  const readings = [
    text,
    ...calendarYears.flatMap((each) => [`${text} ${each}`, `${text}/${each}`]),
  ]
    .map((reading) => readWrittenDate(reading))
    .flatMap((read) => (read?.precision === "day" ? [read.start] : []));
  return readings.find((day) => isInYear(day, year)) ?? readings[0] ?? null;
}

const isInYear = (day: IsoDate, year: Year): boolean => year.start <= day && day <= year.end;

function wrongDay(day: IsoDate, year: Year): string | null {
  const earliest = addDays(year.start, -DAYS_BEFORE_SEPTEMBER);
  if (day < earliest || day > year.end) {
    return `${formatIsoDate(day)} is not in ${year.name}: enter a day from ${formatIsoDate(earliest)} to ${formatIsoDate(year.end)}.`;
  }
  if (isWeekend(day)) {
    return `${formatIsoDate(day)} is a ${WEEKDAY.format(new Date(day))}: enter a day with pupils in school.`;
  }
  return isBankHoliday(day)
    ? `${formatIsoDate(day)} is a bank holiday: enter a day with pupils in school.`
    : null;
}

const WEEKDAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });

function wrongAfter(
  first: IsoDate,
  title: string,
  before: { title: string; last: IsoDate },
): string | null {
  if (first <= before.last) {
    return `${title} begins before ${before.title} has ended, on ${formatIsoDate(before.last)}.`;
  }
  const holiday = daysBetween(before.last, first) - 1;
  return holiday > LONGEST_HOLIDAY
    ? `There would be a holiday of ${holiday} days after ${before.title}, which ends on ${formatIsoDate(before.last)}. Check both days.`
    : null;
}

function wrongLength(title: string, first: IsoDate, last: IsoDate): string | null {
  if (last < first) return `${title} ends before it begins, on ${formatIsoDate(first)}.`;
  const days = daysBetween(first, last) + 1;
  return days > LONGEST_HALF_TERM
    ? `${title} would last ${Math.round(days / 7)} weeks, from ${formatIsoDate(first)}. Check both days.`
    : null;
}

function readClosed(
  typed: string,
  year: Year,
  halfTerms: readonly { first: IsoDate; last: IsoDate }[],
): { days: IsoDate[] } | { problem: string } {
  const lines = typed
    .split(/[\n;]/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length > MOST_CLOSED_DAYS) {
    return { problem: `Enter at most ${MOST_CLOSED_DAYS} days.` };
  }
  const days = new Set<IsoDate>();
  for (const line of lines) {
    const read = readDay(line, year, "a day");
    if ("problem" in read) return read;
    const { day } = read;
    const isInside = halfTerms.some(({ first, last }) => first <= day && day <= last);
    // Where a half-term is wrong itself, that is said there.
    if (!isInside && halfTerms.length === HALF_TERMS.length) {
      return {
        problem: `${formatIsoDate(day)} is in no half-term: schools are closed on it already.`,
      };
    }
    days.add(day);
  }
  return { days: [...days].toSorted() };
}

const shortened = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);
