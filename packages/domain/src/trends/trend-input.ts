/** What a page about trends is asked for, and the day and the knowledge that it is drawn up from. */
import {
  isCategoryCode,
  RISK_AREAS,
  SEVERITIES,
  YEAR_GROUPS,
} from "@safeboard/compliance/incidents";
import { PERIOD_KINDS } from "@safeboard/compliance/reporting-periods";
import type { IsoDate } from "@safeboard/compliance/dates";
import { z } from "zod";
import { InvalidInput } from "../errors.ts";
import { isoDate } from "../input-limits.ts";
import { readAsAt } from "../training/as-at.ts";

/** One kind of incident alone; all of them where nothing is given. */
export const narrowingFields = {
  area: z.enum(RISK_AREAS.codes).optional(),
  category: z.string().max(60).refine(isCategoryCode, "Choose a category.").optional(),
  severity: z.enum(SEVERITIES.codes).optional(),
  yearGroup: z.enum(YEAR_GROUPS.codes).optional(),
};

export const trendFields = {
  kind: z.enum(PERIOD_KINDS).default("term"),
  /** The period that holds this day is the last one shown. Without it, the last that is over. */
  on: isoDate.optional(),
  /** As it was known at the end of this day; without it, what is known now. */
  asAt: isoDate.optional(),
};

/**
 * @returns the day that stands in for today, and the instant up to which counts what was recorded
 * @throws InvalidInput for a day to come: nobody knows what will be reported
 */
export function knowledgeAsked(
  asAt: IsoDate | undefined,
  today: IsoDate,
): { day: IsoDate; knownAt: Date | undefined } {
  if (asAt !== undefined && asAt > today) {
    throw new InvalidInput({ asAt: "Choose today or a day that is over." });
  }
  const read = readAsAt({ asAt, known: "then" }, today);
  return { day: read.asAt.day, knownAt: read.knownAt };
}
