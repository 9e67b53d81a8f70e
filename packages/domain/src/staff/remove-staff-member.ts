import { withActor } from "@safeboard/database/actor";
import { staffMember } from "@safeboard/database/tables/staff";
import { z } from "zod";
import { keepAcknowledgements } from "../acknowledgements/keep-acknowledgements.ts";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepCoverage } from "../training/keep-coverage.ts";
import { requireStaffMember, thisStaffMember } from "./staff-at-school.ts";
import { writeStaffRecord } from "./write-staff-record.ts";

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
      .set({ withdrawnAt: context.now, withdrawnBy: actor.displayName })
      .where(thisStaffMember(address));
    await writeStaffRecord(transaction, {
      ...address,
      staffMemberIds: [staffMemberId],
      by: actor.displayName,
      now: context.now,
    });
    await keepCoverage(transaction, context, schoolId);
    await keepAcknowledgements(transaction, context, schoolId);
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
