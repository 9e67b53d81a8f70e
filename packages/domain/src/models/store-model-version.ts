import { createHash, randomUUID } from "node:crypto";
import type { Transaction } from "@safeboard/database/actor";
import { modelVersion } from "@safeboard/database/tables/models";
import type { PolicyReading } from "@safeboard/policy-reader";
import { and, desc, eq } from "drizzle-orm";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { mediaTypeOf } from "../policies/media-type.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import type { Model } from "./load-model.ts";

export interface ModelFile {
  fileName: string;
  bytes: Uint8Array;
  read: PolicyReading;
}

/**
 * Keeps a file as the next version of a model: a draft, which no school sees until it is published.
 *
 * @throws Conflict when these very bytes are a version of the model already
 */
export async function storeModelVersion(
  transaction: Transaction,
  context: MemberContext,
  { id: modelId, name }: Pick<Model, "id" | "name">,
  { fileName, bytes, read }: ModelFile,
): Promise<{ modelVersionId: string; number: number }> {
  const { trustId, displayName } = context.actor;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const versions = await transaction
    .select({ number: modelVersion.number, sha256: modelVersion.sha256 })
    .from(modelVersion)
    .where(and(eq(modelVersion.trustId, trustId), eq(modelVersion.modelId, modelId)))
    .orderBy(desc(modelVersion.number));
  const same = versions.find((version) => version.sha256 === sha256);
  if (same) throw new Conflict(`This file is version ${same.number} already. Nothing was added.`);
  const number = (versions[0]?.number ?? 0) + 1;
  const modelVersionId = randomUUID();
  await transaction.insert(modelVersion).values({
    trustId,
    id: modelVersionId,
    modelId,
    number,
    fileName,
    mediaType: mediaTypeOf(read.format),
    byteLength: bytes.byteLength,
    sha256,
    bytes,
    format: read.format,
    readerVersion: read.readerVersion,
    pages: read.pages,
    facts: read.facts,
    findings: read.expectations,
    recordedAt: context.now,
    recordedBy: displayName,
  });
  await recordAuditEvent(transaction, context, {
    schoolId: await findCentralUnit(transaction, trustId),
    action: "model.upload",
    subjectId: modelVersionId,
    detail: { name, number, fileName, sha256 },
    deedOf: "trust",
  });
  return { modelVersionId, number };
}
