/** The trust's register of technologies for all its schools. Each change is a new row: what was decided before stays. */
import { randomUUID } from "node:crypto";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { trustTechnology } from "@safeboard/database/tables/practice";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { InvalidInput, NotFound } from "../errors.ts";
import { identifier, isoDate } from "../input-limits.ts";
import { refusePersonalData } from "../plans/refuse-personal-data.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { loadTrustTechnologies, type TrustTechnologyDefinition } from "./load-technologies.ts";
import {
  assessmentInput,
  requireSoundAssessment,
  technologyInput,
  withdrawalReason,
} from "./technology-input.ts";

const ofTechnology = z.object({ technologyId: identifier });

export const registerForTrustInput = technologyInput;
export const assessForTrustInput = assessmentInput.extend(ofTechnology.shape);
export const stopForTrustInput = ofTechnology.extend({ inUseUntil: isoDate });
export const withdrawForTrustInput = ofTechnology.extend({ reason: withdrawalReason });

/** Enters a platform, app or service that the trust has for all its schools. */
export async function registerForTrust(
  context: MemberContext,
  details: z.infer<typeof registerForTrustInput>,
): Promise<{ technologyId: string }> {
  refusePersonalData({ usedFor: details.usedFor }, context.today);
  const technologyId = randomUUID();
  return withActor(context.database, context.actor, async (transaction) => {
    await takeTurnInTrust(transaction, context.actor.trustId);
    await write(transaction, context, technologyId, {
      ...details,
      inUseUntil: null,
      assessments: [],
      withdrawnBecause: null,
    });
    await audit(transaction, context, "technology.registerForTrust", technologyId, {
      name: details.name,
    });
    return { technologyId };
  });
}

/** Records what was decided of it, once for all schools. */
export async function assessForTrust(
  context: MemberContext,
  { technologyId, ...given }: z.infer<typeof assessForTrustInput>,
): Promise<{ assessmentId: string }> {
  requireSoundAssessment(given, context.today);
  const assessmentId = randomUUID();
  return withActor(context.database, context.actor, async (transaction) => {
    await takeTurnInTrust(transaction, context.actor.trustId);
    const found = await requireForTrust(transaction, context, technologyId);
    const recordedBy = context.actor.displayName;
    await write(transaction, context, technologyId, {
      ...found,
      assessments: [...found.assessments, { id: assessmentId, ...given, recordedBy }],
    });
    await audit(transaction, context, "technology.assessForTrust", technologyId, {
      name: found.name,
      decision: given.decision,
      on: given.assessedOn,
    });
    return { assessmentId };
  });
}

/** Says on which day the schools used it for the last time. */
export async function stopForTrust(
  context: MemberContext,
  { technologyId, inUseUntil }: z.infer<typeof stopForTrustInput>,
): Promise<{ stopped: true }> {
  return withActor(context.database, context.actor, async (transaction) => {
    await takeTurnInTrust(transaction, context.actor.trustId);
    const found = await requireForTrust(transaction, context, technologyId);
    if (found.inUseFrom !== null && inUseUntil < found.inUseFrom) {
      throw new InvalidInput({ inUseUntil: "This is before the day on which its use began." });
    }
    await write(transaction, context, technologyId, { ...found, inUseUntil });
    await audit(transaction, context, "technology.stopForTrust", technologyId, {
      name: found.name,
      until: inUseUntil,
    });
    return { stopped: true };
  });
}

/**
 * Takes an entry back that was never right, and says why: it stands on no school's register any longer. What was decided of
 * it stays in the rows before.
 *
 * @throws InvalidInput for words that could tell who a pupil is
 */
export async function withdrawForTrust(
  context: MemberContext,
  { technologyId, reason }: z.infer<typeof withdrawForTrustInput>,
): Promise<{ withdrawn: true }> {
  refusePersonalData({ reason }, context.today);
  return withActor(context.database, context.actor, async (transaction) => {
    await takeTurnInTrust(transaction, context.actor.trustId);
    const found = await requireForTrust(transaction, context, technologyId);
    await write(transaction, context, technologyId, { ...found, withdrawnBecause: reason });
    await audit(transaction, context, "technology.withdrawForTrust", technologyId, {
      name: found.name,
      reason,
    });
    return { withdrawn: true };
  });
}

async function requireForTrust(
  transaction: Transaction,
  { actor }: Pick<MemberContext, "actor">,
  technologyId: string,
): Promise<TrustTechnologyDefinition> {
  const all = await loadTrustTechnologies(transaction, actor.trustId);
  const found = all.find(({ id }) => id === technologyId);
  if (!found) throw new NotFound();
  const { name, usedFor, usedBy, inUseFrom, inUseUntil, assessments } = found;
  return {
    name,
    usedFor,
    usedBy,
    inUseFrom,
    inUseUntil,
    assessments: [...assessments],
    withdrawnBecause: null,
  };
}

/** Writes how it is from now on, and has what every school shows of its register worked out again. */
async function write(
  transaction: Transaction,
  { actor, jobs }: Pick<MemberContext, "actor" | "jobs">,
  code: string,
  definition: TrustTechnologyDefinition,
): Promise<void> {
  await transaction.insert(trustTechnology).values({
    trustId: actor.trustId,
    id: randomUUID(),
    code,
    definition,
    retired: definition.withdrawnBecause !== null,
    recordedAt: sql`clock_timestamp()`,
    recordedBy: actor.displayName,
  });
  await jobs.enqueue(transaction, "rebuild-practice-of-trust", { trustId: actor.trustId });
}

async function audit(
  transaction: Transaction,
  context: MemberContext,
  action: string,
  subjectId: string,
  detail: Record<string, unknown>,
): Promise<void> {
  const schoolId = await findCentralUnit(transaction, context.actor.trustId);
  await recordAuditEvent(transaction, context, {
    schoolId,
    action,
    subjectId,
    detail,
    deedOf: "trust",
  });
}
