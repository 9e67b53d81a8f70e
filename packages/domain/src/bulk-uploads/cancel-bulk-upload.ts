import { type Transaction, withActor } from "@safeboard/database/actor";
import { bulkFile, bulkUpload } from "@safeboard/database/tables/bulk-uploads";
import type { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import type { bulkUploadInput } from "./complete-bulk-upload.ts";
import {
  atBulkUpload,
  type BulkUploadAddress,
  filesOf,
  requireBulkUploadIn,
} from "./require-bulk-upload.ts";

/** Removes every file of a list that was not confirmed. @throws Conflict when it was */
export async function cancelBulkUpload(
  context: MemberContext,
  { bulkId }: z.infer<typeof bulkUploadInput>,
): Promise<void> {
  const { actor, database, now } = context;
  const { trustId } = actor;
  const address = { trustId, bulkId };
  await withActor(database, actor, async (transaction) => {
    const { kind } = await requireBulkUploadIn(transaction, address, [
      "receiving",
      "reading",
      "ready",
    ]);
    const files = await removeFiles(transaction, address, now);
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "bulkUpload.cancel",
      subjectId: bulkId,
      detail: { kind, files },
      deedOf: "trust",
    });
  });
}

/** @returns how many there were */
export async function removeFiles(
  transaction: Transaction,
  address: BulkUploadAddress,
  now: Date,
): Promise<number> {
  const removed = await transaction
    .delete(bulkFile)
    .where(filesOf(address))
    .returning({ id: bulkFile.id });
  await transaction
    .update(bulkUpload)
    .set({ state: "cancelled", endedAt: now })
    .where(atBulkUpload(address));
  return removed.length;
}
