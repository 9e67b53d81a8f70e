import { randomUUID } from "node:crypto";
import type { IsoDate } from "@safeboard/compliance/dates";
import { type System, type Transaction, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { invitation, membership, membershipSchool } from "@safeboard/database/tables/access";
import { auditEvent } from "@safeboard/database/tables/audit";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, eq, gt, isNull } from "drizzle-orm";
import { insertAccount } from "../accounts/create-account.ts";
import type { MembershipChoice } from "../sessions/sessions.ts";
import type { Invitation } from "./open-invitation.ts";

export interface NewMember {
  userId: string;
  displayName: string;
  /** For an account that is made now; null when there is one. */
  newPasswordHash: string | null;
}

/**
 * Everything that an acceptance leaves behind, in one transaction. Null when the invitation was
 * used, revoked or outlived in the meantime: of two acceptances at once exactly one gets through.
 */
export function recordAcceptance(
  { database, now, today }: { database: Database; now: () => Date; today: () => IsoDate },
  system: System,
  invited: Invitation,
  member: NewMember,
): Promise<MembershipChoice | null> {
  return withActor(database, system, async (transaction) => {
    const at = now();
    if (!(await takeInvitation(transaction, invited, at))) return null;
    const { userId, displayName, newPasswordHash } = member;
    if (newPasswordHash !== null) {
      const { email } = invited;
      await insertAccount(transaction, {
        userId,
        email,
        displayName,
        passwordHash: newPasswordHash,
        at,
      });
    }
    const membershipId = await insertMembership(transaction, invited, member, today());
    await insertAuditEvents(transaction, invited, member, membershipId, at);
    return { trustId: invited.trustId, id: membershipId };
  });
}

/** The conditional update is the lock: whoever comes second finds the row accepted already. */
async function takeInvitation(transaction: Transaction, invited: Invitation, at: Date) {
  const taken = await transaction
    .update(invitation)
    .set({ acceptedAt: at })
    .where(
      and(
        eq(invitation.trustId, invited.trustId),
        eq(invitation.id, invited.id),
        isNull(invitation.acceptedAt),
        isNull(invitation.revokedAt),
        gt(invitation.expiresAt, at),
      ),
    )
    .returning({ id: invitation.id });
  return taken.length === 1;
}

async function insertMembership(
  transaction: Transaction,
  { trustId, role, hubId, email, schoolIds }: Invitation,
  { userId, displayName }: NewMember,
  from: IsoDate,
): Promise<string> {
  const id = randomUUID();
  await transaction
    .insert(membership)
    .values({ trustId, id, userId, displayName, email, role, hubId, from });
  if (schoolIds.length > 0) {
    await transaction
      .insert(membershipSchool)
      .values(schoolIds.map((schoolId) => ({ trustId, schoolId, membershipId: id, userId })));
  }
  return id;
}

/** In each school that the membership names, else in the trust's central unit. */
async function insertAuditEvents(
  transaction: Transaction,
  { trustId, id: invitationId, role, schoolIds }: Invitation,
  { userId, displayName }: NewMember,
  membershipId: string,
  at: Date,
): Promise<void> {
  const units = schoolIds.length > 0 ? schoolIds : await centralUnit(transaction, trustId);
  await transaction.insert(auditEvent).values(
    units.map((schoolId) => ({
      trustId,
      schoolId,
      id: randomUUID(),
      at,
      userId,
      actorName: displayName,
      actorRole: role,
      actedForSchool: false,
      action: "invitation.accept",
      subjectId: membershipId,
      detail: { invitationId },
    })),
  );
}

async function centralUnit(transaction: Transaction, trustId: string): Promise<string[]> {
  const units = await transaction
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.trustId, trustId), eq(unit.kind, "central")));
  return units.map(({ id }) => id);
}
