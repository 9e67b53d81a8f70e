import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepPolicies } from "./keep-policies.ts";
import { loadVersion } from "./load-version.ts";
import { reason } from "./note.ts";
import { recordVersionStep } from "./record-version-step.ts";
import { requireDeed } from "./require-deed.ts";

export const withdrawVersionInput = z.object({
  schoolId: identifier,
  versionId: identifier,
  reason: reason("Say why the school no longer uses this version."),
});

/**
 * Takes an approved version out of use. It stays readable; the approved version before it, if there is one, is the
 * school's policy again.
 *
 * @throws Conflict when it was never approved
 */
export async function withdrawPolicyVersion(
  context: MemberContext,
  { schoolId, versionId, reason: note }: z.infer<typeof withdrawVersionInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const loaded = await loadVersion(transaction, { trustId, schoolId, versionId, today });
    requireDeed(loaded, "withdraw");
    const step = { schoolId, versionId, kind: "withdrawn", note } as const;
    await recordVersionStep(transaction, context, step);
    await keepPolicies(transaction, { trustId, schoolId, kind: loaded.kind, today });
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "policy.withdraw",
      subjectId: versionId,
      detail: { number: loaded.version.number, kind: loaded.kind, note },
      deedOf: "school",
    });
    return { withdrawn: true };
  });
}
