import { addDays } from "@safeboard/compliance/dates";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { membership } from "@safeboard/database/tables/access";
import { and, eq, gte, isNull, ne, or, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";

export const endMembershipInput = z.object({ membershipId: identifier });

/**
 * Ends somebody's access at once: their next request finds no membership.
 *
 * @throws Conflict when this is the trust's last lead, who could not be replaced from inside
 */
export async function endMembership(
  context: MemberContext,
  { membershipId }: z.infer<typeof endMembershipInput>,
): Promise<{ ended: true }> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    // Two leads who end each other's membership at the same moment must not leave the trust with none.
    await takeTurnInTrust(transaction, trustId);
    const [found] = await transaction
      .select()
      .from(membership)
      .where(and(inForce(trustId, today), eq(membership.id, membershipId)));
    if (!found) throw new NotFound();
    if (found.role === "trust_lead" && !(await hasAnotherLead(transaction, context, found.id))) {
      throw new Conflict(
        `${found.displayName} is the trust's only lead. Invite another lead first.`,
      );
    }
    const yesterday = addDays(today, -1);
    const change = found.from > yesterday ? { withdrawnAt: sql`now()` } : { to: yesterday };
    await transaction
      .update(membership)
      .set(change)
      .where(and(eq(membership.trustId, trustId), eq(membership.id, membershipId)));
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "membership.end",
      subjectId: membershipId,
      detail: { displayName: found.displayName, role: found.role },
      deedOf: "trust",
    });
    return { ended: true };
  });
}

async function hasAnotherLead(
  transaction: Transaction,
  { actor, today }: MemberContext,
  membershipId: string,
): Promise<boolean> {
  const others = await transaction
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(
        inForce(actor.trustId, today),
        eq(membership.role, "trust_lead"),
        ne(membership.id, membershipId),
      ),
    )
    .limit(1);
  return others.length > 0;
}

function inForce(trustId: string, today: string) {
  return and(
    eq(membership.trustId, trustId),
    isNull(membership.withdrawnAt),
    or(isNull(membership.to), gte(membership.to, today)),
  );
}
