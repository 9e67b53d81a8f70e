/** As at which day a page about training shows it, and by whose knowledge: what was known then, or what is known now. */
import { endOfDayInEngland, type IsoDate } from "@safeboard/compliance/dates";
import type { RequirementInForce } from "@safeboard/compliance/training";
import { z } from "zod";
import { isoDate } from "../input-limits.ts";

export const asAtFields = {
  /** Today, when it isn't given. A day to come shows how it will be. */
  asAt: isoDate.optional(),
  /** Of a day that is over. Both are the same for today and for the days to come. */
  known: z.enum(["then", "now"]).default("then"),
};

export interface AsAt {
  day: IsoDate;
  when: "past" | "today" | "future";
  known: "then" | "now";
}

/** @returns knownAt the instant up to which counts what was recorded; undefined for all that is known now */
export function readAsAt(
  { asAt, known }: { asAt?: IsoDate | undefined; known: AsAt["known"] },
  today: IsoDate,
): { asAt: AsAt; knownAt: Date | undefined } {
  const day = asAt ?? today;
  const when = day < today ? "past" : day === today ? "today" : "future";
  const isThen = when === "past" && known === "then";
  return {
    asAt: { day, when, known: when === "past" ? known : "now" },
    knownAt: isThen ? endOfDayInEngland(day) : undefined,
  };
}

/** Whether a requirement is asked on a day. What was retired today is asked no longer, and will not be. */
export function isAskedOn(
  { inForceFrom, inForceUntil }: Pick<RequirementInForce, "inForceFrom" | "inForceUntil">,
  { day, when }: Pick<AsAt, "day" | "when">,
): boolean {
  if (inForceFrom !== undefined && inForceFrom > day) return false;
  if (inForceUntil === undefined) return true;
  return when === "past" && day <= inForceUntil;
}
