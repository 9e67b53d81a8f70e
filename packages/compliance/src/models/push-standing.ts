import type { IsoDate } from "../dates/dates.ts";
import { percentInWords } from "../percent.ts";

/** What has become of a model policy that was sent to a school. */
export const PUSH_STANDINGS = [
  "adopted",
  "adapted",
  "waiting",
  /** Its day has passed and the school has done neither. */
  "ignored",
  "taken_back",
] as const;
export type PushStanding = (typeof PUSH_STANDINGS)[number];

export const PUSH_STANDING_WORDS: Readonly<Record<PushStanding, string>> = {
  adopted: "Adopted as it is",
  adapted: "Adapted",
  waiting: "Waiting",
  ignored: "No answer",
  taken_back: "Taken back",
};

/**
 * A day of its own is not missed before it is over, and a model without a day can wait for ever. What a school has
 * adopted stays so, also when the trust takes the model back afterwards.
 *
 * @param how what the school made of it first; null while it has done nothing
 */
export function pushStanding(
  {
    dueOn,
    withdrawn,
    how,
  }: { dueOn: IsoDate | null; withdrawn: boolean; how: "as_it_is" | "adapted" | null },
  today: IsoDate,
): PushStanding {
  if (how !== null) return how === "as_it_is" ? "adopted" : "adapted";
  if (withdrawn) return "taken_back";
  return dueOn !== null && dueOn < today ? "ignored" : "waiting";
}

/** How far a text is from its model, counted in passages of the model. */
export interface DriftCounts {
  passages: number;
  changed: number;
  missing: number;
}

/** The share of the model's passages that the text has changed or lacks, from 0 to 1. */
export function driftShare({ passages, changed, missing }: DriftCounts): number {
  return passages === 0 ? 0 : Math.min(1, (changed + missing) / passages);
}

/** "None", "Under 1%", "12%". */
export function driftInWords(counts: DriftCounts): string {
  const share = driftShare(counts);
  if (share === 0) return "None";
  return share < 0.01 ? `Under ${percentInWords(1)}` : percentInWords(Math.round(share * 100));
}
