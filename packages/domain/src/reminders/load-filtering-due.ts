/** The next review of filtering and monitoring, of each school that has ever recorded one. */
import type { IsoDate } from "@safeboard/compliance/dates";
import { filteringStanding } from "@safeboard/compliance/practice";
import type { ReviewToCome } from "@safeboard/compliance/reminders";
import type { Member, Transaction } from "@safeboard/database/actor";
import { filteringReview } from "@safeboard/database/tables/practice";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, asc, desc, eq, isNull, lte } from "drizzle-orm";
import { atSchool } from "../schools/at-school.ts";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";

export interface FilteringDue extends ReviewToCome {
  /** The latest review, which tells the one after it from others. */
  id: string;
  schoolId: string;
  schoolName: string;
  latestReviewId: string;
  /** When the latest was recorded. */
  knownAt: Date;
}

/**
 * A school that never recorded a review is left out: it may have made one elsewhere, and silence falls due on no day.
 *
 * @param schoolId this school alone; without it, all that the actor sees
 */
export async function loadFilteringDue(
  transaction: Transaction,
  { trustId }: Pick<Member, "trustId">,
  { today, schoolId }: { today: IsoDate; schoolId?: string },
): Promise<FilteringDue[]> {
  const latest = transaction
    .selectDistinctOn([filteringReview.schoolId], {
      schoolId: filteringReview.schoolId,
      reviewId: filteringReview.reviewId,
      reviewedOn: filteringReview.reviewedOn,
      recordedAt: filteringReview.recordedAt,
    })
    .from(filteringReview)
    .where(
      and(
        schoolId
          ? atSchool(filteringReview, { trustId, schoolId })
          : eq(filteringReview.trustId, trustId),
        isNull(filteringReview.withdrawnAt),
        lte(filteringReview.reviewedOn, today),
      ),
    )
    .orderBy(
      asc(filteringReview.schoolId),
      desc(filteringReview.reviewedOn),
      desc(filteringReview.recordedAt),
    );
  const schools = transaction
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(isSchoolInTrust(trustId, today));
  const [reviews, named] = [await latest, await schools];
  const nameOf = new Map(named.map(({ id, name }) => [id, name]));
  return reviews.flatMap(({ schoolId: at, reviewId, reviewedOn, recordedAt }): FilteringDue[] => {
    const schoolName = nameOf.get(at);
    if (!schoolName) return [];
    return [
      {
        id: reviewId,
        latestReviewId: reviewId,
        schoolId: at,
        schoolName,
        dueOn: filteringStanding([{ reviewedOn }], today).dueOn,
        knownFrom: reviewedOn,
        knownAt: recordedAt,
      },
    ];
  });
}
