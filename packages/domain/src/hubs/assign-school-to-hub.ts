import { randomUUID } from "node:crypto";
import { addDays } from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { hubMembership } from "@safeboard/database/tables/tenancy";
import { and, eq, gte, isNull, or, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireSchoolInTrust } from "../schools/require-school.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { requireHub } from "./require-hub.ts";

export const assignSchoolInput = z.object({
  schoolId: identifier,
  /** Null takes the school out of its hub. */
  hubId: identifier.nullable(),
});

/** A school is in one hub at a time, so joining one from today means leaving the other yesterday. */
export async function assignSchoolToHub(
  context: MemberContext,
  { schoolId, hubId }: z.infer<typeof assignSchoolInput>,
): Promise<{ assigned: true }> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    await requireSchoolInTrust(transaction, context, schoolId);
    if (hubId) await requireHub(transaction, trustId, hubId);
    const present = await transaction
      .select()
      .from(hubMembership)
      .where(
        and(
          atSchool(hubMembership, { trustId, schoolId }),
          isNull(hubMembership.withdrawnAt),
          or(isNull(hubMembership.to), gte(hubMembership.to, today)),
        ),
      );
    if (present.length === 1 && present[0]?.hubId === hubId) return { assigned: true };
    const yesterday = addDays(today, -1);
    for (const { id, from } of present) {
      await transaction
        .update(hubMembership)
        .set(from > yesterday ? { withdrawnAt: sql`now()` } : { to: yesterday })
        .where(and(atSchool(hubMembership, { trustId, schoolId }), eq(hubMembership.id, id)));
    }
    if (hubId) {
      await transaction
        .insert(hubMembership)
        .values({ trustId, schoolId, id: randomUUID(), hubId, from: today });
    }
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "hub.assign",
      ...(hubId ? { subjectId: hubId } : {}),
      detail: { hubId },
      deedOf: "trust",
    });
    return { assigned: true };
  });
}
