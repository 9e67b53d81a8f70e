import { addMonthsToDay, daysInMonth, isoDate, partsOf } from "./calendar.ts";
import {
  daysOfRange,
  DEFAULT_TERM_CALENDAR,
  TERM_NAMES,
  type TermCalendar,
  termOfDays,
} from "./term-calendar.ts";
import type { WrittenDate } from "./written-date.ts";

const MONTHS_A_TERM = 4;

/**
 * The date so many months later, as precise as it was: September 2020 and 12 months is September 2021,
 * Summer 2022 and 24 months is Summer 2024, and a term later (4 months) is Autumn 2022.
 */
export function addMonths(
  date: WrittenDate,
  months: number,
  calendar: TermCalendar = DEFAULT_TERM_CALENDAR,
): WrittenDate {
  const asWritten = months === 0 ? date.asWritten : `${date.asWritten} + ${months} months`;
  return { asWritten, precision: date.precision, ...daysLater(date, months, calendar) };
}

function daysLater(
  date: WrittenDate,
  months: number,
  calendar: TermCalendar,
): Pick<WrittenDate, "start" | "end"> {
  const written = date.precision === "term" ? termOfDays(date.start, date.end, calendar) : null;
  if (written?.half === null && months % MONTHS_A_TERM === 0) {
    const terms = TERM_NAMES.length;
    // Counted in calendar order, in which a year's terms are spring, summer, autumn.
    const order = (TERM_NAMES.indexOf(written.term) + 2) % terms;
    const count = partsOf(date.start).year * terms + order + months / MONTHS_A_TERM;
    const term = TERM_NAMES[((((count % terms) + terms) % terms) + 1) % terms] ?? "summer";
    return daysOfRange(calendar.terms[term], Math.floor(count / terms));
  }
  return {
    start: addMonthsToDay(date.start, months),
    end:
      isLastOfMonth(date.end) && date.precision !== "day"
        ? lastOfMonth(addMonthsToDay(date.end, months))
        : addMonthsToDay(date.end, months),
  };
}

function isLastOfMonth(date: string): boolean {
  return lastOfMonth(date) === date;
}

function lastOfMonth(date: string): string {
  const { year, month } = partsOf(date);
  return isoDate(year, month, daysInMonth(year, month));
}
