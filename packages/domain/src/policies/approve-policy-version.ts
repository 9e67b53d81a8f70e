import type { RoleCode } from "@safeboard/compliance/roles";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { approvalFields, givenApproval } from "./approval-input.ts";
import { loadVersion } from "./load-version.ts";
import { fillVacantRoles, recordApproval } from "./record-approval.ts";
import { requireDeed } from "./require-deed.ts";

export const approveVersionInput = z.object({
  schoolId: identifier,
  versionId: identifier,
  ...approvalFields,
});

export interface ApprovedVersion {
  effectiveOn: string;
  /** Roles for which the register now names whom the policy names. */
  recorded: RoleCode[];
}

/**
 * Records that a body has approved a checked version. From the day on which it takes effect it is the school's policy;
 * it never changes and is never deleted after that.
 *
 * @throws Conflict when it was not checked yet, was approved already, or is out of use
 * @throws InvalidInput when the approval can't be as it was given, or when a governor gives no minute
 */
export async function approvePolicyVersion(
  context: MemberContext,
  { schoolId, versionId, ...approval }: z.infer<typeof approveVersionInput>,
): Promise<ApprovedVersion> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const loaded = await loadVersion(transaction, { trustId, schoolId, versionId, today });
    requireDeed(loaded, "approve");
    const given = givenApproval(context, approval);
    await recordApproval(transaction, context, loaded, given);
    const recorded = await fillVacantRoles(transaction, context, loaded);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "policy.approve",
      subjectId: versionId,
      detail: { number: loaded.version.number, kind: loaded.kind, ...given, recorded },
      deedOf: "school",
    });
    return { effectiveOn: given.effectiveOn, recorded };
  });
}
