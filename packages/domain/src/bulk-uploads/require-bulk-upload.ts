import type { Transaction } from "@safeboard/database/actor";
import {
  bulkFile,
  bulkUpload,
  type BulkUploadState,
} from "@safeboard/database/tables/bulk-uploads";
import { and, eq } from "drizzle-orm";
import { Conflict, NotFound } from "../errors.ts";
import { takeTurnAtBulkUpload } from "../schools/take-turn.ts";

export type BulkUpload = typeof bulkUpload.$inferSelect;

/** A list and whose it is, by its key. */
export interface BulkUploadAddress {
  trustId: string;
  bulkId: string;
}

/** Loads a list of the actor's trust, or ends with Not Found. */
export async function requireBulkUpload(
  transaction: Transaction,
  address: BulkUploadAddress,
): Promise<BulkUpload> {
  const [found] = await transaction.select().from(bulkUpload).where(atBulkUpload(address));
  if (!found) throw new NotFound();
  return found;
}

/** As above, for a change of the list, which waits for its turn. @throws Conflict when it is past that */
export async function requireBulkUploadIn(
  transaction: Transaction,
  address: BulkUploadAddress,
  states: readonly BulkUploadState[],
): Promise<BulkUpload> {
  await takeTurnAtBulkUpload(transaction, address.bulkId);
  const found = await requireBulkUpload(transaction, address);
  if (!states.includes(found.state)) throw new Conflict(pastThat[found.state]);
  return found;
}

const pastThat: Record<BulkUploadState, string> = {
  receiving: "The files of this upload are still arriving. Wait until they are here.",
  reading: "The files of this upload are still being read. Wait until they are.",
  ready: "All files of this upload are here already.",
  confirmed: "This upload was confirmed already, and its files are being stored.",
  finished: "This upload was confirmed already, and its files are stored.",
  cancelled: "This upload was cancelled. Nothing of it was stored.",
};

export function atBulkUpload({ trustId, bulkId }: BulkUploadAddress) {
  return and(eq(bulkUpload.trustId, trustId), eq(bulkUpload.id, bulkId));
}

export function filesOf({ trustId, bulkId }: BulkUploadAddress) {
  return and(eq(bulkFile.trustId, trustId), eq(bulkFile.bulkId, bulkId));
}
