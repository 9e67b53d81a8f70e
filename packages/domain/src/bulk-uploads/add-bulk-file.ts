import { createHash, randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import { bulkFile } from "@safeboard/database/tables/bulk-uploads";
import { count, sum } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { fileBytes, identifier, nameOfFile } from "../input-limits.ts";
import { bulkUploadLimits } from "./bulk-upload-limits.ts";
import { filesOf, requireBulkUploadIn } from "./require-bulk-upload.ts";

export const addBulkFileInput = z.object({
  bulkId: identifier,
  fileName: nameOfFile,
  /** Null for one that was larger than a document may be, of which nothing was kept. */
  bytes: fileBytes.nullable(),
});

/**
 * Keeps one file of a list, in no school's record, and has it read. Files of a list come one after another, so that no
 * more than one is in memory.
 *
 * @throws Conflict when the list is complete, or holds as much as a list may
 */
export async function addBulkFile(
  context: MemberContext,
  { bulkId, fileName, bytes }: z.infer<typeof addBulkFileInput>,
): Promise<{ fileId: string; position: number }> {
  const { actor, database, jobs, now } = context;
  const { trustId } = actor;
  const address = { trustId, bulkId };
  return withActor(database, actor, async (transaction) => {
    await requireBulkUploadIn(transaction, address, ["receiving"]);
    const [held] = await transaction
      .select({ files: count(), bytes: sum(bulkFile.byteLength).mapWith(Number) })
      .from(bulkFile)
      .where(filesOf(address));
    const [files, total] = [held?.files ?? 0, (held?.bytes ?? 0) + (bytes?.byteLength ?? 0)];
    if (files >= bulkUploadLimits.files) throw tooMany();
    if (total > bulkUploadLimits.bytes) throw tooLarge();
    const [fileId, position] = [randomUUID(), files + 1];
    await transaction.insert(bulkFile).values({
      trustId,
      id: fileId,
      bulkId,
      position,
      fileName,
      byteLength: bytes?.byteLength ?? 0,
      sha256: bytes ? createHash("sha256").update(bytes).digest("hex") : "",
      bytes,
      state: bytes ? "waiting" : "unreadable",
      problem: bytes ? null : "This file is larger than a document may be.",
      recordedAt: now,
    });
    if (bytes) await jobs.enqueue(transaction, "read-bulk-file", { trustId, fileId });
    return { fileId, position };
  });
}

const tooMany = () =>
  new Conflict(
    `An upload may have at most ${bulkUploadLimits.files} files. Choose fewer, and upload the rest afterwards.`,
  );

const tooLarge = () =>
  new Conflict(
    `These files are more than ${(bulkUploadLimits.bytes / 1_000_000).toLocaleString("en-GB")} MB together. Choose fewer, and upload the rest afterwards.`,
  );
