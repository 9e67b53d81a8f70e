import { withActor } from "@safeboard/database/actor";
import { evidence } from "@safeboard/database/tables/practice";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepPractice } from "./keep-practice.ts";
import { requireEvidence, thisEvidence } from "./require-evidence.ts";

export const evidenceInput = z.object({ schoolId: identifier, evidenceId: identifier });

/** Takes a piece of evidence back: it shows nothing any longer, and stays on record with who took it back. */
export async function withdrawEvidence(
  context: MemberContext,
  { schoolId, evidenceId }: z.infer<typeof evidenceInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database, now } = context;
  const address = { trustId: actor.trustId, schoolId, evidenceId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const { kind, happenedOn } = await requireEvidence(transaction, address);
    await transaction
      .update(evidence)
      .set({ withdrawnAt: now, withdrawnBy: actor.displayName })
      .where(thisEvidence(address));
    await keepPractice(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "practice.withdraw",
      subjectId: evidenceId,
      detail: { kind, on: happenedOn },
      deedOf: "school",
    });
    return { withdrawn: true };
  });
}
