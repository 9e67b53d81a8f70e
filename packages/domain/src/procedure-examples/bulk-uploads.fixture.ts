/** Two lists of files: one that waits for a lead, and one whose files are still arriving. */
import { createHash, randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { bulkFile, bulkUpload } from "@safeboard/database/tables/bulk-uploads";
import type { BulkFileMatch } from "../bulk-uploads/read-bulk-file.ts";
import type { ExampleIds } from "./example-ids.ts";
import { bytesOf } from "../policy-text.fixture.ts";
import { type TrustStory } from "../trust-story.fixture.ts";

export async function uploadInBulk(
  database: Database,
  { system, trust, members }: TrustStory,
  schoolId: string,
): Promise<Pick<ExampleIds, "bulkId" | "bulkFileId" | "openBulkId">> {
  const [bulkId, bulkFileId, openBulkId] = [randomUUID(), randomUUID(), randomUUID()];
  const bytes = bytesOf(`Online Safety Policy, list ${bulkId}`);
  const list = { trustId: trust.id, kind: "online_safety", recordedBy: "Priya Lathom" };
  const { userId } = members.trust_lead;
  const file = {
    trustId: trust.id,
    position: 1,
    fileName: "policy.txt",
    byteLength: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes,
  };
  const match: BulkFileMatch = {
    schoolId,
    reasons: ["stated"],
    doubt: null,
    stated: null,
    likely: [schoolId],
    title: "Online Safety Policy",
    otherType: null,
  };
  await withActor(database, system, async (transaction) => {
    await transaction.insert(bulkUpload).values([
      { ...list, id: bulkId, userId, state: "ready" },
      { ...list, id: openBulkId, userId, state: "receiving" },
    ]);
    await transaction.insert(bulkFile).values([
      { ...file, id: bulkFileId, bulkId, state: "read", reading: {}, match },
      { ...file, id: randomUUID(), bulkId: openBulkId, state: "waiting" },
    ]);
  });
  return { bulkId, bulkFileId, openBulkId };
}
