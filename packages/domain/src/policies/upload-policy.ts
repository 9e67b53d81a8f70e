import { createHash, randomUUID } from "node:crypto";
import type { PolicyReading } from "@safeboard/policy-reader";
import { UnreadableDocument } from "@safeboard/policy-reader/unreadable-document";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { document, policy, policyVersion, reading } from "@safeboard/database/tables/policies";
import { and, count, eq } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, DocumentUnreadable } from "../errors.ts";
import { fileBytes, identifier, shortText } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { listPolicySteps, type PolicyAddress } from "./list-policy-steps.ts";
import { mediaTypeOf } from "./media-type.ts";
import { documentOfVersion } from "./version-joins.ts";
import { versionStatus } from "./version-status.ts";

export const uploadPolicyInput = z.object({
  schoolId: identifier,
  fileName: shortText("the file's name"),
  /** How large a file may be is the reader's to say, with the other limits on documents. */
  bytes: fileBytes,
});

export interface UploadedPolicy {
  /** A draft, until somebody confirms what was read. */
  versionId: string;
  number: number;
}

/**
 * Reads a policy and keeps the file, what was read and a draft version of it.
 *
 * @throws DocumentUnreadable when the file can't be read: nothing of it is stored
 * @throws Conflict when these very bytes are a version already, with that version's id
 */
export async function uploadPolicy(
  context: MemberContext,
  { schoolId, fileName, bytes }: z.infer<typeof uploadPolicyInput>,
): Promise<UploadedPolicy> {
  const { actor, database } = context;
  const { trustId } = actor;
  await withActor(database, actor, (transaction) =>
    requireOpenRecord(transaction, context, schoolId),
  );
  // Reading takes as long as it takes, so it is done before the transaction that stores the result.
  const read = await readDocument(context, bytes, fileName);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const policyId = await findOrCreatePolicy(transaction, trustId, schoolId);
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
      uploadedBy: actor.displayName,
      recordedAt: context.now,
    });
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "policy.upload",
      subjectId: versionId,
      detail: { number, fileName, sha256 },
      deedOf: "school",
    });
    return { versionId, number };
  });
}

async function readDocument(
  { reader }: MemberContext,
  bytes: Uint8Array,
  fileName: string,
): Promise<PolicyReading> {
  try {
    return await reader.read(bytes, fileName);
  } catch (error) {
    if (error instanceof UnreadableDocument)
      throw new DocumentUnreadable(error.code, error.message);
    throw error;
  }
}

async function findOrCreatePolicy(
  transaction: Transaction,
  trustId: string,
  schoolId: string,
): Promise<string> {
  const [existing] = await transaction
    .select({ id: policy.id })
    .from(policy)
    .where(and(atSchool(policy, { trustId, schoolId }), eq(policy.kind, "online_safety")));
  if (existing) return existing.id;
  const id = randomUUID();
  await transaction.insert(policy).values({ trustId, schoolId, id, kind: "online_safety" });
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
  const same = repeated.find(({ id }) => versionStatus(id, steps) !== "discarded");
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
