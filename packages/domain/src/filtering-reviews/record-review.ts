import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import { filteringReview } from "@safeboard/database/tables/practice";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { keepPractice } from "../practice/keep-practice.ts";
import { answerDoneRequests } from "../requests/answer-done-requests.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { columnsOf } from "./current-review.ts";
import { requireFitToKeep, reviewDetails } from "./review-details.ts";

export const recordReviewInput = z.object({ schoolId: identifier, review: reviewDetails });

/**
 * Records that a school reviewed its filtering and monitoring: who took part, what was found, what was tested where.
 *
 * @returns the review's id
 * @throws InvalidInput for a day that is still to come, and for words that could tell who a pupil is
 */
export async function recordReview(
  context: MemberContext,
  { schoolId, review }: z.infer<typeof recordReviewInput>,
): Promise<{ reviewId: string }> {
  const { actor, database, now, today } = context;
  requireFitToKeep(review, today);
  const reviewId = randomUUID();
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    await transaction.insert(filteringReview).values({
      ...columnsOf(review),
      trustId: actor.trustId,
      schoolId,
      id: reviewId,
      reviewId,
      recordedAt: now,
      recordedBy: actor.displayName,
    });
    await keepPractice(transaction, context, schoolId);
    await answerDoneRequests(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "filteringReview.record",
      subjectId: reviewId,
      detail: { on: review.reviewedOn, occasion: review.occasion },
      deedOf: "school",
    });
    return { reviewId };
  });
}
