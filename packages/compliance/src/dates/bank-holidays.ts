/**
 * Bank holidays in England. Source: Banking and Financial Dealings Act 1971, and the days that were proclaimed since, as
 * published on GOV.UK. A holiday that falls on a weekend is taken on the next day that is none.
 */
import { addDays, type IsoDate, isoDate } from "./calendar.ts";

/** Days proclaimed for one year; `instead` names the holiday that was moved for it. */
const PROCLAIMED: readonly { on: IsoDate; instead?: IsoDate }[] = [
  { on: "2011-04-29" },
  { on: "2012-06-04", instead: "2012-05-28" },
  { on: "2012-06-05" },
  { on: "2020-05-08", instead: "2020-05-04" },
  { on: "2022-06-02", instead: "2022-05-30" },
  { on: "2022-06-03" },
  { on: "2022-09-19" },
  { on: "2023-05-08" },
];

const SATURDAY = 6;
const SUNDAY = 0;
const MONDAY = 1;

export function isBankHoliday(day: IsoDate): boolean {
  return bankHolidays(Number(day.slice(0, 4))).includes(day);
}

/** Of a calendar year, in order. Days that are proclaimed later than this is written are not among them. */
export function bankHolidays(year: number): readonly IsoDate[] {
  const found = known.get(year);
  if (found) return found;
  const made = makeBankHolidays(year);
  known.set(year, made);
  return made;
}

const known = new Map<number, readonly IsoDate[]>();

function makeBankHolidays(year: number): IsoDate[] {
  const easter = easterSunday(year);
  const moved = new Set(PROCLAIMED.map(({ instead }) => instead));
  const days = [
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...PROCLAIMED.map(({ on }) => on).filter((on) => on.startsWith(`${year}-`)),
  ].filter((day) => !moved.has(day));
  for (const fixed of [isoDate(year, 1, 1), isoDate(year, 12, 25), isoDate(year, 12, 26)]) {
    days.push(substituteFor(fixed, days));
  }
  return days.toSorted();
}

/** Christmas Day comes before Boxing Day: where both are moved, they are moved in this order. */
function substituteFor(day: IsoDate, taken: readonly IsoDate[]): IsoDate {
  let moved = day;
  while (isWeekend(moved) || taken.includes(moved)) moved = addDays(moved, 1);
  return moved;
}

export function isWeekend(day: IsoDate): boolean {
  const weekday = weekdayOf(day);
  return weekday === SATURDAY || weekday === SUNDAY;
}

const weekdayOf = (day: IsoDate): number => new Date(`${day}T00:00:00Z`).getUTCDay();

function firstMonday(year: number, month: number): IsoDate {
  let day = isoDate(year, month, 1);
  while (weekdayOf(day) !== MONDAY) day = addDays(day, 1);
  return day;
}

function lastMonday(year: number, month: number): IsoDate {
  let day = isoDate(year, month, 31);
  while (weekdayOf(day) !== MONDAY) day = addDays(day, -1);
  return day;
}

/** By the method that was published anonymously in Nature in 1876, good for any Gregorian year. */
function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const [century, ofCentury] = [Math.floor(year / 100), year % 100];
  const [leapCenturies, centuryRest] = [Math.floor(century / 4), century % 4];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - leapCenturies - correction + 15) % 30;
  const weekday =
    (32 + 2 * centuryRest + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const count = moon + weekday - 7 * late + 114;
  return isoDate(year, Math.floor(count / 31), (count % 31) + 1);
}
