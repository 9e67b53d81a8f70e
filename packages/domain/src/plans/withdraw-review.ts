import { withActor } from "@safeboard/database/actor";
import { planReview } from "@safeboard/database/tables/incidents";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { keepIncidents } from "../incidents/keep-incidents.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { requirePlan } from "./require-plan.ts";

export const withdrawReviewInput = z.object({
  schoolId: identifier,
  planId: identifier,
  reviewId: identifier,
});

/**
 * Takes back the last review of a plan, so that the day for which it was promised is open again.
 *
 * @throws Conflict for an earlier review: those after it follow from it
 */
export async function withdrawReview(
  context: MemberContext,
  { schoolId, ...input }: z.infer<typeof withdrawReviewInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database, now } = context;
  const { trustId } = actor;
  const [planId, reviewId] = [input.planId.toLowerCase(), input.reviewId.toLowerCase()];
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const { reviews } = await requirePlan(transaction, { trustId, schoolId, planId });
    const found = reviews.find(({ id }) => id === reviewId);
    if (!found) throw new NotFound();
    if (found !== reviews.at(-1)) throw new Conflict("Take back the last review first.");
    await transaction
      .update(planReview)
      .set({ withdrawnAt: now, withdrawnBy: actor.displayName })
      .where(
        and(
          atSchool(planReview, { trustId, schoolId }),
          eq(planReview.id, reviewId),
          isNull(planReview.withdrawnAt),
        ),
      );
    await keepIncidents(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "plan.withdrawReview",
      subjectId: planId,
      detail: { on: found.reviewedOn },
      deedOf: "school",
    });
    return { withdrawn: true };
  });
}
