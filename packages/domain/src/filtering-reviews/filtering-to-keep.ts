import {
  type FilteringReview,
  filteringKept,
  type KeptFiltering,
} from "@safeboard/compliance/practice";
import type { Transaction } from "@safeboard/database/actor";
import { filteringReview } from "@safeboard/database/tables/practice";
import { and, asc, desc, isNull, type SQL, sql } from "drizzle-orm";

/** Each school's latest review of filtering and monitoring, counted; those without a review are left out. */
export async function selectFiltering(
  transaction: Transaction,
  among: SQL | undefined,
): Promise<(KeptFiltering & { schoolId: string })[]> {
  const latest = await transaction
    .selectDistinctOn([filteringReview.schoolId], {
      schoolId: filteringReview.schoolId,
      reviewId: filteringReview.reviewId,
      reviewedOn: filteringReview.reviewedOn,
      results: sql<FilteringReview["results"]>`${filteringReview.results}`,
    })
    .from(filteringReview)
    .where(and(among, isNull(filteringReview.withdrawnAt)))
    .orderBy(
      asc(filteringReview.schoolId),
      desc(filteringReview.reviewedOn),
      desc(filteringReview.recordedAt),
    );
  return latest.map(({ schoolId, reviewId, ...review }) => ({
    schoolId,
    ...filteringKept(reviewId, review),
  }));
}
