/** Makes what the examples of incidents are about: a severe case that was decided, and a month without any. */
import type { Database } from "@safeboard/database/connect";
import { withActor } from "@safeboard/database/actor";
import { incidentReturn } from "@safeboard/database/tables/incidents";
import { randomUUID } from "node:crypto";
import type { TrustStory } from "../trust-story.fixture.ts";
import type { ExampleIds } from "./example-ids.ts";

type IncidentIds = Pick<ExampleIds, "caseId" | "decisionId" | "incidentReturnId">;

export async function recordIncidents(
  database: Database,
  { as, system, trust }: TrustStory,
  schoolId: string,
): Promise<IncidentIds> {
  const { incident } = as("trust_lead");
  const { caseId } = await incident.record({
    schoolId,
    details: {
      occurredOn: "2026-11-03",
      category: "nudes_semi_nudes",
      severity: "high",
      yearGroup: "year_9",
      place: "at_home",
    },
  });
  const { decisionId } = await incident.decide({
    schoolId,
    caseId,
    decidedOn: "2026-11-04",
    decision: "early_help",
    reasonRecorded: true,
  });
  const incidentReturnId = randomUUID();
  await withActor(database, system, (transaction) =>
    transaction.insert(incidentReturn).values({
      trustId: trust.id,
      schoolId,
      id: incidentReturnId,
      periodStart: "2026-09-01",
      periodEnd: "2026-09-30",
      says: "nothing_to_report",
      source: "recorded",
      recordedBy: "Dana Escrick",
    }),
  );
  return { caseId, decisionId, incidentReturnId };
}
