import type { Transaction } from "@safeboard/database/actor";
import { incidentLesson, planReview, responsePlan } from "@safeboard/database/tables/incidents";
import { action, actionStep } from "@safeboard/database/tables/practice";
import { loadCaseKinds } from "../plans/load-case-kinds.ts";
import type { SchoolAddress } from "../schools/at-school.ts";
import { rowsOf } from "./collect-life.ts";
import { packedRow } from "./packed-row.ts";
import type { SchoolBundle } from "./school-bundle.ts";

type BundledFollowUp = Pick<
  SchoolBundle,
  "responsePlans" | "planReviews" | "lessons" | "actions" | "actionSteps"
>;

/**
 * Reads a school's response plans with their reviews, its lessons, and its actions with what became of them. A plan or a
 * lesson of one case goes as one of its kind of incident: whoever takes the school over has the case in the school's own
 * case system.
 */
export async function collectFollowUp(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<BundledFollowUp> {
  const [plans, reviews, lessons, actions, steps] = await Promise.all([
    rowsOf(transaction, responsePlan, school),
    rowsOf(transaction, planReview, school),
    rowsOf(transaction, incidentLesson, school),
    rowsOf(transaction, action, school),
    rowsOf(transaction, actionStep, school),
  ]);
  const kinds = await loadCaseKinds(
    transaction,
    school,
    [...plans, ...lessons].flatMap(({ incidentId }) => incidentId ?? []),
  );
  const ofKind = <Row extends { incidentId: string | null; category: string | null }>({
    incidentId,
    ...row
  }: Row) => ({ ...row, category: row.category ?? kinds.get(incidentId ?? "") ?? null });
  return {
    responsePlans: plans.map(ofKind).map(packedRow),
    planReviews: reviews.map(packedRow),
    lessons: lessons.map(ofKind).map(packedRow),
    actions: actions.map(({ ownerUserId: _user, ...row }) => packedRow(row)),
    actionSteps: steps.map(({ ownerUserId: _user, ...row }) => packedRow(row)),
  };
}
