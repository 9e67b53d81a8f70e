/** What a review of filtering and monitoring holds, and where a school stands with its reviews. */
import { z } from "zod";
import { academicYearOf, addDays, type IsoDate } from "../dates/dates.ts";
import type { Status } from "../statuses.ts";
import {
  CHECK_RESULTS,
  type CheckResult,
  EXPECTED_PARTICIPANTS,
  FILTERING_CHECKS,
  FILTERING_STANDARDS,
  REVIEW_OCCASIONS,
  REVIEW_PARTICIPANTS,
  type ReviewParticipant,
  TEST_RESULTS,
  TESTED_DEVICES,
  TESTED_MATTERS,
  TESTED_USERS,
} from "./filtering-standards.ts";

const noteSchema = z.string().trim().max(500, { error: "Enter at most 500 characters." });

export const filteringTestSchema = z.strictObject({
  /** "Main building", "Sixth form centre": the school's own word. */
  site: z.string().trim().min(1, { error: "Enter where it was tested." }).max(120),
  device: z.enum(TESTED_DEVICES.codes, { error: "Choose what it was tested on." }),
  users: z.enum(TESTED_USERS.codes, { error: "Choose as whom it was tested." }),
  matter: z.enum(TESTED_MATTERS.codes, { error: "Choose what was tested." }),
  result: z.enum(TEST_RESULTS.codes, { error: "Choose how the test went." }),
  note: noteSchema.default(""),
});

export const filteringReviewSchema = z.strictObject({
  reviewedOn: z.iso.date({ error: "Enter the day of the review." }),
  occasion: z.enum(REVIEW_OCCASIONS.codes, { error: "Choose why it was reviewed." }),
  tookPart: z
    .array(z.enum(REVIEW_PARTICIPANTS.codes))
    .min(1, { error: "Choose who took part." })
    .transform((given) => REVIEW_PARTICIPANTS.codes.filter((code) => given.includes(code))),
  /** By the code of the check; those without an answer were not checked. */
  results: z.record(
    z.string().refine((code) => FILTERING_CHECKS.some((check) => check.code === code), {
      error: "The standards have no such check.",
    }),
    z.strictObject({ result: z.enum(CHECK_RESULTS.codes), note: noteSchema.default("") }),
  ),
  tests: z.array(filteringTestSchema).max(200).default([]),
  summary: z.string().trim().max(2000, { error: "Enter at most 2,000 characters." }).default(""),
});

export type FilteringTest = z.infer<typeof filteringTestSchema>;
export type FilteringReview = z.infer<typeof filteringReviewSchema>;

/** How each standard stands by one review: as its weakest check, and not checked where any was left out. */
export function standardResults(
  review: Pick<FilteringReview, "results">,
): Map<string, CheckResult> {
  return new Map(
    FILTERING_STANDARDS.map(({ code, checks }) => {
      const results = new Set(checks.map((check) => resultOf(review, check.code)));
      return [code, WEAKEST_FIRST.find((result) => results.has(result)) ?? "not_checked"];
    }),
  );
}

/** What is known to be missing comes before what nobody looked at. */
const WEAKEST_FIRST: readonly CheckResult[] = ["not_in_place", "partly", "not_checked", "in_place"];

export function resultOf(
  { results }: Pick<FilteringReview, "results">,
  check: string,
): CheckResult {
  return results[check]?.result ?? "not_checked";
}

/** Of those who are expected at a review, who was not there. */
export const missingParticipants = ({
  tookPart,
}: Pick<FilteringReview, "tookPart">): ReviewParticipant[] =>
  EXPECTED_PARTICIPANTS.filter((expected) => !tookPart.includes(expected));

export interface FilteringStanding {
  status: Extract<Status, "met" | "due_soon" | "needs_action">;
  /** Of the latest review; null where there has been none. */
  lastReviewedOn: IsoDate | null;
  /** The last day of the academic year in which the next is due. */
  dueOn: IsoDate;
  /** The first day of the academic year that passed without one; null where none did, or none is known before. */
  overdueSince: IsoDate | null;
}

/**
 * How a school stands that has never recorded a review: it may have made one elsewhere, so that silence is not reported, as it
 * is for a policy that nobody asked for. Once a lead has asked and there is still none, it needs action.
 */
export const silentFilteringStatus = (isAskedFor: boolean): "not_reported" | "needs_action" =>
  isAskedFor ? "needs_action" : "not_reported";

/**
 * Reviewed in this academic year: met. In the last one only: due soon, by the end of this one. Else it needs action: a
 * whole academic year has passed without a review. A review of any occasion counts, as long as it is against the standards.
 */
export function filteringStanding(
  reviews: readonly Pick<FilteringReview, "reviewedOn">[],
  today: IsoDate,
): FilteringStanding {
  const days = reviews.map(({ reviewedOn }) => reviewedOn).filter((day) => day <= today);
  const lastReviewedOn = days.toSorted().at(-1) ?? null;
  const thisYear = academicYearOf(today);
  if (lastReviewedOn === null) {
    return { status: "needs_action", lastReviewedOn, dueOn: thisYear.end, overdueSince: null };
  }
  const reviewed = academicYearOf(lastReviewedOn);
  const next = academicYearOf(addDays(reviewed.end, 1));
  const standing = { lastReviewedOn, dueOn: next.end, overdueSince: null };
  if (reviewed.start === thisYear.start) return { ...standing, status: "met" };
  if (next.start === thisYear.start) return { ...standing, status: "due_soon" };
  return { ...standing, status: "needs_action", overdueSince: addDays(next.end, 1) };
}
