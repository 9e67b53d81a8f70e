/** A school's own register of technologies: entered, assessed, given up. */
import { randomUUID } from "node:crypto";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { technology, technologyAssessment } from "@safeboard/database/tables/practice";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { InvalidInput, NotFound } from "../errors.ts";
import { identifier, isoDate } from "../input-limits.ts";
import { refusePersonalData } from "../plans/refuse-personal-data.ts";
import { keepPractice } from "../practice/keep-practice.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import {
  assessmentInput,
  requireSoundAssessment,
  technologyInput,
  withdrawalReason,
} from "./technology-input.ts";

const ofTechnology = z.object({ schoolId: identifier, technologyId: identifier });

export const registerTechnologyInput = technologyInput.extend({ schoolId: identifier });
export const assessTechnologyInput = assessmentInput.extend(ofTechnology.shape);
export const stopTechnologyInput = ofTechnology.extend({ inUseUntil: isoDate });
export const withdrawTechnologyInput = ofTechnology.extend({ reason: withdrawalReason });

/** Enters a platform, app or service that the school uses or is about to use. */
export async function registerTechnology(
  context: MemberContext,
  { schoolId, ...details }: z.infer<typeof registerTechnologyInput>,
): Promise<{ technologyId: string }> {
  const { actor, database, now, today } = context;
  refusePersonalData({ usedFor: details.usedFor }, today);
  const technologyId = randomUUID();
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    await transaction.insert(technology).values({
      trustId: actor.trustId,
      schoolId,
      id: technologyId,
      ...details,
      recordedAt: now,
      recordedBy: actor.displayName,
    });
    await keepPractice(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "technology.register",
      subjectId: technologyId,
      detail: { name: details.name },
      deedOf: "school",
    });
    return { technologyId };
  });
}

/** Records that its risks were weighed, and what was decided. The latest assessment counts. */
export async function assessTechnology(
  context: MemberContext,
  { schoolId, technologyId, ...given }: z.infer<typeof assessTechnologyInput>,
): Promise<{ assessmentId: string }> {
  const { actor, database, now, today } = context;
  requireSoundAssessment(given, today);
  const school = { trustId: actor.trustId, schoolId };
  const assessmentId = randomUUID();
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const { name } = await requireTechnology(transaction, { ...school, technologyId });
    await transaction.insert(technologyAssessment).values({
      ...school,
      id: assessmentId,
      technologyId,
      ...given,
      recordedAt: now,
      recordedBy: actor.displayName,
    });
    await keepPractice(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "technology.assess",
      subjectId: technologyId,
      detail: { name, decision: given.decision, on: given.assessedOn },
      deedOf: "school",
    });
    return { assessmentId };
  });
}

/** Says on which day the school used it for the last time. */
export async function stopTechnology(
  context: MemberContext,
  { schoolId, technologyId, inUseUntil }: z.infer<typeof stopTechnologyInput>,
): Promise<{ stopped: true }> {
  const { actor, database } = context;
  const address = { trustId: actor.trustId, schoolId, technologyId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const { name, inUseFrom } = await requireTechnology(transaction, address);
    if (inUseFrom !== null && inUseUntil < inUseFrom) {
      throw new InvalidInput({ inUseUntil: "This is before the day on which its use began." });
    }
    await transaction.update(technology).set({ inUseUntil }).where(thisTechnology(address));
    await keepPractice(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "technology.stop",
      subjectId: technologyId,
      detail: { name, until: inUseUntil },
      deedOf: "school",
    });
    return { stopped: true };
  });
}

/**
 * Takes an entry back that was never right, and says why; it can still be read. What was used and given up is stopped
 * instead.
 *
 * @throws InvalidInput for words that could tell who a pupil is
 */
export async function withdrawTechnology(
  context: MemberContext,
  { schoolId, technologyId, reason }: z.infer<typeof withdrawTechnologyInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database, now, today } = context;
  refusePersonalData({ reason }, today);
  const address = { trustId: actor.trustId, schoolId, technologyId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const { name } = await requireTechnology(transaction, address);
    await transaction
      .update(technology)
      .set({ withdrawnAt: now, withdrawnBy: actor.displayName, withdrawnBecause: reason })
      .where(thisTechnology(address));
    await keepPractice(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "technology.withdraw",
      subjectId: technologyId,
      detail: { name, reason },
      deedOf: "school",
    });
    return { withdrawn: true };
  });
}

type TechnologyAddress = SchoolAddress & { technologyId: string };

const thisTechnology = ({ technologyId, ...school }: TechnologyAddress) =>
  and(
    atSchool(technology, school),
    eq(technology.id, technologyId),
    isNull(technology.withdrawnAt),
  );

async function requireTechnology(transaction: Transaction, address: TechnologyAddress) {
  const [found] = await transaction.select().from(technology).where(thisTechnology(address));
  if (!found) throw new NotFound();
  return found;
}
