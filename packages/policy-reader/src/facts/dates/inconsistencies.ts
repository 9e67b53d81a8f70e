import { formatWrittenDate } from "@safeboard/compliance/dates";
import type { DateFact } from "@safeboard/compliance/policy-facts";

/** Dates that can't all be right. Both are kept: which one is wrong is for a person to say. */
export function inconsistencies(dates: {
  adopted: DateFact | null;
  lastReviewed: DateFact | null;
  nextReview: DateFact | null;
}): string[] {
  const { lastReviewed, nextReview } = dates;
  // "Online Safety Policy 2025-26" is reviewed in the July before its year begins.
  const adopted = dates.adopted?.precision === "year" ? null : dates.adopted;
  const found: string[] = [];
  if (adopted && nextReview && !nextReview.computed && nextReview.end < adopted.start) {
    found.push(
      `The next review (${formatWrittenDate(nextReview)}) comes before the adoption (${formatWrittenDate(adopted)}).`,
    );
  }
  if (adopted && lastReviewed && lastReviewed.end < adopted.start) {
    found.push(
      `The last review (${formatWrittenDate(lastReviewed)}) comes before the adoption (${formatWrittenDate(adopted)}).`,
    );
  }
  if (lastReviewed && nextReview && !nextReview.computed && nextReview.end < lastReviewed.start) {
    found.push(
      `The next review (${formatWrittenDate(nextReview)}) comes before the last review (${formatWrittenDate(lastReviewed)}).`,
    );
  }
  return found;
}
