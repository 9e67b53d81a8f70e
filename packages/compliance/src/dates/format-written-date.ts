import { formatIsoDate, MONTH_NAMES, partsOf } from "./calendar.ts";
import { DEFAULT_TERM_CALENDAR, type TermCalendar, termOfDays } from "./term-calendar.ts";
import type { WrittenDate } from "./written-date.ts";

/** What a page prints: "18 August 2020", "September 2020", "Summer term 2024", "2023/24". */
export function formatWrittenDate(
  date: WrittenDate,
  calendar: TermCalendar = DEFAULT_TERM_CALENDAR,
): string {
  const [first, last] = [partsOf(date.start), partsOf(date.end)];
  if (date.start === date.end) return formatIsoDate(date.start);
  const term = date.precision === "term" ? termOfDays(date.start, date.end, calendar) : null;
  if (term) {
    const name = term.term.slice(0, 1).toUpperCase() + term.term.slice(1);
    return `${name} term ${term.half ? `${term.half}, ` : ""}${first.year}`;
  }
  const [from, to] = [MONTH_NAMES[first.month - 1] ?? "", MONTH_NAMES[last.month - 1] ?? ""];
  if (date.precision === "month") {
    if (first.year !== last.year) return `${from} ${first.year} to ${to} ${last.year}`;
    return first.month === last.month ? `${to} ${last.year}` : `${from} to ${to} ${last.year}`;
  }
  if (date.precision === "year") {
    if (date.start.endsWith("-01-01") && date.end === `${first.year}-12-31`) return `${first.year}`;
    if (date.start.endsWith("-09-01") && date.end === `${first.year + 1}-08-31`) {
      return `${first.year}/${String(last.year % 100).padStart(2, "0")}`;
    }
  }
  return `${formatIsoDate(date.start)} to ${formatIsoDate(date.end)}`;
}
