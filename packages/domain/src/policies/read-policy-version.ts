import {
  type AppointmentProposal,
  proposeAppointments,
} from "@safeboard/compliance/appointment-proposals";
import { policyTypeName } from "@safeboard/compliance/policy-types";
import { isSameSchoolName } from "@safeboard/compliance/school-name";
import { statedApproval, type StatedApproval } from "@safeboard/compliance/stated-approval";
import type { VersionStatus, VersionStepKind } from "@safeboard/compliance/version-life";
import { withActor } from "@safeboard/database/actor";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { listAppointmentsInForce } from "../people/list-appointments-in-force.ts";
import { requireSchool } from "../schools/require-school.ts";
import type { EffectiveFacts } from "./effective-facts.ts";
import { type FactToCheck, factsToCheck } from "./facts-to-check.ts";
import { loadVersion } from "./load-version.ts";
import { loadPolicyTypes } from "./load-policy-types.ts";

export const versionInput = z.object({ schoolId: identifier, versionId: identifier });

export interface PolicyVersionPage extends EffectiveFacts {
  school: { id: string; name: string; urn: string | null };
  policyId: string;
  kind: string;
  /** What the trust calls this type of policy: "Online safety". */
  kindName: string;
  versionId: string;
  number: number;
  status: VersionStatus;
  uploadedBy: string;
  uploadedAt: Date;
  file: { name: string; mediaType: string; byteLength: number };
  reading: { format: string; readerVersion: string; milliseconds: number; warnings: string[] };
  /** The document's text, page by page: what every passage points into. */
  pages: string[];
  steps: { kind: VersionStepKind; on: string; by: string }[];
  toCheck: FactToCheck[];
  /** Null when the policy names no school. */
  namesThisSchool: boolean | null;
  /** What confirming would mean for the register of who holds which role. */
  appointments: AppointmentProposal[];
  /** The approval that counts; null when nobody has approved it. */
  approval: {
    body: string;
    delegatedTo: string | null;
    approvedOn: string;
    effectiveOn: string;
  } | null;
  /** What its text says of its approval, as confirming would record it. */
  stated: StatedApproval;
}

export async function readPolicyVersion(
  { actor, database, today }: MemberContext,
  { schoolId, versionId }: z.infer<typeof versionInput>,
): Promise<PolicyVersionPage> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const loaded = await loadVersion(transaction, { trustId, schoolId, versionId, today });
    const [siblings, register, types] = await Promise.all([
      transaction
        .select({ id: unit.id, name: unit.name })
        .from(unit)
        .where(and(eq(unit.trustId, trustId), eq(unit.kind, "school"), ne(unit.id, schoolId))),
      listAppointmentsInForce(transaction, { trustId, schoolId, on: today }),
      loadPolicyTypes(transaction, trustId),
    ]);
    const { version, kind, approval, document, reading, facts, sources } = loaded;
    const named = facts.school?.value;
    return {
      school: { id: school.id, name: school.name, urn: school.urn },
      policyId: version.policyId,
      kind,
      kindName: policyTypeName(types, kind),
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
      steps: loaded.steps.map((step) => ({ kind: step.kind, on: step.on, by: step.recordedBy })),
      toCheck: factsToCheck(loaded, school, siblings),
      namesThisSchool: named ? isSameSchoolName(named, school.name) : null,
      appointments: proposeAppointments(facts.people, register),
      approval: approval && {
        body: approval.body,
        delegatedTo: approval.delegatedTo,
        approvedOn: approval.approvedOn,
        effectiveOn: approval.effectiveOn,
      },
      stated: statedApproval(facts, today),
    };
  });
}
