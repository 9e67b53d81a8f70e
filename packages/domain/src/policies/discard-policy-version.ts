import { withActor } from "@safeboard/database/actor";
import type { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { loadVersion } from "./load-version.ts";
import type { versionInput } from "./read-policy-version.ts";
import { recordVersionStep } from "./record-version-step.ts";
import { requireDeed } from "./require-deed.ts";

/**
 * Sets a version aside that nobody has approved: the wrong file, say. It stays readable, and its bytes may be uploaded
 * again.
 *
 * @throws Conflict when the version was approved: it can be withdrawn instead
 */
export async function discardPolicyVersion(
  context: MemberContext,
  { schoolId, versionId }: z.infer<typeof versionInput>,
): Promise<{ discarded: true }> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const loaded = await loadVersion(transaction, { trustId, schoolId, versionId, today });
    if (loaded.status === "discarded") return { discarded: true };
    requireDeed(loaded, "discard");
    await recordVersionStep(transaction, context, { schoolId, versionId, kind: "discarded" });
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "policy.discard",
      subjectId: versionId,
      detail: { number: loaded.version.number, kind: loaded.kind },
      deedOf: "school",
    });
    return { discarded: true };
  });
}
