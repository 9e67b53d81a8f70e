import type { ResponsePlan } from "@safeboard/compliance/incidents";
import type { Transaction } from "@safeboard/database/actor";
import { planReview, responsePlan } from "@safeboard/database/tables/incidents";
import { and, asc, isNull } from "drizzle-orm";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

interface WholePlan extends ResponsePlan {
  id: string;
  incidentId: string | null;
  category: string | null;
  what: string;
}

/** A school's response plans with their reviews, in the order in which they were agreed, without what was taken back. */
export async function loadWholePlans(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<WholePlan[]> {
  const [plans, reviews] = await Promise.all([
    transaction
      .select({
        id: responsePlan.id,
        incidentId: responsePlan.incidentId,
        category: responsePlan.category,
        what: responsePlan.what,
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
  const reviewsOf = Map.groupBy(reviews, ({ planId }) => planId);
  return plans.map((plan) => ({
    ...plan,
    reviews: (reviewsOf.get(plan.id) ?? []).map(({ dueOn, reviewedOn, outcome, nextReviewOn }) => ({
      dueOn,
      reviewedOn,
      outcome,
      nextReviewOn,
    })),
  }));
}

/** The same without what a plan is about: its days alone, as they are kept for the overview. */
export async function loadPlans(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<ResponsePlan[]> {
  const plans = await loadWholePlans(transaction, school);
  return plans.map(({ agreedOn, firstReviewOn, reviews }) => ({
    agreedOn,
    firstReviewOn,
    reviews,
  }));
}
