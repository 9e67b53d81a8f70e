/** Makes what the examples of evidence and technologies are about. */
import type { TrustStory } from "../trust-story.fixture.ts";
import type { ExampleIds } from "./example-ids.ts";

type PracticeIds = Pick<
  ExampleIds,
  | "evidenceId"
  | "evidenceFileId"
  | "technologyId"
  | "assessmentId"
  | "assessmentFileId"
  | "trustTechnologyId"
>;

export async function showPractice({ as }: TrustStory, schoolId: string): Promise<PracticeIds> {
  const { practice, technology } = as("trust_lead");
  const { evidenceId } = await practice.record({
    schoolId,
    details: { kind: "security_reviewed", happenedOn: "2026-10-05" },
  });
  const { fileId } = await practice.attach({
    schoolId,
    evidenceId,
    fileName: "minutes.txt",
    bytes: new TextEncoder().encode("Security was reviewed."),
  });
  const drawing = { name: "Drawing app", usedFor: "Art lessons", usedBy: ["pupils" as const] };
  const { technologyId } = await technology.register({ schoolId, ...drawing });
  const { assessmentId } = await technology.assess({
    schoolId,
    technologyId,
    assessedOn: "2026-10-05",
    decision: "approved",
    dataProtection: "done",
  });
  const assessmentFile = await technology.attach({
    schoolId,
    assessmentId,
    fileName: "impact.txt",
    bytes: new TextEncoder().encode(`No names are sent anywhere from ${schoolId}.`),
  });
  const central = await technology.registerForTrust({ ...drawing, name: "Timetable" });
  return {
    evidenceId,
    evidenceFileId: fileId,
    technologyId,
    assessmentId,
    assessmentFileId: assessmentFile.fileId,
    trustTechnologyId: central.technologyId,
  };
}
