import { endOfDayInEngland, type IsoDate } from "@safeboard/compliance/dates";
import { asKnownAt, type HeldRole, type RecordedTimes } from "@safeboard/compliance/asked-roles";
import { z } from "zod";
import { isoDate } from "../input-limits.ts";

/** The day that is asked about, and whether as it is known now or as it was known then. */
export const dayAskedAbout = {
  /** Today when nobody says otherwise. */
  on: isoDate.optional(),
  known: z.enum(["now", "then"]).default("now"),
};

/**
 * Appointments as they stand: without those that were corrected, or, as known then, as the register had them when the day
 * was over in England.
 */
export function asKnown<Held extends HeldRole & RecordedTimes>(
  held: readonly Held[],
  { on, today, known }: { on: IsoDate; today: IsoDate; known: "now" | "then" },
): Held[] {
  if (known === "then" && on < today) return asKnownAt(held, endOfDayInEngland(on));
  return held.filter(({ withdrawnAt }) => withdrawnAt === null);
}
