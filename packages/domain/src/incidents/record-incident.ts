import { randomUUID } from "node:crypto";
import { incidentDecisionSchema, incidentDetailsSchema } from "@safeboard/compliance/incidents";
import { withActor } from "@safeboard/database/actor";
import { incident, incidentDecision } from "@safeboard/database/tables/incidents";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepIncidents } from "./keep-incidents.ts";
import { requirePast } from "./require-past.ts";

export const recordIncidentInput = z.object({
  schoolId: identifier,
  details: incidentDetailsSchema,
  /** Null when nothing is decided yet. */
  decision: incidentDecisionSchema.nullable().default(null),
});

/**
 * Records an incident: coded, counted, and without a name. What is decided at once goes with it.
 *
 * @returns the case's id
 * @throws InvalidInput when a day is still to come, or the decision was before the incident
 */
export async function recordIncident(
  context: MemberContext,
  { schoolId, details, decision }: z.infer<typeof recordIncidentInput>,
): Promise<{ caseId: string }> {
  const { actor, database, now, today } = context;
  requirePast(details.occurredOn, today, "details.occurredOn");
  if (decision) {
    requirePast(decision.decidedOn, today, "decision.decidedOn");
    requireDecidedAfter(details.occurredOn, decision.decidedOn, "decision.decidedOn");
  }
  const caseId = randomUUID();
  const row = {
    trustId: actor.trustId,
    schoolId,
    recordedAt: now,
    recordedBy: actor.displayName,
  };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    await transaction
      .insert(incident)
      .values({ ...row, ...details, id: caseId, caseId, source: "recorded" });
    if (decision) {
      await transaction
        .insert(incidentDecision)
        .values({ ...row, ...decision, id: randomUUID(), incidentId: caseId });
    }
    await keepIncidents(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "incident.record",
      subjectId: caseId,
      detail: { category: details.category, on: details.occurredOn, severity: details.severity },
      deedOf: "school",
    });
    return { caseId };
  });
}

/** @throws InvalidInput, at the field, for a decision before its incident */
export function requireDecidedAfter(occurredOn: string, decidedOn: string, field: string): void {
  if (decidedOn < occurredOn) {
    throw new InvalidInput({ [field]: "This is before the day of the incident." });
  }
}
