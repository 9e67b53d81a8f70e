/** Dates of one policy that can't all be right. Both sides are kept; a person settles which is meant. */
import { formatWrittenDate } from "./dates/dates.ts";
import type { DateFact } from "./policy-facts.ts";

export interface DateContradiction {
  kind: "reviewed_before_adoption" | "next_review_before_adoption" | "next_review_before_last";
  words: string;
}

/** Only what no reading of imprecise dates can reconcile: "Summer 2022" and "June 2022" may well agree. */
export function dateContradictions({
  adopted,
  lastReviewed,
  nextReview,
}: {
  adopted: DateFact | null;
  lastReviewed: DateFact | null;
  nextReview: DateFact | null;
}): DateContradiction[] {
  const found: DateContradiction[] = [];
  if (adopted && lastReviewed && lastReviewed.end < adopted.start) {
    found.push({
      kind: "reviewed_before_adoption",
      words: `It was last reviewed (${formatWrittenDate(lastReviewed)}) before it was adopted (${formatWrittenDate(adopted)}).`,
    });
  }
  if (adopted && nextReview && nextReview.end < adopted.start) {
    found.push({
      kind: "next_review_before_adoption",
      words: `Its next review (${formatWrittenDate(nextReview)}) falls before its adoption (${formatWrittenDate(adopted)}).`,
    });
  }
  if (lastReviewed && nextReview && nextReview.end < lastReviewed.start) {
    found.push({
      kind: "next_review_before_last",
      words: `Its next review (${formatWrittenDate(nextReview)}) falls before its last (${formatWrittenDate(lastReviewed)}).`,
    });
  }
  return found;
}
