import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { type IncidentDetails, incidentDetailsSchema } from "@safeboard/compliance/incidents";
import { withActor } from "@safeboard/database/actor";
import { incident } from "@safeboard/database/tables/incidents";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { currentIncident, type IncidentRow, requireIncident } from "./current-incident.ts";
import { keepIncidents } from "./keep-incidents.ts";
import { requirePast } from "./require-past.ts";

export const correctIncidentInput = z.object({
  schoolId: identifier,
  caseId: identifier,
  details: incidentDetailsSchema,
});

/**
 * Describes an incident anew: because it was described wrongly, or because more is known. What was said before stays in
 * the case's history; decisions and plans stay with the case.
 *
 * @throws InvalidInput for a day that is still to come
 * @throws Conflict when nothing differs
 */
export async function correctIncident(
  context: MemberContext,
  { schoolId, caseId, details }: z.infer<typeof correctIncidentInput>,
): Promise<{ caseId: string }> {
  const { actor, database, now, today } = context;
  requirePast(details.occurredOn, today, "details.occurredOn");
  const address = { trustId: actor.trustId, schoolId, caseId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const before = await requireIncident(transaction, address);
    const changed = changesBetween(before, details);
    if (changed.length === 0) throw new Conflict("Nothing differs from what is recorded.");
    await transaction
      .update(incident)
      .set({ withdrawnAt: now, withdrawnBy: actor.displayName, withdrawnBecause: "corrected" })
      .where(currentIncident(address));
    await transaction.insert(incident).values({
      ...details,
      trustId: actor.trustId,
      schoolId,
      id: randomUUID(),
      caseId,
      source: before.source,
      importRunId: before.importRunId,
      caseHash: before.caseHash,
      recordedAt: now,
      recordedBy: actor.displayName,
    });
    await keepIncidents(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "incident.correct",
      subjectId: caseId,
      detail: { category: details.category, on: details.occurredOn, changed },
      deedOf: "school",
    });
    return { caseId };
  });
}

/** The names of what differs. */
function changesBetween(before: IncidentRow, details: IncidentDetails): string[] {
  return Object.entries(details).flatMap(([name, value]) =>
    isDeepStrictEqual(before[name as keyof IncidentDetails], value) ? [] : [name],
  );
}
