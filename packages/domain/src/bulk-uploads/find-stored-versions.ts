import type { Transaction } from "@safeboard/database/actor";
import { document, policy, policyVersion, versionStep } from "@safeboard/database/tables/policies";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, eq, inArray, notExists } from "drizzle-orm";
import { documentOfVersion, policyOfVersion, versionOfStep } from "../policies/version-joins.ts";
import type { StoredAlready } from "./bulk-upload-questions.ts";

/** The versions of a type, at any school of the trust, that are one of these files byte for byte. */
export async function findStoredVersions(
  transaction: Transaction,
  { trustId, kind, hashes }: { trustId: string; kind: string; hashes: readonly string[] },
): Promise<Map<string, StoredAlready[]>> {
  if (hashes.length === 0) return new Map();
  const setAside = transaction
    .select({ id: versionStep.id })
    .from(versionStep)
    .where(and(versionOfStep, eq(versionStep.kind, "discarded")));
  const found = await transaction
    .select({
      sha256: document.sha256,
      schoolId: policyVersion.schoolId,
      versionId: policyVersion.id,
      number: policyVersion.number,
    })
    .from(policyVersion)
    .innerJoin(document, documentOfVersion)
    .innerJoin(policy, policyOfVersion)
    .innerJoin(
      unit,
      and(eq(unit.trustId, policyVersion.trustId), eq(unit.id, policyVersion.schoolId)),
    )
    .where(
      and(
        eq(policyVersion.trustId, trustId),
        eq(policy.kind, kind),
        inArray(document.sha256, [...hashes]),
        notExists(setAside),
      ),
    )
    .orderBy(unit.name, policyVersion.number);
  return Map.groupBy(found, ({ sha256 }) => sha256);
}
