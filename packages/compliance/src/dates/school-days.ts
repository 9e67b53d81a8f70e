/**
 * Days on which schools are open, as far as it can be known without each school's own calendar: Monday to Friday in the
 * trust's terms, no bank holiday, not in August, and not from 24 December to 1 January. A school's training days and
 * half-term weeks are not known unless the trust's own term dates leave them out.
 */
import { isBankHoliday, isWeekend } from "./bank-holidays.ts";
import { addDays, type IsoDate } from "./calendar.ts";
import { daysOfRange, DEFAULT_TERM_CALENDAR, type TermCalendar } from "./term-calendar.ts";

export function isSchoolDay(day: IsoDate, calendar: TermCalendar = DEFAULT_TERM_CALENDAR): boolean {
  const [year, monthAndDay] = [Number(day.slice(0, 4)), day.slice(5)];
  if (isWeekend(day) || monthAndDay.startsWith("08-") || monthAndDay === "01-01") return false;
  if (monthAndDay >= "12-24" || isBankHoliday(day)) return false;
  return calendar.halfTerms.some((range) => {
    const { start, end } = daysOfRange(range, year);
    return start <= day && day <= end;
  });
}

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
