import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { withActor } from "@safeboard/database/actor";
import { filteringReview } from "@safeboard/database/tables/practice";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { keepPractice } from "../practice/keep-practice.ts";
import { answerDoneRequests } from "../requests/answer-done-requests.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { columnsOf, currentReview, requireReview, reviewOf } from "./current-review.ts";
import { requireFitToKeep, reviewDetails } from "./review-details.ts";

export const correctReviewInput = z.object({
  schoolId: identifier,
  reviewId: identifier,
  review: reviewDetails,
});

/**
 * Says anew what a review found, because it was written down wrongly. What was said before stays in its history.
 *
 * @throws InvalidInput for a day that is still to come, and for words that could tell who a pupil is
 * @throws Conflict when nothing differs
 */
export async function correctReview(
  context: MemberContext,
  { schoolId, reviewId, review }: z.infer<typeof correctReviewInput>,
): Promise<{ reviewId: string }> {
  const { actor, database, now, today } = context;
  requireFitToKeep(review, today);
  const address = { trustId: actor.trustId, schoolId, reviewId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const before = await requireReview(transaction, address);
    if (isDeepStrictEqual(reviewOf(before), review)) {
      throw new Conflict("Nothing differs from what is recorded.");
    }
    await transaction
      .update(filteringReview)
      .set({ withdrawnAt: now, withdrawnBy: actor.displayName })
      .where(currentReview(address));
    await transaction.insert(filteringReview).values({
      ...columnsOf(review),
      trustId: actor.trustId,
      schoolId,
      id: randomUUID(),
      reviewId: before.reviewId,
      recordedAt: now,
      recordedBy: actor.displayName,
    });
    await keepPractice(transaction, context, schoolId);
    await answerDoneRequests(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "filteringReview.correct",
      subjectId: before.reviewId,
      detail: { on: review.reviewedOn },
      deedOf: "school",
    });
    return { reviewId: before.reviewId };
  });
}
