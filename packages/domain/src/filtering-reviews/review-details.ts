import type { IsoDate } from "@safeboard/compliance/dates";
import { findPersonalData } from "@safeboard/compliance/personal-data";
import { type FilteringReview, filteringReviewSchema } from "@safeboard/compliance/practice";
import { InvalidInput } from "../errors.ts";
import { requirePast } from "../incidents/require-past.ts";
import { onOneLine } from "../input-limits.ts";

/** Nobody reviewed by standards like these before; an earlier day is a slip of the hand. */
const EARLIEST = "2000-01-01";

/** What was typed of a review, each line cleaned as everything that is typed is. */
export const reviewDetails = filteringReviewSchema.transform((review): FilteringReview => {
  const { results, tests, summary } = review;
  return {
    ...review,
    results: Object.fromEntries(
      Object.entries(results).map(([check, { result, note }]) => [
        check,
        { result, note: onOneLine(note) },
      ]),
    ),
    tests: tests.map((test) => ({
      ...test,
      site: onOneLine(test.site),
      note: onOneLine(test.note),
    })),
    summary: summary
      .split(/\r\n|\r|\n/u)
      .map(onOneLine)
      .join("\n"),
  };
});

/**
 * A review says how filtering works, and never on whom it was tried.
 *
 * @throws InvalidInput, at the field, for a day that is still to come or long past, and for words that could tell who a pupil is
 */
export function requireFitToKeep(review: FilteringReview, today: IsoDate): void {
  requirePast(review.reviewedOn, today, "review.reviewedOn");
  if (review.reviewedOn < EARLIEST) {
    throw new InvalidInput({ "review.reviewedOn": "Enter a day since 2000." });
  }
  const refused = Object.fromEntries(
    writtenIn(review).flatMap(([field, text]) => {
      const [found] = findPersonalData(text, today);
      return found ? [[field, found.explanation]] : [];
    }),
  );
  if (Object.keys(refused).length > 0) throw new InvalidInput(refused);
}

/** Everything that was written in words, by the field that it stands in. */
function writtenIn({ results, tests, summary }: FilteringReview): [field: string, text: string][] {
  return [
    ...Object.entries(results).map(
      ([check, { note }]) => [`review.results.${check}.note`, note] satisfies [string, string],
    ),
    ...tests.flatMap(({ site, note }, place) => [
      [`review.tests.${place}.site`, site] satisfies [string, string],
      [`review.tests.${place}.note`, note] satisfies [string, string],
    ]),
    ["review.summary", summary],
  ];
}
