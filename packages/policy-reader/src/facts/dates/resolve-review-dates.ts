import type { DateFact } from "@safeboard/compliance/policy-facts";
import { type Candidate, chooseDate } from "./choose-date.ts";

/**
 * "Review date" later than the adoption is the next review; earlier or equal, the last one. Without an adoption
 * it is compared with the review dates that say which they are; with no other date nobody can tell.
 */
export function resolveReviewDates(
  reviews: readonly Candidate[],
  adopted: DateFact | null,
  stated: { last: readonly Candidate[]; next: readonly Candidate[] },
): { last: Candidate[]; next: Candidate[]; unclear: Candidate[] } {
  const next = chooseDate(stated.next)?.chosen.mention.date;
  const base = adopted ?? chooseDate(stated.last)?.chosen.mention.date;
  const resolved = { last: [] as Candidate[], next: [] as Candidate[], unclear: [] as Candidate[] };
  for (const review of reviews) {
    const { date } = review.mention;
    const later = base !== undefined && date.start > base.end;
    // A row of an old version tells when that version was due, which is neither.
    if (review.mention.inHistory && !later) continue;
    if (next && date.end < next.start) resolved.last.push(review);
    else if (later && (!next || review.mention.inHistory)) resolved.next.push(asNext(review));
    else if (next) continue;
    else if (base) resolved.last.push(review);
    else resolved.unclear.push(review);
  }
  return resolved;
}

/** Beside the latest version in a table of versions, "Review date" is as good as "Next review". */
function asNext(review: Candidate): Candidate {
  if (!review.mention.inHistory) return review;
  return { ...review, mention: { ...review.mention, strength: 1 }, score: review.confidence };
}
