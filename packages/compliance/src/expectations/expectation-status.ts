import type { Expectation } from "./expectation-set.ts";
import type { FindingStatus } from "./finding.ts";

/** Where an expectation stands for a school, after what its other documents say and what people ruled. */
export const EXPECTATION_STATUSES = [
  "met",
  "met_elsewhere",
  "partly_met",
  "not_found",
  "not_applicable",
] as const;
export type ExpectationStatus = (typeof EXPECTATION_STATUSES)[number];

export const EXPECTATION_STATUS_WORDS: Readonly<Record<ExpectationStatus, string>> = {
  met: "Met",
  met_elsewhere: "Met in another document",
  partly_met: "Partly met",
  not_found: "Not found",
  not_applicable: "Not applicable",
};

export type Force = Expectation["force"];

/** The most binding first. */
export const FORCES: readonly Force[] = ["must", "should", "consider", "practice"];

/** What each force is called on a page, and what it means (the guidance's own use of these words). */
export const FORCE_WORDS: Readonly<Record<Force, { name: string; meaning: string }>> = {
  must: { name: "Must", meaning: "Required by law or by statutory guidance." },
  should: { name: "Should", meaning: "Expected, unless there is a good reason not to." },
  consider: { name: "Consider", meaning: "Advice: a school should think about it." },
  practice: { name: "Good practice", meaning: "What good policies have. No rule asks for it." },
};

/** What a text itself says, in the words of the statuses. */
export function statusOfText(found: FindingStatus | "not_applicable"): ExpectationStatus {
  return found === "partly" ? "partly_met" : found;
}
