/** A lead uploads a list, and the jobs that follow are done as the worker does them. */
import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { bulkFile } from "@safeboard/database/tables/bulk-uploads";
import { defaultReadingLimits, readPolicyInProcess } from "@safeboard/policy-reader";
import { findExpectations } from "@safeboard/policy-reader/expectations";
import { asc, eq } from "drizzle-orm";
import { TODAY, type TrustStory } from "../trust-story.fixture.ts";
import { readBulkFile } from "./read-bulk-file.ts";
import { storeBulkUpload } from "./store-bulk-upload.ts";

export interface FileOfList {
  name: string;
  bytes: Uint8Array | null;
}

/** @returns the list's id; nothing of it is read yet */
export async function sendList(story: TrustStory, files: readonly FileOfList[]): Promise<string> {
  const lead = story.as("trust_lead");
  const { bulkId } = await lead.bulkUpload.start({ kind: "online_safety" });
  for (const { name, bytes } of files) {
    await lead.bulkUpload.addFile({ bulkId, fileName: name, bytes });
  }
  await lead.bulkUpload.complete({ bulkId });
  return bulkId;
}

export const workerStage = (database: Database) => ({
  database,
  today: TODAY,
  now: new Date(`${TODAY}T10:00:00Z`),
  reader: {
    read: (bytes: Uint8Array, fileName: string) =>
      readPolicyInProcess(bytes, fileName, defaultReadingLimits),
    check: async (...[pages, sets]: Parameters<typeof findExpectations>) =>
      findExpectations(pages, sets),
  },
});

/** Every file that waits, in the order of the list. */
export async function readList(database: Database, story: TrustStory, bulkId: string) {
  for (const fileId of await filesOfList(database, story, bulkId)) {
    await readBulkFile(workerStage(database), { trustId: story.trust.id, fileId });
  }
}

export const storeList = (database: Database, story: TrustStory, bulkId: string) =>
  storeBulkUpload(workerStage(database), { trustId: story.trust.id, bulkId });

async function filesOfList(database: Database, { system }: TrustStory, bulkId: string) {
  const rows = await withActor(database, system, (transaction) =>
    transaction
      .select({ id: bulkFile.id })
      .from(bulkFile)
      .where(eq(bulkFile.bulkId, bulkId))
      .orderBy(asc(bulkFile.position)),
  );
  return rows.map(({ id }) => id);
}
