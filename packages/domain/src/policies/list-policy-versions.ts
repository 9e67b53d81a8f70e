import {
  approvalInForce,
  versionStatus,
  type VersionStatus,
} from "@safeboard/compliance/version-life";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { document, policy, policyVersion, versionStep } from "@safeboard/database/tables/policies";
import { approval } from "@safeboard/database/tables/policy-life";
import { and, asc, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { requireSchool } from "../schools/require-school.ts";
import { policyKind } from "./policy-kind.ts";
import { documentOfVersion, policyOfVersion } from "./version-joins.ts";

export const listVersionsInput = z.object({
  schoolId: identifier,
  kind: policyKind.default("online_safety"),
});

export interface VersionSummary {
  versionId: string;
  kind: string;
  number: number;
  status: VersionStatus;
  fileName: string;
  byteLength: number;
  uploadedBy: string;
  uploadedAt: Date;
  confirmedOn: string | null;
  confirmedBy: string | null;
  /** The approval that counts; null when nobody has approved it. */
  approval: { body: string; approvedOn: string; effectiveOn: string } | null;
}

export async function listPolicyVersions(
  { actor, database, today }: MemberContext,
  { schoolId, kind }: z.infer<typeof listVersionsInput>,
): Promise<VersionSummary[]> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireSchool(transaction, trustId, schoolId);
    return summariseVersions(transaction, { trustId, schoolId, kind, today });
  });
}

/**
 * Every version that was ever uploaded, the newest first.
 *
 * @param kind of this type of policy alone; without it, of all types
 */
export async function summariseVersions(
  transaction: Transaction,
  { kind, today, ...school }: SchoolAddress & { kind?: string; today: string },
): Promise<VersionSummary[]> {
  const [versions, steps, approvals] = await Promise.all([
    transaction
      .select({
        versionId: policyVersion.id,
        policyId: policyVersion.policyId,
        kind: policy.kind,
        number: policyVersion.number,
        fileName: document.fileName,
        byteLength: document.byteLength,
        uploadedBy: policyVersion.uploadedBy,
        uploadedAt: policyVersion.recordedAt,
      })
      .from(policyVersion)
      .innerJoin(policy, policyOfVersion)
      .innerJoin(document, documentOfVersion)
      .where(
        and(
          atSchool(policyVersion, school),
          kind === undefined ? undefined : eq(policy.kind, kind),
        ),
      )
      .orderBy(asc(policy.kind), desc(policyVersion.number)),
    transaction
      .select()
      .from(versionStep)
      .where(atSchool(versionStep, school))
      .orderBy(asc(versionStep.recordedAt)),
    transaction
      .select()
      .from(approval)
      .where(atSchool(approval, school))
      .orderBy(asc(approval.recordedAt)),
  ]);
  const siblings = Map.groupBy(versions, ({ policyId }) => policyId);
  return versions.map(({ policyId, ...version }) => {
    const { versionId } = version;
    const ids = new Set((siblings.get(policyId) ?? []).map((each) => each.versionId));
    const life = {
      steps: steps.filter((step) => ids.has(step.versionId)),
      approvals: approvals.filter((each) => ids.has(each.versionId)),
    };
    const confirmed = steps.find(
      (step) => step.versionId === versionId && step.kind === "confirmed",
    );
    const counts = approvalInForce(versionId, life.approvals);
    return {
      ...version,
      status: versionStatus(versionId, life, today),
      confirmedOn: confirmed?.on ?? null,
      confirmedBy: confirmed?.recordedBy ?? null,
      approval: counts && {
        body: counts.delegatedTo ?? counts.body,
        approvedOn: counts.approvedOn,
        effectiveOn: counts.effectiveOn,
      },
    };
  });
}
