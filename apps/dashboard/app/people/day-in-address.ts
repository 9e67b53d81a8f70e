import { typedDay } from "../request/typed-day.ts";

export interface DayInAddress {
  /** As an ISO date; missing where today is meant. */
  on?: string;
  known: "now" | "then";
  /** What was typed and is no day. */
  typed: string | null;
}

/** The day that an address asks about: "3 March 2026" as people type it, or an ISO date. */
export function dayInAddress(parameters: URLSearchParams): DayInAddress {
  const text = parameters.get("on")?.trim() ?? "";
  const known = parameters.get("known") === "then" ? "then" : "now";
  if (text === "") return { known, typed: null };
  const on = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? text : typedDay(text);
  return isDay(on) ? { on, known, typed: null } : { known, typed: text };
}

const isDay = (text: string): boolean => {
  const moment = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
  return exists && text >= "1900-01-01" && text < "2101-01-01";
};
