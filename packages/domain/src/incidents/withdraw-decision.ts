import { withActor } from "@safeboard/database/actor";
import { incidentDecision } from "@safeboard/database/tables/incidents";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepIncidents } from "./keep-incidents.ts";

export const withdrawDecisionInput = z.object({ schoolId: identifier, decisionId: identifier });

/** Takes back a decision that was recorded by mistake; it stays in the case's history. */
export async function withdrawDecision(
  context: MemberContext,
  { schoolId, decisionId }: z.infer<typeof withdrawDecisionInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database, now } = context;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const [taken] = await transaction
      .update(incidentDecision)
      .set({ withdrawnAt: now, withdrawnBy: actor.displayName })
      .where(
        and(
          atSchool(incidentDecision, { trustId: actor.trustId, schoolId }),
          eq(incidentDecision.id, decisionId),
          isNull(incidentDecision.withdrawnAt),
        ),
      )
      .returning({ caseId: incidentDecision.incidentId, decision: incidentDecision.decision });
    if (!taken) throw new NotFound();
    await keepIncidents(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "incident.withdrawDecision",
      subjectId: taken.caseId,
      detail: { decision: taken.decision },
      deedOf: "school",
    });
    return { withdrawn: true };
  });
}
