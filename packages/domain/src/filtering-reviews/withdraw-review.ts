import { withActor } from "@safeboard/database/actor";
import { filteringReview } from "@safeboard/database/tables/practice";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { keepPractice } from "../practice/keep-practice.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { currentReview, requireReview } from "./current-review.ts";

export const withdrawReviewInput = z.object({ schoolId: identifier, reviewId: identifier });

/** Takes a review back that was recorded by mistake. It counts no more, and can still be read. */
export async function withdrawReview(
  context: MemberContext,
  { schoolId, reviewId }: z.infer<typeof withdrawReviewInput>,
): Promise<void> {
  const { actor, database, now } = context;
  const address = { trustId: actor.trustId, schoolId, reviewId };
  await withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const before = await requireReview(transaction, address);
    await transaction
      .update(filteringReview)
      .set({ withdrawnAt: now, withdrawnBy: actor.displayName })
      .where(currentReview(address));
    await keepPractice(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "filteringReview.withdraw",
      subjectId: before.reviewId,
      detail: { on: before.reviewedOn },
      deedOf: "school",
    });
  });
}
