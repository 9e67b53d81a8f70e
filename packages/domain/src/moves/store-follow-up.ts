import { randomUUID } from "node:crypto";
import type { Transaction } from "@safeboard/database/actor";
import { incidentLesson, planReview, responsePlan } from "@safeboard/database/tables/incidents";
import { action, actionStep } from "@safeboard/database/tables/practice";
import type { SchoolAddress } from "../schools/at-school.ts";
import { insertAll } from "./insert-all.ts";
import { movedSubject, type NewIdsByOrigin } from "./moved-subject.ts";
import { newIdOf, newIdsOf } from "./new-ids.ts";
import { movedRow, stamped } from "./packed-row.ts";
import type { SchoolBundle } from "./school-bundle.ts";
import type { PracticeIds } from "./store-practice.ts";

/**
 * Copies a school's plans, lessons and actions. An action leads to the copy of what it was raised from, and what was given to
 * several schools at once is this school's alone from now on.
 *
 * @returns the new id of each action, by its old one
 */
export async function storeFollowUp(
  transaction: Transaction,
  address: SchoolAddress,
  {
    bundle,
    origin,
    commitmentIds,
    practiceIds,
  }: {
    bundle: SchoolBundle;
    origin: string;
    commitmentIds: ReadonlyMap<string, string>;
    practiceIds: PracticeIds;
  },
): Promise<ReadonlyMap<string, string>> {
  const plans = newIdsOf(bundle.responsePlans.map(({ id }) => id));
  await insertAll(
    transaction,
    responsePlan,
    bundle.responsePlans.map((row) => ({
      ...movedRow(row, address, origin),
      id: newIdOf(plans, row.id),
    })),
  );
  await insertAll(
    transaction,
    planReview,
    bundle.planReviews.map((row) => ({
      ...movedRow(row, address, origin),
      id: randomUUID(),
      planId: newIdOf(plans, row.planId),
    })),
  );
  const lessons = newIdsOf(bundle.lessons.map(({ id }) => id));
  await insertAll(
    transaction,
    incidentLesson,
    bundle.lessons.map((row) => ({
      ...movedRow(row, address, origin),
      id: newIdOf(lessons, row.id),
    })),
  );
  const actions = newIdsOf(bundle.actions.map(({ id }) => id));
  const series = newIdsOf(bundle.actions.map(({ seriesId }) => seriesId));
  const origins: NewIdsByOrigin = {
    plan: plans,
    lesson: lessons,
    filtering_review: practiceIds.filteringReviews,
    promise: commitmentIds,
  };
  await insertAll(
    transaction,
    action,
    bundle.actions.map((row) => ({
      ...movedRow(row, address, origin),
      id: newIdOf(actions, row.id),
      seriesId: newIdOf(series, row.seriesId),
      subject: movedSubject(row, origins),
    })),
  );
  await insertAll(
    transaction,
    actionStep,
    bundle.actionSteps.map((row) => ({
      ...row,
      ...address,
      ...stamped(row, origin),
      id: randomUUID(),
      actionId: newIdOf(actions, row.actionId),
    })),
  );
  return actions;
}
