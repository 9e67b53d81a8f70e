import { createHash, randomUUID } from "node:crypto";
import type { Transaction } from "@safeboard/database/actor";
import { document, policy, policyVersion, reading } from "@safeboard/database/tables/policies";
import type { PolicyReading } from "@safeboard/policy-reader";
import { and, count, eq } from "drizzle-orm";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { recordCheck, textChecked } from "../expectations/record-check.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { listPolicySteps, type PolicyAddress } from "./list-policy-steps.ts";
import { mediaTypeOf } from "./media-type.ts";
import { documentOfVersion } from "./version-joins.ts";

/** A file that was read, and whose policy it is. */
export interface PolicyToStore {
  schoolId: string;
  /** The code of the policy's type. */
  kind: string;
  fileName: string;
  bytes: Uint8Array;
  read: PolicyReading;
}

export interface StoredVersion {
  /** A draft, until somebody confirms what was read. */
  versionId: string;
  number: number;
}

/**
 * Keeps a file, what was read and a draft version of the school's policy, and who did it.
 *
 * @throws Conflict when these very bytes are a version already, with that version's id; or when the record is closed
 */
export async function storePolicyVersion(
  transaction: Transaction,
  context: Pick<MemberContext, "actor" | "today" | "now">,
  { schoolId, kind, fileName, bytes, read }: PolicyToStore,
): Promise<StoredVersion> {
  const { trustId, displayName } = context.actor;
  await requireOpenRecord(transaction, context, schoolId);
  const policyId = await findOrCreatePolicy(transaction, { trustId, schoolId, kind });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await refuseRepeatedFile(transaction, { trustId, schoolId, policyId, sha256 });
  const [documentId, readingId, versionId] = [randomUUID(), randomUUID(), randomUUID()];
  await transaction.insert(document).values({
    trustId,
    schoolId,
    id: documentId,
    fileName,
    mediaType: mediaTypeOf(read.format),
    byteLength: bytes.byteLength,
    sha256,
    bytes,
  });
  await transaction.insert(reading).values({
    trustId,
    schoolId,
    id: readingId,
    documentId,
    readerVersion: read.readerVersion,
    format: read.format,
    pages: read.pages,
    facts: read.facts,
    warnings: read.warnings,
    milliseconds: Math.round(read.milliseconds),
  });
  const number = (await countVersions(transaction, { trustId, schoolId, policyId })) + 1;
  await transaction.insert(policyVersion).values({
    trustId,
    schoolId,
    id: versionId,
    policyId,
    number,
    documentId,
    readingId,
    uploadedBy: displayName,
    recordedAt: context.now,
  });
  await recordCheck(transaction, { trustId, schoolId, versionId }, textChecked(read));
  await recordAuditEvent(transaction, context, {
    schoolId,
    action: "policy.upload",
    subjectId: versionId,
    detail: { number, fileName, sha256, kind },
    deedOf: "school",
  });
  return { versionId, number };
}

async function findOrCreatePolicy(
  transaction: Transaction,
  { trustId, schoolId, kind }: Omit<PolicyAddress, "policyId"> & { kind: string },
): Promise<string> {
  const [existing] = await transaction
    .select({ id: policy.id })
    .from(policy)
    .where(and(atSchool(policy, { trustId, schoolId }), eq(policy.kind, kind)));
  if (existing) return existing.id;
  const id = randomUUID();
  await transaction.insert(policy).values({ trustId, schoolId, id, kind });
  return id;
}

async function refuseRepeatedFile(
  transaction: Transaction,
  { sha256, ...address }: PolicyAddress & { sha256: string },
): Promise<void> {
  const repeated = await transaction
    .select({ id: policyVersion.id, number: policyVersion.number })
    .from(policyVersion)
    .innerJoin(document, documentOfVersion)
    .where(and(ofPolicy(address), eq(document.sha256, sha256)));
  if (repeated.length === 0) return;
  const steps = await listPolicySteps(transaction, address);
  const discarded = new Set(
    steps.filter(({ kind }) => kind === "discarded").map(({ versionId }) => versionId),
  );
  const same = repeated.find(({ id }) => !discarded.has(id));
  if (same) {
    throw new Conflict(`This file is version ${same.number} already. Nothing was added.`, {
      versionId: same.id,
    });
  }
}

async function countVersions(transaction: Transaction, address: PolicyAddress): Promise<number> {
  const [counted] = await transaction
    .select({ versions: count() })
    .from(policyVersion)
    .where(ofPolicy(address));
  return counted?.versions ?? 0;
}

function ofPolicy({ trustId, schoolId, policyId }: PolicyAddress) {
  return and(atSchool(policyVersion, { trustId, schoolId }), eq(policyVersion.policyId, policyId));
}
