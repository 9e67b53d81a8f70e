import { policyTypeName } from "@safeboard/compliance/policy-types";
import { withActor } from "@safeboard/database/actor";
import {
  bulkFile,
  bulkUpload,
  type BulkUploadState,
} from "@safeboard/database/tables/bulk-uploads";
import { and, count, desc, eq, ne } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";

export interface ListedBulkUpload {
  bulkId: string;
  kindName: string;
  state: BulkUploadState;
  files: number;
  startedBy: string;
  startedAt: Date;
}

const MOST_SHOWN = 20;

/** The trust's lists, the latest first; those that were cancelled have nothing to show. */
export async function listBulkUploads({
  actor,
  database,
}: MemberContext): Promise<ListedBulkUpload[]> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const types = await loadPolicyTypes(transaction, trustId);
    const lists = await transaction
      .select({
        bulkId: bulkUpload.id,
        kind: bulkUpload.kind,
        state: bulkUpload.state,
        files: count(bulkFile.id),
        startedBy: bulkUpload.recordedBy,
        startedAt: bulkUpload.recordedAt,
      })
      .from(bulkUpload)
      .leftJoin(
        bulkFile,
        and(eq(bulkFile.trustId, bulkUpload.trustId), eq(bulkFile.bulkId, bulkUpload.id)),
      )
      .where(and(eq(bulkUpload.trustId, trustId), ne(bulkUpload.state, "cancelled")))
      .groupBy(bulkUpload.trustId, bulkUpload.id)
      .orderBy(desc(bulkUpload.recordedAt))
      .limit(MOST_SHOWN);
    return lists.map(({ kind, ...list }) => ({ ...list, kindName: policyTypeName(types, kind) }));
  });
}
