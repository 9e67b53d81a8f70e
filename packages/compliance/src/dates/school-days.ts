/**
 * Days on which schools are open. In a year whose term dates the trust has given: Monday to Friday in its half-terms, no bank
 * holiday and none of its training days. In any other, as far as it can be known: Monday to Friday in the usual terms, no
 * bank holiday, not in August, and not from 24 December to 1 January; training days and half-term weeks are not known.
 */
import { isBankHoliday, isWeekend } from "./bank-holidays.ts";
import { addDays, type IsoDate } from "./calendar.ts";
import {
  daysOfRange,
  DEFAULT_TERM_CALENDAR,
  schoolYearOf,
  type TermCalendar,
} from "./term-calendar.ts";

export function isSchoolDay(day: IsoDate, calendar: TermCalendar = DEFAULT_TERM_CALENDAR): boolean {
  const [year, monthAndDay] = [Number(day.slice(0, 4)), day.slice(5)];
  if (isWeekend(day) || isBankHoliday(day)) return false;
  // Some schools begin in the last days of August, which are the academic year's before.
  const given = [day, addDays(day, DAYS_BEFORE_SEPTEMBER)].flatMap(
    (inside) => schoolYearOf(inside, calendar) ?? [],
  );
  if (given.some(({ halfTerms }) => halfTerms.some((days) => isBetween(day, days)))) {
    return !given.some(({ closed }) => closed.includes(day));
  }
  if (schoolYearOf(day, calendar)) return false;
  if (monthAndDay.startsWith("08-") || monthAndDay === "01-01" || monthAndDay >= "12-24") {
    return false;
  }
  return calendar.halfTerms.some((range) => {
    const { start, end } = daysOfRange(range, year);
    return start <= day && day <= end;
  });
}

/** How many days of August a first half-term can begin with. */
export const DAYS_BEFORE_SEPTEMBER = 17;

const isBetween = (day: IsoDate, { first, last }: { first: IsoDate; last: IsoDate }): boolean =>
  first <= day && day <= last;

/** The so-many-th school day after a day, which itself does not count. Throws a RangeError when a year has none. */
export function schoolDayAfter(
  day: IsoDate,
  schoolDays: number,
  calendar: TermCalendar = DEFAULT_TERM_CALENDAR,
): IsoDate {
  let [found, left, without] = [day, schoolDays, 0];
  while (left > 0) {
    found = addDays(found, 1);
    const open = isSchoolDay(found, calendar);
    left -= open ? 1 : 0;
    without = open ? 0 : without + 1;
    if (without > 366) throw new RangeError("These terms hold no school day.");
  }
  return found;
}
