import { randomUUID } from "node:crypto";
import type { Transaction } from "@safeboard/database/actor";
import { auditEvent } from "@safeboard/database/tables/audit";
import type { MemberContext } from "../context.ts";

export interface Deed {
  /** The unit that it was done to. */
  schoolId: string;
  /** "policy.upload", "membership.end" … : a procedure's name. */
  action: string;
  subjectId?: string;
  detail?: Record<string, unknown>;
  /** A school's own deed, done by a lead, was done for that school; asking a school for something was not. */
  deedOf: "school" | "trust";
}

/** Writes what a member did, in the transaction of the deed itself: both are there, or neither. */
export async function recordAuditEvent(
  transaction: Transaction,
  { actor, now }: Pick<MemberContext, "actor" | "now">,
  deed: Deed,
): Promise<void> {
  const ofTheTrust = actor.scope === "trust" || actor.scope === "hub";
  await transaction.insert(auditEvent).values({
    trustId: actor.trustId,
    schoolId: deed.schoolId,
    id: randomUUID(),
    at: now,
    userId: actor.userId,
    actorName: actor.displayName,
    actorRole: actor.role,
    actedForSchool: deed.deedOf === "school" && ofTheTrust,
    action: deed.action,
    subjectId: deed.subjectId ?? null,
    detail: deed.detail ?? {},
  });
}
