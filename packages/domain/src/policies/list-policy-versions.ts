import { type Transaction, withActor } from "@safeboard/database/actor";
import { document, policyVersion, versionStep } from "@safeboard/database/tables/policies";
import { asc, desc } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { requireSchool } from "../schools/require-school.ts";
import { documentOfVersion } from "./version-joins.ts";
import { type VersionStatus, versionStatus } from "./version-status.ts";

export const listVersionsInput = z.object({ schoolId: identifier });

export interface VersionSummary {
  versionId: string;
  number: number;
  status: VersionStatus;
  fileName: string;
  byteLength: number;
  uploadedBy: string;
  uploadedAt: Date;
  confirmedOn: string | null;
  confirmedBy: string | null;
}

export async function listPolicyVersions(
  { actor, database }: MemberContext,
  { schoolId }: z.infer<typeof listVersionsInput>,
): Promise<VersionSummary[]> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireSchool(transaction, trustId, schoolId);
    return summariseVersions(transaction, { trustId, schoolId });
  });
}

/** Every version that was ever uploaded, the newest first. */
export async function summariseVersions(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<VersionSummary[]> {
  const [versions, steps] = await Promise.all([
    transaction
      .select({
        versionId: policyVersion.id,
        number: policyVersion.number,
        fileName: document.fileName,
        byteLength: document.byteLength,
        uploadedBy: policyVersion.uploadedBy,
        uploadedAt: policyVersion.recordedAt,
      })
      .from(policyVersion)
      .innerJoin(document, documentOfVersion)
      .where(atSchool(policyVersion, school))
      .orderBy(desc(policyVersion.number)),
    transaction
      .select()
      .from(versionStep)
      .where(atSchool(versionStep, school))
      .orderBy(asc(versionStep.recordedAt)),
  ]);
  return versions.map((version) => {
    const confirmed = steps.find(
      ({ versionId, kind }) => versionId === version.versionId && kind === "confirmed",
    );
    return {
      ...version,
      status: versionStatus(version.versionId, steps),
      confirmedOn: confirmed?.on ?? null,
      confirmedBy: confirmed?.recordedBy ?? null,
    };
  });
}
