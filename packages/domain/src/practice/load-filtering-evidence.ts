import { addDays, addMonthsToDay } from "@safeboard/compliance/dates";
import type { EvidenceHeld } from "@safeboard/compliance/practice";
import type { Transaction } from "@safeboard/database/actor";
import { filteringReview } from "@safeboard/database/tables/practice";
import { and, asc, isNull } from "drizzle-orm";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

/** The kind of evidence that a review of filtering and monitoring is. */
const KIND = "filtering_and_monitoring_checks";

/** A whole review is asked for once a year: it shows promises for that long, where they don't promise it more often. */
const MONTHS = 12;

/** A school's reviews of filtering and monitoring, each as evidence for what its policies promise about them. */
export async function loadFilteringEvidence(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<EvidenceHeld[]> {
  const reviews = await transaction
    .select({ id: filteringReview.reviewId, reviewedOn: filteringReview.reviewedOn })
    .from(filteringReview)
    .where(and(atSchool(filteringReview, school), isNull(filteringReview.withdrawnAt)))
    .orderBy(asc(filteringReview.reviewedOn), asc(filteringReview.id));
  return reviews.map(({ id, reviewedOn }) => ({
    id,
    kind: KIND,
    happenedOn: reviewedOn,
    validUntil: addDays(addMonthsToDay(reviewedOn, MONTHS), -1),
    links: [],
  }));
}
