/** Arithmetic on ISO dates ("2024-08-31") in the proleptic Gregorian calendar, with no clock and no time zone. */

export type IsoDate = string;

const MILLISECONDS_A_DAY = 86_400_000;

export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Writes year, month (1-12) and day as an ISO date; the day must exist. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  return `${year >= 1_000 ? year : String(year).padStart(4, "0")}-${twoFigures(month)}-${twoFigures(day)}`;
}

const twoFigures = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** Takes an ISO date apart. Throws a RangeError on anything that is not a real day written as YYYY-MM-DD. */
export function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  const year = figures(date, 0, 4);
  const month = figures(date, 5, 7);
  const day = figures(date, 8, 10);
  const isWritten = date.length === 10 && date[4] === "-" && date[7] === "-" && year >= 0;
  if (!isWritten || !isRealDay(year, month, day)) {
    throw new RangeError(`"${date}" is not a date`);
  }
  return { year, month, day };
}

/**
 * The number that stands there, NaN where anything but a figure does. By hand, as a page of a hundred schools takes
 * thousands of dates apart.
 */
function figures(date: IsoDate, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const figure = date.charCodeAt(at) - 48;
    if (!(figure >= 0 && figure <= 9)) return Number.NaN;
    number = number * 10 + figure;
  }
  return number;
}

export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Number of days in a month (1-12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Whole days from one date to the other; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (dayNumber(to) - dayNumber(from)) / MILLISECONDS_A_DAY;
}

/** The date so many days later, or earlier for a negative number. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const same = day + days;
  // Every month has these; a page of a hundred schools counts thousands of days.
  if (same >= 1 && same <= 28) return isoDate(year, month, same);
  const later = new Date(Date.UTC(year, month - 1, same));
  return isoDate(later.getUTCFullYear(), later.getUTCMonth() + 1, later.getUTCDate());
}

/** The same day so many months later; 31 August and 6 months is 28 (or 29) February. */
export function addMonthsToDay(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return isoDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** What a page prints: "18 August 2020". */
export function formatIsoDate(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${MONTH_NAMES[month - 1]} ${year}`;
}

/** The school year that holds the date: 1 September to 31 August, named "2026/27". */
export function academicYearOf(date: IsoDate): { start: IsoDate; end: IsoDate; name: string } {
  const { year, month } = partsOf(date);
  const first = month >= 9 ? year : year - 1;
  return {
    start: isoDate(first, 9, 1),
    end: isoDate(first + 1, 8, 31),
    name: `${first}/${String((first + 1) % 100).padStart(2, "0")}`,
  };
}

function dayNumber(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day);
}
