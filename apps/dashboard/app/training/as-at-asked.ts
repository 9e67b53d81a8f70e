import { formatIsoDate } from "@safeboard/compliance/dates";
import { typedDay } from "../request/typed-day.ts";

/** As at which day, as the address of a page asks. What can't be read stays in the form, and shows today. */
export interface AsAtAsked {
  asAt?: string;
  known: "then" | "now";
  typed: string;
  problem: string | undefined;
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/u;

export function asAtAsked(parameters: URLSearchParams): AsAtAsked {
  const typed = parameters.get("as-at")?.trim() ?? "";
  const known = parameters.get("known") === "now" ? "now" : "then";
  if (typed === "") return { known, typed, problem: undefined };
  const day = isoDay.test(typed) && isDay(typed) ? typed : typedDay(typed);
  if (day === "" || day < "1900-01-01" || day >= "2101-01-01") {
    return { known, typed, problem: "Enter a day, like 1 September 2026." };
  }
  return { asAt: day, known, typed: formatIsoDate(day), problem: undefined };
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
