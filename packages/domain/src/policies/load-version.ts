import {
  approvalInForce,
  versionStatus,
  type VersionStatus,
} from "@safeboard/compliance/version-life";
import type { Transaction } from "@safeboard/database/actor";
import {
  document,
  factCorrection,
  policy,
  policyVersion,
  reading,
} from "@safeboard/database/tables/policies";
import { and, asc, eq } from "drizzle-orm";
import { NotFound } from "../errors.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { type EffectiveFacts, effectiveFacts } from "./effective-facts.ts";
import type { VersionStep } from "./list-policy-steps.ts";
import { type Approval, type LoadedLife, loadPolicyLife } from "./load-policy-life.ts";
import { documentOfVersion, policyOfVersion, readingOfVersion } from "./version-joins.ts";

export interface VersionAddress extends SchoolAddress {
  versionId: string;
}

export interface LoadedVersion extends EffectiveFacts {
  version: typeof policyVersion.$inferSelect;
  /** The code of the policy's type. */
  kind: string;
  reading: typeof reading.$inferSelect;
  document: { fileName: string; mediaType: string; byteLength: number; sha256: string };
  /** Of this version. */
  steps: VersionStep[];
  /** The one that counts; null when nobody has approved it. */
  approval: Approval | null;
  /** Of every version of the policy. */
  life: LoadedLife;
  status: VersionStatus;
}

/**
 * Loads a version with its reading, corrections and life, or ends with Not Found. The bytes are not read.
 *
 * @param address `today`: the day on which its status is judged
 */
export async function loadVersion(
  transaction: Transaction,
  { versionId, today, ...school }: VersionAddress & { today: string },
): Promise<LoadedVersion> {
  const [found] = await transaction
    .select({
      version: policyVersion,
      kind: policy.kind,
      reading,
      document: {
        fileName: document.fileName,
        mediaType: document.mediaType,
        byteLength: document.byteLength,
        sha256: document.sha256,
      },
    })
    .from(policyVersion)
    .innerJoin(policy, policyOfVersion)
    .innerJoin(reading, readingOfVersion)
    .innerJoin(document, documentOfVersion)
    .where(and(atSchool(policyVersion, school), eq(policyVersion.id, versionId)));
  if (!found) throw new NotFound();
  const { policyId } = found.version;
  const [corrections, life] = await Promise.all([
    transaction
      .select()
      .from(factCorrection)
      .where(and(atSchool(factCorrection, school), eq(factCorrection.versionId, versionId)))
      .orderBy(asc(factCorrection.recordedAt)),
    loadPolicyLife(transaction, { ...school, policyId }),
  ]);
  return {
    ...found,
    ...effectiveFacts(found.reading.facts, corrections),
    steps: life.steps.filter((step) => step.versionId === versionId),
    approval: approvalInForce(versionId, life.approvals),
    life,
    status: versionStatus(versionId, life, today),
  };
}
