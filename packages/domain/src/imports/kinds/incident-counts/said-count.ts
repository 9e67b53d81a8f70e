import type { RowValues } from "../../import-kind.ts";

/** Of a period without any incident, a file says no category. */
export const NOTHING = "nothing_to_report";

export interface SaidCount extends RowValues {
  periodStart: string;
  periodEnd: string;
  /** A category's code, or that there was nothing at all. */
  category: string;
  count: string;
}
