import { withActor } from "@safeboard/database/actor";
import { staffMember } from "@safeboard/database/tables/staff";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { requireStaffMember, thisStaffMember } from "./staff-at-school.ts";

export const removeStaffMemberInput = z.object({ schoolId: identifier, staffMemberId: identifier });

/** For somebody who was entered by mistake: whoever leaves has a last day instead. */
export async function removeStaffMember(
  context: MemberContext,
  { schoolId, staffMemberId }: z.infer<typeof removeStaffMemberInput>,
): Promise<{ removed: true }> {
  const { actor, database } = context;
  const address = { trustId: actor.trustId, schoolId, staffMemberId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const { name } = await requireStaffMember(transaction, address);
    await transaction
      .update(staffMember)
      .set({ withdrawnAt: sql`now()`, withdrawnBy: actor.displayName })
      .where(thisStaffMember(address));
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "staff.remove",
      subjectId: staffMemberId,
      detail: { name },
      deedOf: "school",
    });
    return { removed: true };
  });
}
