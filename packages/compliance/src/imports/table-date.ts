/** Dates as tables hold them. Whether 03/09/2026 is in March or September is decided for a whole column, and shown. */
import { addDays, type IsoDate, isoDate, isRealDay, MONTH_NAMES } from "../dates/calendar.ts";

export const DATE_SHAPES = [
  "iso",
  /** Only the day can stand first: 25/09/2026. */
  "day_first",
  /** Only the month can: 09/25/2026. */
  "month_first",
  /** Both can: 03/09/2026. */
  "either",
  /** A spreadsheet's number of a day: 46268. */
  "serial",
  /** 3 Sep 2026 */
  "written",
  "none",
] as const;
export type DateShape = (typeof DATE_SHAPES)[number];

export type DateOrder = "day_first" | "month_first";

export interface DecidedOrder {
  order: DateOrder;
  /** What speaks for it: dates that can be read in one way only; else it is how dates are written in the UK. */
  because: "day_first_dates" | "month_first_dates" | "no_such_dates" | "uk";
  /** Dates that can be read in the other way only, so the column was written in two ways. */
  against: number;
}

/** One order for all of a column: the one that most of its unmistakable dates have. */
export function decideDateOrder(dates: Readonly<Record<DateShape, number>>): DecidedOrder {
  const { day_first: day, month_first: month, either } = dates;
  if (month > day) return { order: "month_first", because: "month_first_dates", against: day };
  if (day > 0) return { order: "day_first", because: "day_first_dates", against: month };
  return { order: "day_first", because: either > 0 ? "uk" : "no_such_dates", against: 0 };
}

const TIME = String.raw`(?:[T\s]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?\s*(?:[ap]m|z)?)?`;
const ISO = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`, "iu");
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/u;
const NUMBERS = new RegExp(
  String.raw`^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})${TIME}$`,
  "iu",
);
const WEEKDAY = /^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?[,\s]+/iu;
const DAY_MONTH = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[-\s/.,]*([a-z]{3,9})\.?[-\s/.,]*(\d{4}|\d{2})${TIME}$`,
  "iu",
);
const MONTH_DAY = new RegExp(
  String.raw`^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}$`,
  "iu",
);
/** Days from 1954 to 2064, so that no year, age or payroll number of four digits is taken for one. */
const SERIAL = /^([2-5]\d{4})(?:\.\d+)?$/u;
/** The day before a spreadsheet's first, which takes 1900 for a leap year. */
const SERIAL_START = "1899-12-30";

/** How a text is written, where it is a date. */
export function dateShape(text: string): DateShape {
  const bare = text.trim();
  if (bare.length > 40 || !/\d/u.test(bare)) return "none";
  if (readIso(bare)) return "iso";
  const numbers = NUMBERS.exec(bare);
  if (numbers) {
    const year = fullYear(numbers[3]);
    const [first, second] = [Number(numbers[1]), Number(numbers[2])];
    const [day, month] = [isRealDay(year, second, first), isRealDay(year, first, second)];
    if (day && month) return first === second ? "iso" : "either";
    return day ? "day_first" : month ? "month_first" : "none";
  }
  if (SERIAL.test(bare)) return "serial";
  return readWritten(bare) ? "written" : "none";
}

/**
 * A day that a cell says, or null when it says none: 03/09/2026, 3.9.26, 2026-09-03, 20260903, 3 Sep 2026, 46268. A
 * time of day behind it is left out. Two figures are a year from 1970 to 2069.
 */
export function readTableDate(text: string, order: DateOrder): IsoDate | null {
  const bare = text.trim();
  if (bare.length > 40) return null;
  const numbers = NUMBERS.exec(bare);
  if (numbers) {
    const [, first, second, year] = numbers;
    const [day, month] = order === "day_first" ? [first, second] : [second, first];
    return realDay(fullYear(year), Number(month), Number(day));
  }
  const serial = SERIAL.exec(bare);
  if (serial) return addDays(SERIAL_START, Number(serial[1]));
  return readIso(bare) ?? readWritten(bare);
}

/** "day/month/year", as a message says it. */
export const DATE_ORDER_WORDS: Readonly<Record<DateOrder, string>> = {
  day_first: "day/month/year",
  month_first: "month/day/year",
};

function readIso(bare: string): IsoDate | null {
  const match = ISO.exec(bare) ?? COMPACT.exec(bare);
  return match ? realDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

function readWritten(bare: string): IsoDate | null {
  const text = bare.replace(WEEKDAY, "");
  const dayFirst = DAY_MONTH.exec(text);
  if (dayFirst) {
    return realDay(fullYear(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]));
  }
  const monthFirst = MONTH_DAY.exec(text);
  if (!monthFirst) return null;
  return realDay(Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2]));
}

function realDay(year: number, month: number, day: number): IsoDate | null {
  return isRealDay(year, month, day) && year >= 1900 && year < 2101
    ? isoDate(year, month, day)
    : null;
}

function fullYear(written: string | undefined): number {
  const year = Number(written);
  if ((written ?? "").length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** 1 to 12; 0 for what is no month. */
function monthNumber(written: string | undefined): number {
  const word = (written ?? "").toLowerCase().replace(/^sept$/u, "sep");
  return MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(word)) + 1;
}
