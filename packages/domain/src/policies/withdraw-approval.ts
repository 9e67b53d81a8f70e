import { withActor } from "@safeboard/database/actor";
import { approval } from "@safeboard/database/tables/policy-life";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepPolicies } from "./keep-policies.ts";
import { loadVersion } from "./load-version.ts";
import { reason } from "./note.ts";
import { requireDeed } from "./require-deed.ts";

export const withdrawApprovalInput = z.object({
  schoolId: identifier,
  versionId: identifier,
  reason: reason("Say what was wrong with the record of the approval."),
});

/**
 * Takes back an approval that was recorded by mistake. It stays on record with who took it back; the version is
 * unapproved again, and the one before it is the school's policy.
 *
 * @throws Conflict when it isn't approved
 */
export async function withdrawApproval(
  context: MemberContext,
  { schoolId, versionId, reason: why }: z.infer<typeof withdrawApprovalInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const loaded = await loadVersion(transaction, { trustId, schoolId, versionId, today });
    requireDeed(loaded, "withdraw_approval");
    const mistaken = loaded.life.approvals.filter(
      (each) => each.versionId === versionId && each.withdrawnAt === null,
    );
    for (const { id } of mistaken) {
      await transaction
        .update(approval)
        .set({ withdrawnAt: sql`clock_timestamp()`, withdrawnBy: actor.displayName })
        .where(and(atSchool(approval, { trustId, schoolId }), eq(approval.id, id)));
    }
    await keepPolicies(transaction, { trustId, schoolId, kind: loaded.kind, today });
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "policy.withdrawApproval",
      subjectId: versionId,
      detail: { number: loaded.version.number, kind: loaded.kind, reason: why },
      deedOf: "school",
    });
    return { withdrawn: true };
  });
}
