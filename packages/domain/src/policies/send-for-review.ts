import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { loadVersion } from "./load-version.ts";
import { optionalNote } from "./note.ts";
import { recordVersionStep } from "./record-version-step.ts";
import { requireDeed } from "./require-deed.ts";

export const sendForReviewInput = z.object({
  schoolId: identifier,
  versionId: identifier,
  /** What the body that approves should know, such as what has changed. */
  note: optionalNote,
});

/** Lays a checked version before the body that approves it. @throws Conflict when it is not waiting to be sent */
export async function sendForReview(
  context: MemberContext,
  { schoolId, versionId, note }: z.infer<typeof sendForReviewInput>,
): Promise<{ sent: true }> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const loaded = await loadVersion(transaction, { trustId, schoolId, versionId, today });
    requireDeed(loaded, "send_for_review");
    const step = { schoolId, versionId, kind: "sent_for_review", note } as const;
    await recordVersionStep(transaction, context, step);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "policy.sendForReview",
      subjectId: versionId,
      detail: { number: loaded.version.number, kind: loaded.kind, note },
      deedOf: "school",
    });
    return { sent: true };
  });
}
