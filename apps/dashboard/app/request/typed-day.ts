import { readWrittenDate } from "@safeboard/compliance/dates";

export const dayHint = "Like 1 September 2026 or 1.9.26";

/** A day as people type it, as an ISO date; empty when it is anything else, which the domain refuses as no date. */
export function typedDay(text: FormDataEntryValue | null): string {
  const written = typeof text === "string" ? readWrittenDate(text) : null;
  return written?.precision === "day" ? written.start : "";
}
