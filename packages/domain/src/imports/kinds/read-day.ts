import { DATE_ORDER_WORDS, readTableDate } from "@safeboard/compliance/imports";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { ImportMapping } from "../import-kind.ts";

export type ReadDay = { day: IsoDate | null } | { problem: string };

/** The day of a field; null where the cell is empty or says in words that there is none. */
export function readDay(
  text: string | undefined,
  { field, title, dates }: { field: string; title: string; dates: ImportMapping["dates"] },
): ReadDay {
  const written = text?.trim() ?? "";
  if (
    written === "" ||
    /^(?:-+|\u2013|n\/?a|none|never|no expiry|does not expire|null|0+[/-]0+[/-]0+)$/iu.test(written)
  ) {
    return { day: null };
  }
  const order = dates[field] ?? "day_first";
  const day = readTableDate(written, order);
  if (day !== null) return { day };
  return {
    problem: `${title} is “${written.slice(0, 60)}”, which is no day. Days in this column are read as ${DATE_ORDER_WORDS[order]}.`,
  };
}
