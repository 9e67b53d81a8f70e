import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { loadVersion } from "./load-version.ts";
import { reason } from "./note.ts";
import { recordVersionStep } from "./record-version-step.ts";
import { requireDeed } from "./require-deed.ts";

export const returnFromReviewInput = z.object({
  schoolId: identifier,
  versionId: identifier,
  reason: reason("Say what has to change before it can be approved."),
});

/** Gives a version back with what has to change before it can be approved. @throws Conflict when it is not in review */
export async function returnFromReview(
  context: MemberContext,
  { schoolId, versionId, reason: note }: z.infer<typeof returnFromReviewInput>,
): Promise<{ returned: true }> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const loaded = await loadVersion(transaction, { trustId, schoolId, versionId, today });
    requireDeed(loaded, "return_from_review");
    const step = { schoolId, versionId, kind: "returned", note } as const;
    await recordVersionStep(transaction, context, step);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "policy.returnFromReview",
      subjectId: versionId,
      detail: { number: loaded.version.number, kind: loaded.kind, note },
      deedOf: "school",
    });
    return { returned: true };
  });
}
