import type { ResponsePlan } from "@safeboard/compliance/incidents";
import type { Transaction } from "@safeboard/database/actor";
import { planReview, responsePlan } from "@safeboard/database/tables/incidents";
import { and, asc, isNull } from "drizzle-orm";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

/** A school's response plans with their reviews, in the order in which they were agreed, without what was taken back. */
export async function loadPlans(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<ResponsePlan[]> {
  const [plans, reviews] = await Promise.all([
    transaction
      .select({
        id: responsePlan.id,
        agreedOn: responsePlan.agreedOn,
        firstReviewOn: responsePlan.firstReviewOn,
      })
      .from(responsePlan)
      .where(and(atSchool(responsePlan, school), isNull(responsePlan.withdrawnAt)))
      .orderBy(asc(responsePlan.agreedOn), asc(responsePlan.id)),
    transaction
      .select({
        planId: planReview.planId,
        dueOn: planReview.dueOn,
        reviewedOn: planReview.reviewedOn,
        outcome: planReview.outcome,
        nextReviewOn: planReview.nextReviewOn,
      })
      .from(planReview)
      .where(and(atSchool(planReview, school), isNull(planReview.withdrawnAt)))
      .orderBy(asc(planReview.reviewedOn), asc(planReview.recordedAt)),
  ]);
  return plans.map(({ id, ...plan }) => ({
    ...plan,
    reviews: reviews.flatMap(({ planId, ...review }) => (planId === id ? [review] : [])),
  }));
}
