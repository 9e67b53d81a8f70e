import type { Transaction } from "@safeboard/database/actor";
import {
  document,
  factCorrection,
  policyVersion,
  reading,
  versionStep,
} from "@safeboard/database/tables/policies";
import { and, asc, eq } from "drizzle-orm";
import { NotFound } from "../errors.ts";
import { type EffectiveFacts, effectiveFacts } from "./effective-facts.ts";
import { type VersionStatus, versionStatus } from "./version-status.ts";

export interface VersionAddress {
  trustId: string;
  schoolId: string;
  versionId: string;
}

export type VersionStep = typeof versionStep.$inferSelect;

export interface LoadedVersion extends EffectiveFacts {
  version: typeof policyVersion.$inferSelect;
  reading: typeof reading.$inferSelect;
  document: { fileName: string; mediaType: string; byteLength: number };
  /** Of this version. */
  steps: VersionStep[];
  /** Of every version of the policy, in the order in which they were recorded. */
  policySteps: VersionStep[];
  status: VersionStatus;
}

/** Loads a version with its reading, corrections and steps, or ends with Not Found. The bytes are not read. */
export async function loadVersion(
  transaction: Transaction,
  { trustId, schoolId, versionId }: VersionAddress,
): Promise<LoadedVersion> {
  const [found] = await transaction
    .select({
      version: policyVersion,
      reading,
      document: {
        fileName: document.fileName,
        mediaType: document.mediaType,
        byteLength: document.byteLength,
      },
    })
    .from(policyVersion)
    .innerJoin(
      reading,
      and(
        eq(reading.trustId, policyVersion.trustId),
        eq(reading.schoolId, policyVersion.schoolId),
        eq(reading.id, policyVersion.readingId),
      ),
    )
    .innerJoin(
      document,
      and(
        eq(document.trustId, policyVersion.trustId),
        eq(document.schoolId, policyVersion.schoolId),
        eq(document.id, policyVersion.documentId),
      ),
    )
    .where(
      and(
        eq(policyVersion.trustId, trustId),
        eq(policyVersion.schoolId, schoolId),
        eq(policyVersion.id, versionId),
      ),
    );
  if (!found) throw new NotFound();
  const { policyId } = found.version;
  const [corrections, policySteps] = await Promise.all([
    transaction
      .select()
      .from(factCorrection)
      .where(
        and(
          eq(factCorrection.trustId, trustId),
          eq(factCorrection.schoolId, schoolId),
          eq(factCorrection.versionId, versionId),
        ),
      )
      .orderBy(asc(factCorrection.recordedAt)),
    listPolicySteps(transaction, { trustId, schoolId, policyId }),
  ]);
  return {
    ...found,
    ...effectiveFacts(found.reading.facts, corrections),
    steps: policySteps.filter((step) => step.versionId === versionId),
    policySteps,
    status: versionStatus(versionId, policySteps),
  };
}

/** Every step of every version of a policy, in the order in which they were recorded. */
export async function listPolicySteps(
  transaction: Transaction,
  policy: { trustId: string; schoolId: string; policyId: string },
): Promise<VersionStep[]> {
  const rows = await transaction
    .select({ step: versionStep })
    .from(versionStep)
    .innerJoin(
      policyVersion,
      and(
        eq(policyVersion.trustId, versionStep.trustId),
        eq(policyVersion.schoolId, versionStep.schoolId),
        eq(policyVersion.id, versionStep.versionId),
      ),
    )
    .where(
      and(
        eq(versionStep.trustId, policy.trustId),
        eq(versionStep.schoolId, policy.schoolId),
        eq(policyVersion.policyId, policy.policyId),
      ),
    )
    .orderBy(asc(versionStep.recordedAt));
  return rows.map(({ step }) => step);
}
