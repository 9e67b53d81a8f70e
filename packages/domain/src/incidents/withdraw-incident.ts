import { WITHDRAWAL_REASONS } from "@safeboard/compliance/incidents";
import { withActor } from "@safeboard/database/actor";
import { incident } from "@safeboard/database/tables/incidents";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { currentIncident, requireIncident } from "./current-incident.ts";
import { keepIncidents } from "./keep-incidents.ts";

export const withdrawIncidentInput = z.object({
  schoolId: identifier,
  caseId: identifier,
  because: z.enum(WITHDRAWAL_REASONS.codes, { error: "Choose why it is taken back." }),
});

/** Takes an incident back: it no longer counts, and stays in the record with who took it back and why. */
export async function withdrawIncident(
  context: MemberContext,
  { schoolId, caseId, because }: z.infer<typeof withdrawIncidentInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database, now } = context;
  const address = { trustId: actor.trustId, schoolId, caseId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const { category, occurredOn } = await requireIncident(transaction, address);
    await transaction
      .update(incident)
      .set({ withdrawnAt: now, withdrawnBy: actor.displayName, withdrawnBecause: because })
      .where(currentIncident(address));
    await keepIncidents(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "incident.withdraw",
      subjectId: caseId,
      detail: { category, on: occurredOn, because },
      deedOf: "school",
    });
    return { withdrawn: true };
  });
}
