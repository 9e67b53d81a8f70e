import { academicYearOf, type IsoDate } from "../dates/dates.ts";
import {
  type FilteringReview,
  missingParticipants,
  resultOf,
  standardResults,
} from "../practice/filtering-review.ts";
import {
  type CheckResult,
  FILTERING_STANDARDS,
  REVIEW_OCCASIONS,
  REVIEW_PARTICIPANTS,
} from "../practice/filtering-standards.ts";

/** The latest review of filtering and monitoring, standard by standard. */
export interface ProfileFiltering {
  reviewId: string;
  reviewedOn: IsoDate;
  /** "2026/27". */
  academicYear: string;
  isThisYear: boolean;
  occasion: string;
  tookPart: string[];
  /** Of those who are expected, who was not there. */
  notThere: string[];
  standards: {
    code: string;
    title: string;
    result: CheckResult;
    inPlace: number;
    checks: number;
  }[];
}

export function profileFiltering(
  reviewId: string,
  review: Pick<FilteringReview, "reviewedOn" | "occasion" | "tookPart" | "results">,
  today: IsoDate,
): ProfileFiltering {
  const year = academicYearOf(review.reviewedOn);
  const results = standardResults(review);
  return {
    reviewId,
    reviewedOn: review.reviewedOn,
    academicYear: year.name,
    isThisYear: year.start === academicYearOf(today).start,
    occasion: REVIEW_OCCASIONS.title(review.occasion),
    tookPart: review.tookPart.map(REVIEW_PARTICIPANTS.title),
    notThere: missingParticipants(review).map(REVIEW_PARTICIPANTS.title),
    standards: FILTERING_STANDARDS.map(({ code, title, checks }) => ({
      code,
      title,
      result: results.get(code) ?? "not_checked",
      inPlace: checks.filter((check) => resultOf(review, check.code) === "in_place").length,
      checks: checks.length,
    })),
  };
}
