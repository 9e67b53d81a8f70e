import { formatWrittenDate } from "@safeboard/compliance/dates";
import type { DateFact } from "@safeboard/compliance/policy-facts";

/** Dates that can't all be right. Both are kept: which one is wrong is for a person to say. */
export function inconsistencies(dates: {
  adopted: DateFact | null;
  lastReviewed: DateFact | null;
  nextReview: DateFact | null;
}): string[] {
  const { adopted, lastReviewed, nextReview } = dates;
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
