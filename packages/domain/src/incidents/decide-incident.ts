import { randomUUID } from "node:crypto";
import { incidentDecisionSchema } from "@safeboard/compliance/incidents";
import { withActor } from "@safeboard/database/actor";
import { incidentDecision } from "@safeboard/database/tables/incidents";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { requireIncident } from "./current-incident.ts";
import { keepIncidents } from "./keep-incidents.ts";
import { requireDecidedAfter } from "./record-incident.ts";
import { requirePast } from "./require-past.ts";

export const decideIncidentInput = z.object({
  schoolId: identifier,
  caseId: identifier,
  ...incidentDecisionSchema.shape,
});

/**
 * Records what was decided about an incident, and whether its reason is written in the case system: the reason itself
 * is not kept here. A case can have several decisions.
 *
 * @throws InvalidInput when the day is still to come, or before the incident
 */
export async function decideIncident(
  context: MemberContext,
  { schoolId, caseId, ...decision }: z.infer<typeof decideIncidentInput>,
): Promise<{ decisionId: string }> {
  const { actor, database, now, today } = context;
  const { trustId } = actor;
  requirePast(decision.decidedOn, today, "decidedOn");
  const decisionId = randomUUID();
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const { occurredOn, category } = await requireIncident(transaction, {
      trustId,
      schoolId,
      caseId,
    });
    requireDecidedAfter(occurredOn, decision.decidedOn, "decidedOn");
    await transaction.insert(incidentDecision).values({
      ...decision,
      trustId,
      schoolId,
      id: decisionId,
      incidentId: caseId,
      recordedAt: now,
      recordedBy: actor.displayName,
    });
    await keepIncidents(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "incident.decide",
      subjectId: caseId,
      detail: { category, on: occurredOn, decision: decision.decision },
      deedOf: "school",
    });
    return { decisionId };
  });
}
