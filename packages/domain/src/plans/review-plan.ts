import { randomUUID } from "node:crypto";
import { addDays, formatIsoDate } from "@safeboard/compliance/dates";
import { PLAN_REVIEW_OUTCOMES } from "@safeboard/compliance/incidents";
import { withActor } from "@safeboard/database/actor";
import { planReview } from "@safeboard/database/tables/incidents";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { keepIncidents } from "../incidents/keep-incidents.ts";
import { requirePast } from "../incidents/require-past.ts";
import { identifier, isoDate, orEmpty, severalLines } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { refusePersonalData } from "./refuse-personal-data.ts";
import { requirePlan } from "./require-plan.ts";

export const reviewPlanInput = z.object({
  schoolId: identifier,
  planId: identifier,
  reviewedOn: isoDate,
  outcome: z.enum(PLAN_REVIEW_OUTCOMES.codes, { error: "Choose what came of it." }),
  note: orEmpty(severalLines(2_000)),
  /** Without it, as many days later as the trust has set; none once the plan has ended. */
  nextReviewOn: isoDate.nullable().default(null),
});

/**
 * Records that a plan was looked at again, what came of it, and when the next time is. Whether it was on time follows from
 * the day for which it was promised.
 *
 * @throws Conflict when the plan has ended
 * @throws InvalidInput when a pupil could be known by the note, or the days don't follow each other
 */
export async function reviewPlan(
  context: MemberContext,
  { schoolId, planId, ...review }: z.infer<typeof reviewPlanInput>,
): Promise<{ reviewId: string }> {
  const { actor, database, now, today } = context;
  const { trustId } = actor;
  requirePast(review.reviewedOn, today, "reviewedOn");
  refusePersonalData({ note: review.note }, today);
  const reviewId = randomUUID();
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const plan = await requirePlan(transaction, { trustId, schoolId, planId });
    const last = plan.reviews.at(-1);
    if (last?.outcome === "ended") {
      throw new Conflict(`The plan ended on ${formatIsoDate(last.reviewedOn)}.`);
    }
    requireInOrder(review.reviewedOn, plan.agreedOn, last?.reviewedOn);
    const { planReviewDays } = await loadSettings(transaction, trustId, today);
    const nextReviewOn =
      review.outcome === "ended"
        ? null
        : (review.nextReviewOn ?? addDays(review.reviewedOn, planReviewDays));
    if (nextReviewOn !== null && nextReviewOn <= review.reviewedOn) {
      throw new InvalidInput({ nextReviewOn: "Enter a day after this review." });
    }
    const dueOn = last?.nextReviewOn ?? plan.firstReviewOn;
    await transaction.insert(planReview).values({
      ...review,
      trustId,
      schoolId,
      id: reviewId,
      planId: plan.id,
      dueOn,
      nextReviewOn,
      recordedAt: now,
      recordedBy: actor.displayName,
    });
    await keepIncidents(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "plan.review",
      subjectId: plan.id,
      detail: { outcome: review.outcome, on: review.reviewedOn, dueOn, nextReviewOn },
      deedOf: "school",
    });
    return { reviewId };
  });
}

function requireInOrder(reviewedOn: string, agreedOn: string, lastOn: string | undefined): void {
  if (reviewedOn < agreedOn) {
    throw new InvalidInput({
      reviewedOn: `The plan was agreed on ${formatIsoDate(agreedOn)}. Enter that day or a later one.`,
    });
  }
  if (lastOn !== undefined && reviewedOn <= lastOn) {
    throw new InvalidInput({
      reviewedOn: `The last review was on ${formatIsoDate(lastOn)}. Enter a later day.`,
    });
  }
}
