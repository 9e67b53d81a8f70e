import { randomUUID } from "node:crypto";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { action } from "@safeboard/database/tables/practice";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { refusePersonalData } from "../plans/refuse-personal-data.ts";
import { keepPractice } from "../practice/keep-practice.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { actionFields, originFields } from "./action-fields.ts";
import { findOwner } from "./find-owner.ts";
import { type Origin, requireOrigin } from "./require-origin.ts";

export const raiseActionInput = z.object({
  schoolId: identifier,
  ...actionFields,
  ...originFields,
});

/**
 * Says what a school is to do, who does it and by when; from a lesson, a contradiction, a measure, a plan or a review, or
 * by itself.
 *
 * @throws InvalidInput when a pupil could be known by the words, or the day has passed
 * @throws NotFound when what it is raised from is none of the school's
 */
export async function raiseAction(
  context: MemberContext,
  { schoolId, raisedFrom, subject, ...wanted }: z.infer<typeof raiseActionInput>,
): Promise<{ actionId: string }> {
  const { actor, database, today } = context;
  requireWordsAndDay(wanted, today);
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const school = { trustId: actor.trustId, schoolId };
    const origin = await requireOrigin(transaction, school, { raisedFrom, subject });
    const ownerUserId = await findOwner(transaction, context, wanted.owner);
    const actionId = await insertAction(transaction, context, schoolId, {
      ...wanted,
      ...origin,
      ownerUserId,
      seriesId: randomUUID(),
    });
    await keepPractice(transaction, context, schoolId);
    return { actionId };
  });
}

/** @throws InvalidInput when a pupil could be known by the words, or the day has passed */
export function requireWordsAndDay(
  { title, detail, dueOn }: { title: string; detail: string | null; dueOn: string },
  today: string,
): void {
  refusePersonalData({ title, detail }, today);
  if (dueOn < today) throw new InvalidInput({ dueOn: "Enter a day that is still to come." });
}

export interface ActionToInsert extends Origin {
  title: string;
  detail: string | null;
  owner: string;
  ownerUserId: string | null;
  dueOn: string;
  seriesId: string;
}

/** Writes the action and its audit event, and gives its id. */
export async function insertAction(
  transaction: Transaction,
  context: MemberContext,
  schoolId: string,
  wanted: ActionToInsert,
): Promise<string> {
  const { actor, now } = context;
  const actionId = randomUUID();
  await transaction.insert(action).values({
    ...wanted,
    trustId: actor.trustId,
    schoolId,
    id: actionId,
    recordedAt: now,
    recordedBy: actor.displayName,
  });
  await recordAuditEvent(transaction, context, {
    schoolId,
    action: "action.raise",
    subjectId: actionId,
    detail: {
      title: wanted.title,
      owner: wanted.owner,
      dueOn: wanted.dueOn,
      raisedFrom: wanted.raisedFrom,
    },
    deedOf: "trust",
  });
  return actionId;
}
