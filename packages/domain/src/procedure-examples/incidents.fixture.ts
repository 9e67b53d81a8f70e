/** Makes what the examples of incidents are about: a severe case that was decided, and a month without any. */
import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { incident, incidentDecision, incidentReturn } from "@safeboard/database/tables/incidents";
import type { TrustStory } from "../trust-story.fixture.ts";
import type { ExampleIds } from "./example-ids.ts";

type IncidentIds = Pick<ExampleIds, "caseId" | "decisionId" | "incidentReturnId">;

/** Written as they are kept: the school may be one whose record is closed. */
export async function recordIncidents(
  database: Database,
  { system, trust }: TrustStory,
  schoolId: string,
): Promise<IncidentIds> {
  const [caseId, decisionId, incidentReturnId] = [randomUUID(), randomUUID(), randomUUID()];
  const row = { trustId: trust.id, schoolId, recordedBy: "Dana Escrick" };
  await withActor(database, system, async (transaction) => {
    await transaction.insert(incident).values({
      ...row,
      id: caseId,
      caseId,
      occurredOn: "2026-11-03",
      category: "nudes_semi_nudes",
      riskArea: "conduct",
      severity: "high",
      yearGroup: "year_9",
      place: "at_home",
      device: "own_phone",
      platform: "group_chat",
      cameToLight: "another_pupil",
      outcome: "ongoing",
      pupilsInvolved: "two_to_four",
      involved: { pupil_affected: 1 },
      referredTo: ["designated_safeguarding_lead"],
      actions: ["parents_informed"],
      source: "recorded",
    });
    await transaction.insert(incidentDecision).values({
      ...row,
      id: decisionId,
      incidentId: caseId,
      decidedOn: "2026-11-04",
      decision: "early_help",
      reasonRecorded: true,
    });
    await transaction.insert(incidentReturn).values({
      ...row,
      id: incidentReturnId,
      periodStart: "2026-09-01",
      periodEnd: "2026-09-30",
      says: "nothing_to_report",
      source: "recorded",
    });
  });
  return { caseId, decisionId, incidentReturnId };
}
