import { withActor } from "@safeboard/database/actor";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { listAppointmentsInForce } from "../people/list-appointments-in-force.ts";
import { requireSchool } from "../schools/require-school.ts";
import { type AppointmentProposal, proposeAppointments } from "@safeboard/compliance/appointment-proposals";
import type { EffectiveFacts } from "./effective-facts.ts";
import { type FactToCheck, factsToCheck } from "./facts-to-check.ts";
import { loadVersion } from "./load-version.ts";
import { isSameSchoolName } from "@safeboard/compliance/school-name";
import type { VersionStatus } from "./version-status.ts";

export const versionInput = z.object({ schoolId: identifier, versionId: identifier });

export interface PolicyVersionPage extends EffectiveFacts {
  school: { id: string; name: string; urn: string | null };
  policyId: string;
  versionId: string;
  number: number;
  status: VersionStatus;
  uploadedBy: string;
  uploadedAt: Date;
  file: { name: string; mediaType: string; byteLength: number };
  reading: { format: string; readerVersion: string; milliseconds: number; warnings: string[] };
  /** The document's text, page by page: what every passage points into. */
  pages: string[];
  steps: { kind: "confirmed" | "discarded" | "withdrawn"; on: string; by: string }[];
  toCheck: FactToCheck[];
  /** Null when the policy names no school. */
  namesThisSchool: boolean | null;
  /** What confirming would mean for the register of who holds which role. */
  appointments: AppointmentProposal[];
}

export async function readPolicyVersion(
  { actor, database, today }: MemberContext,
  { schoolId, versionId }: z.infer<typeof versionInput>,
): Promise<PolicyVersionPage> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const loaded = await loadVersion(transaction, { trustId, schoolId, versionId });
    const [siblings, register] = await Promise.all([
      transaction
        .select({ id: unit.id, name: unit.name })
        .from(unit)
        .where(and(eq(unit.trustId, trustId), eq(unit.kind, "school"), ne(unit.id, schoolId))),
      listAppointmentsInForce(transaction, { trustId, schoolId, on: today }),
    ]);
    const { version, document, reading, facts, sources } = loaded;
    const named = facts.school?.value;
    return {
      school: { id: school.id, name: school.name, urn: school.urn },
      policyId: version.policyId,
      versionId,
      number: version.number,
      status: loaded.status,
      uploadedBy: version.uploadedBy,
      uploadedAt: version.recordedAt,
      file: {
        name: document.fileName,
        mediaType: document.mediaType,
        byteLength: document.byteLength,
      },
      reading: {
        format: reading.format,
        readerVersion: reading.readerVersion,
        milliseconds: reading.milliseconds,
        warnings: reading.warnings,
      },
      pages: reading.pages,
      facts,
      sources,
      steps: loaded.steps.map(({ kind, on, recordedBy }) => ({ kind, on, by: recordedBy })),
      toCheck: factsToCheck(loaded, school, siblings),
      namesThisSchool: named ? isSameSchoolName(named, school.name) : null,
      appointments: proposeAppointments(facts.people, register),
    };
  });
}
