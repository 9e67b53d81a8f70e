import { type Transaction, withActor } from "@safeboard/database/actor";
import { bulkFile, bulkUpload } from "@safeboard/database/tables/bulk-uploads";
import { and, count, eq } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import {
  atBulkUpload,
  type BulkUploadAddress,
  filesOf,
  requireBulkUploadIn,
} from "./require-bulk-upload.ts";

export const bulkUploadInput = z.object({ bulkId: identifier });

/**
 * Says that no further file comes. @throws InvalidInput when none came at all
 *
 * @returns how many files the list has
 */
export async function completeBulkUpload(
  context: MemberContext,
  { bulkId }: z.infer<typeof bulkUploadInput>,
): Promise<{ files: number }> {
  const { actor, database } = context;
  const { trustId } = actor;
  const address = { trustId, bulkId };
  return withActor(database, actor, async (transaction) => {
    const { kind } = await requireBulkUploadIn(transaction, address, ["receiving"]);
    const [held] = await transaction
      .select({ files: count() })
      .from(bulkFile)
      .where(filesOf(address));
    const files = held?.files ?? 0;
    if (files === 0) throw new InvalidInput({ files: "Choose the policies’ files." });
    await transaction.update(bulkUpload).set({ state: "reading" }).where(atBulkUpload(address));
    await readyWhenAllAreRead(transaction, address);
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "bulkUpload.complete",
      subjectId: bulkId,
      detail: { kind, files },
      deedOf: "trust",
    });
    return { files };
  });
}

/** In the list's turn: when its files are all here, and the last of them was read, the list waits for a lead. */
export async function readyWhenAllAreRead(
  transaction: Transaction,
  address: BulkUploadAddress,
): Promise<void> {
  const [waiting] = await transaction
    .select({ id: bulkFile.id })
    .from(bulkFile)
    .where(and(filesOf(address), eq(bulkFile.state, "waiting")))
    .limit(1);
  if (waiting) return;
  await transaction
    .update(bulkUpload)
    .set({ state: "ready" })
    .where(and(atBulkUpload(address), eq(bulkUpload.state, "reading")));
}
