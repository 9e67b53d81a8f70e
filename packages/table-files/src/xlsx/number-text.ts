import type { NumberFormat } from "./number-formats.ts";

const millisecondsOfDay = 86_400_000;
/** The day before day 1, in each way of counting. */
const beforeFirstOf1900 = Date.UTC(1899, 11, 31);
const beforeFirstOf1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999 in the count from 1900, the last day that Excel knows. */
const lastSerial = 2_958_466;

/**
 * A number of a cell as text: dates as 2026-09-01, times as 14:30 or 2026-09-01 14:30, others as the
 * digits that a person sees.
 */
export function numberText(value: string, format: NumberFormat, from1904: boolean): string {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return value.trim();
  switch (format.kind) {
    case "zeros":
      return Number.isInteger(number) && number >= 0
        ? String(number).padStart(format.digits, "0")
        : digitsOf(number);
    case "percent":
      return `${digitsOf(Number((number * 100).toFixed(format.decimals)))}%`;
    case "date":
    case "time":
    case "date and time":
      return number >= 0 && number < lastSerial
        ? momentText(number, format.kind, from1904)
        : digitsOf(number);
    case "plain":
      return digitsOf(number);
  }
}

/** Workbooks keep seventeen digits of a number, of which a person sees fifteen: 0.1 + 0.2 is 0.3. */
function digitsOf(number: number): string {
  const seen = Number(number.toPrecision(15));
  return Number.isInteger(seen) && Math.abs(seen) < 1e21 ? BigInt(seen).toString() : String(seen);
}

function momentText(
  serial: number,
  kind: "date" | "time" | "date and time",
  from1904: boolean,
): string {
  // To the second: a day's part is kept as a fraction that is never quite exact.
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  const secondsOfDay = seconds - days * 86_400;
  const clock = new Date(secondsOfDay * 1_000).toISOString().slice(11, secondsOfDay % 60 ? 19 : 16);
  if (kind === "time" && days === 0) return clock;
  const day = dayOfSerial(days, from1904);
  return secondsOfDay === 0 ? day : `${day} ${clock}`;
}

/** The day with this number. From 1900 Excel counts a 29 February that wasn't, as day 60. */
export function dayOfSerial(serial: number, from1904: boolean): string {
  const first = from1904 ? beforeFirstOf1904 : beforeFirstOf1900;
  const counted = !from1904 && serial >= 60 ? serial - 1 : serial;
  return new Date(first + counted * millisecondsOfDay).toISOString().slice(0, 10);
}
