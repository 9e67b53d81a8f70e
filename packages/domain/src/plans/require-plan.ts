import type { Transaction } from "@safeboard/database/actor";
import { planReview, responsePlan } from "@safeboard/database/tables/incidents";
import { and, asc, eq, isNull } from "drizzle-orm";
import { NotFound } from "../errors.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

/** A plan of a school, by its id. */
export type PlanAddress = SchoolAddress & { planId: string };

export type PlanRow = typeof responsePlan.$inferSelect;
export type ReviewRow = typeof planReview.$inferSelect;

/** Loads a plan that was not taken back with the reviews that count, the earliest first; or ends with Not Found. */
export async function requirePlan(
  transaction: Transaction,
  { planId, ...school }: PlanAddress,
): Promise<PlanRow & { reviews: ReviewRow[] }> {
  const [[plan], reviews] = await Promise.all([
    transaction
      .select()
      .from(responsePlan)
      .where(
        and(
          atSchool(responsePlan, school),
          eq(responsePlan.id, planId),
          isNull(responsePlan.withdrawnAt),
        ),
      ),
    transaction
      .select()
      .from(planReview)
      .where(
        and(
          atSchool(planReview, school),
          eq(planReview.planId, planId),
          isNull(planReview.withdrawnAt),
        ),
      )
      .orderBy(asc(planReview.reviewedOn), asc(planReview.recordedAt)),
  ]);
  if (!plan) throw new NotFound();
  return { ...plan, reviews };
}
