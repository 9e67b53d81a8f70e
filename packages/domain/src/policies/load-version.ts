import type { Transaction } from "@safeboard/database/actor";
import {
  document,
  factCorrection,
  policyVersion,
  reading,
} from "@safeboard/database/tables/policies";
import { and, asc, eq } from "drizzle-orm";
import { NotFound } from "../errors.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { type EffectiveFacts, effectiveFacts } from "./effective-facts.ts";
import { listPolicySteps, type VersionStep } from "./list-policy-steps.ts";
import { documentOfVersion, readingOfVersion } from "./version-joins.ts";
import { type VersionStatus, versionStatus } from "./version-status.ts";

interface VersionAddress extends SchoolAddress {
  versionId: string;
}

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
  { versionId, ...school }: VersionAddress,
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
    .innerJoin(reading, readingOfVersion)
    .innerJoin(document, documentOfVersion)
    .where(and(atSchool(policyVersion, school), eq(policyVersion.id, versionId)));
  if (!found) throw new NotFound();
  const { policyId } = found.version;
  const [corrections, policySteps] = await Promise.all([
    transaction
      .select()
      .from(factCorrection)
      .where(and(atSchool(factCorrection, school), eq(factCorrection.versionId, versionId)))
      .orderBy(asc(factCorrection.recordedAt)),
    listPolicySteps(transaction, { ...school, policyId }),
  ]);
  return {
    ...found,
    ...effectiveFacts(found.reading.facts, corrections),
    steps: policySteps.filter((step) => step.versionId === versionId),
    policySteps,
    status: versionStatus(versionId, policySteps),
  };
}
