import { withActor } from "@safeboard/database/actor";
import { invitation } from "@safeboard/database/tables/access";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";

export const revokeInvitationInput = z.object({ invitationId: identifier });

/** @throws Conflict when the invitation was accepted or revoked already */
export async function revokeInvitation(
  context: MemberContext,
  { invitationId }: z.infer<typeof revokeInvitationInput>,
): Promise<{ revoked: true }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const thisInvitation = and(eq(invitation.trustId, trustId), eq(invitation.id, invitationId));
    const [found] = await transaction.select().from(invitation).where(thisInvitation);
    if (!found) throw new NotFound();
    const revoked = await transaction
      .update(invitation)
      .set({ revokedAt: sql`now()` })
      .where(and(thisInvitation, isNull(invitation.acceptedAt), isNull(invitation.revokedAt)))
      .returning({ id: invitation.id });
    if (revoked.length === 0) {
      const how = found.acceptedAt ? "accepted" : "revoked";
      throw new Conflict(`The invitation to ${found.email} was ${how} already.`);
    }
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "invitation.revoke",
      subjectId: invitationId,
      detail: { email: found.email, role: found.role },
      deedOf: "trust",
    });
    return { revoked: true };
  });
}
