import { withActor } from "@safeboard/database/actor";
import { invitation, membership } from "@safeboard/database/tables/access";
import { hub, hubMembership } from "@safeboard/database/tables/tenancy";
import { and, eq, gt, gte, isNull, or, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { requireHub } from "./require-hub.ts";

export const removeHubInput = z.object({ hubId: identifier });

/**
 * @throws Conflict while schools or leads belong to the hub, or somebody is invited to lead it: taking it away would change
 * what people see unasked
 */
export async function removeHub(
  context: MemberContext,
  { hubId }: z.infer<typeof removeHubInput>,
): Promise<{ removed: true }> {
  const { actor, database, today, now } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const { name } = await requireHub(transaction, trustId, hubId);
    const [schools, leads, invited] = await Promise.all([
      transaction
        .select({ id: hubMembership.id })
        .from(hubMembership)
        .where(
          and(
            eq(hubMembership.trustId, trustId),
            eq(hubMembership.hubId, hubId),
            isNull(hubMembership.withdrawnAt),
            or(isNull(hubMembership.to), gte(hubMembership.to, today)),
          ),
        ),
      transaction
        .select({ id: membership.id })
        .from(membership)
        .where(
          and(
            eq(membership.trustId, trustId),
            eq(membership.hubId, hubId),
            isNull(membership.withdrawnAt),
            or(isNull(membership.to), gte(membership.to, today)),
          ),
        ),
      transaction
        .select({ displayName: invitation.displayName })
        .from(invitation)
        .where(
          and(
            eq(invitation.trustId, trustId),
            eq(invitation.hubId, hubId),
            isNull(invitation.acceptedAt),
            isNull(invitation.revokedAt),
            gt(invitation.expiresAt, now),
          ),
        ),
    ]);
    if (schools.length > 0) throw new Conflict(`${name} still has schools. Move them first.`);
    if (leads.length > 0)
      throw new Conflict(`${name} still has a lead. End that membership first.`);
    const [next] = invited;
    if (next) {
      throw new Conflict(
        `${next.displayName} is invited to lead ${name}. Revoke that invitation first.`,
      );
    }
    await transaction
      .update(hub)
      .set({ withdrawnAt: sql`now()` })
      .where(and(eq(hub.trustId, trustId), eq(hub.id, hubId)));
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "hub.remove",
      subjectId: hubId,
      detail: { name },
      deedOf: "trust",
    });
    return { removed: true };
  });
}
