/** What a page of many schools needs of a school's latest review of filtering and monitoring. */
import type { IsoDate } from "../dates/dates.ts";
import { type FilteringReview, resultOf } from "./filtering-review.ts";
import { FILTERING_CHECKS } from "./filtering-standards.ts";

export interface KeptFiltering {
  reviewId: string;
  reviewedOn: IsoDate;
  /** How many checks of the four standards were found so. */
  notInPlace: number;
  partly: number;
  notChecked: number;
}

/** Counts what a review found. */
export function filteringKept(
  reviewId: string,
  review: Pick<FilteringReview, "reviewedOn" | "results">,
): KeptFiltering {
  const found = FILTERING_CHECKS.map(({ code }) => resultOf(review, code));
  return {
    reviewId,
    reviewedOn: review.reviewedOn,
    notInPlace: found.filter((result) => result === "not_in_place").length,
    partly: found.filter((result) => result === "partly").length,
    notChecked: found.filter((result) => result === "not_checked").length,
  };
}
