import { randomUUID } from "node:crypto";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { invitation, membershipRoles } from "@safeboard/database/tables/access";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, inArray } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { requireHub } from "../hubs/require-hub.ts";
import { emailAddress, identifier, shortText } from "../input-limits.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";

const DAYS_TO_ACCEPT = 14;

export const createInvitationInput = z
  .object({
    email: emailAddress,
    displayName: shortText("the person's name"),
    role: z.enum(membershipRoles, { error: "Choose what this person may do." }),
    /** For school admins and governors. */
    schoolIds: z.array(identifier).max(200).default([]),
    /** For hub leads. */
    hubId: identifier.nullable().default(null),
  })
  .superRefine(({ role, schoolIds, hubId }, context) => {
    const ofSchools = role === "school_admin" || role === "governor";
    if (ofSchools && schoolIds.length === 0) {
      context.addIssue({ code: "custom", path: ["schoolIds"], message: "Choose a school." });
    }
    if (role === "hub_lead" && !hubId) {
      context.addIssue({ code: "custom", path: ["hubId"], message: "Choose a hub." });
    }
  });

export interface CreatedInvitation {
  invitationId: string;
  /** For the one-time link. It is shown once: only its hash is kept. */
  token: string;
  expiresAt: Date;
}

/** Invites somebody by a one-time link. The inviting lead hands it over: the product sends no mail yet. */
export async function createInvitation(
  context: MemberContext,
  { email, displayName, role, ...to }: z.infer<typeof createInvitationInput>,
): Promise<CreatedInvitation> {
  const { actor, database, now, tokens } = context;
  const { trustId } = actor;
  const schoolIds =
    role === "school_admin" || role === "governor" ? [...new Set(to.schoolIds)] : [];
  const hubId = role === "hub_lead" ? to.hubId : null;
  const { token, hash } = tokens.newOneTimeToken();
  const expiresAt = new Date(now.getTime() + DAYS_TO_ACCEPT * 86_400_000);
  return withActor(database, actor, async (transaction) => {
    // A hub that somebody is invited to lead isn't removed at the same moment.
    if (hubId) await takeTurnInTrust(transaction, trustId);
    await requireSchools(transaction, context, schoolIds);
    if (hubId) await requireHub(transaction, trustId, hubId);
    const invitationId = randomUUID();
    await transaction.insert(invitation).values({
      trustId,
      id: invitationId,
      tokenHash: hash,
      email,
      displayName,
      role,
      hubId,
      schoolIds,
      invitedBy: actor.displayName,
      expiresAt,
    });
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "invitation.create",
      subjectId: invitationId,
      detail: { email, displayName, role, schoolIds, hubId },
      deedOf: "trust",
    });
    return { invitationId, token, expiresAt };
  });
}

async function requireSchools(
  transaction: Transaction,
  { actor: { trustId }, today }: MemberContext,
  schoolIds: readonly string[],
): Promise<void> {
  if (schoolIds.length === 0) return;
  const found = await transaction
    .select({ id: unit.id })
    .from(unit)
    .where(and(isSchoolInTrust(trustId, today), inArray(unit.id, [...schoolIds])));
  if (found.length !== schoolIds.length) throw new NotFound();
}
