import type { IsoDate } from "./calendar.ts";
import { DATE_FORMS } from "./date-forms.ts";
import { DEFAULT_TERM_CALENDAR, type TermCalendar } from "./term-calendar.ts";

export type DatePrecision = "day" | "month" | "term" | "year";

/** A date as a policy writes it: "Summer 2024" is any day from 1 April to 31 August 2024. */
export interface WrittenDate {
  asWritten: string;
  precision: DatePrecision;
  /** First possible day. */
  start: IsoDate;
  /** Last possible day: what is due "Summer 2024" is overdue only after it. */
  end: IsoDate;
}

export interface FoundDate extends WrittenDate {
  /** Where it stands in the text, in UTF-16 units. */
  index: number;
  length: number;
}

const WEEKDAY_BEFORE = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+/iu;

/**
 * Reads a text that is one date and nothing else ("18.08.20", "Tuesday 18th August 2020", "Autumn term 2023", "2023/24").
 * Null when it is anything else: blank, "TBC", two dates, an impossible day.
 */
export function readWrittenDate(
  text: string,
  calendar: TermCalendar = DEFAULT_TERM_CALENDAR,
): WrittenDate | null {
  const bare = text
    .trim()
    .replace(WEEKDAY_BEFORE, "")
    .replace(/[.,;]$/u, "");
  if (bare.length > 60) return null;
  const [only, ...others] = findWrittenDates(bare, calendar);
  if (!only || others.length > 0 || only.index !== 0 || only.length !== bare.length) return null;
  const { precision, start, end } = only;
  return { asWritten: bare, precision, start, end };
}

/**
 * Every date in a text, in its order, none overlapping. A year or a school year alone counts ("2019", "2023/24"),
 * so a caller that wants policy dates looks at the precision and at the words around it.
 */
export function findWrittenDates(
  text: string,
  calendar: TermCalendar = DEFAULT_TERM_CALENDAR,
): FoundDate[] {
  const found: Array<FoundDate & { form: number }> = [];
  if (!/\d/u.test(text)) return found;
  DATE_FORMS.forEach(({ pattern, read }, form) => {
    // Unlike matchAll it copies no pattern, which on short texts is most of the work.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const date = read(match, calendar);
      if (date) {
        const [asWritten, index] = [match[0], match.index];
        found.push({ asWritten, ...date, index, length: asWritten.length, form });
      }
    }
  });
  found.sort((a, b) => a.index - b.index || a.form - b.form);
  const dates: FoundDate[] = [];
  let free = 0;
  for (const { form: _form, ...date } of withoutPartsOfOthers(found)) {
    if (date.index < free) continue;
    dates.push(date);
    free = date.index + date.length;
  }
  return dates;
}

/** "10/03/2021" holds "03/2021" and "2021": what lies inside a date of a more specific form is no date of its own. */
function withoutPartsOfOthers<Found extends FoundDate & { form: number }>(found: Found[]): Found[] {
  const kept: Found[] = [];
  for (const date of found) {
    const previous = kept.at(-1);
    const overlaps = previous && date.index < previous.index + previous.length;
    if (overlaps && date.form < previous.form) kept[kept.length - 1] = date;
    else if (!overlaps) kept.push(date);
  }
  return kept;
}
