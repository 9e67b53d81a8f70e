import { randomUUID } from "node:crypto";
import { addDays, dayInEngland } from "@safeboard/compliance/dates";
import { loadSystem, withActor } from "@safeboard/database/actor";
import { auditEvent } from "@safeboard/database/tables/audit";
import { bulkUpload } from "@safeboard/database/tables/bulk-uploads";
import { and, eq, inArray, lt } from "drizzle-orm";
import type { DomainContext } from "../context.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnAtBulkUpload } from "../schools/take-turn.ts";
import { bulkUploadLimits } from "./bulk-upload-limits.ts";
import { removeFiles } from "./cancel-bulk-upload.ts";
import { requireBulkUpload } from "./require-bulk-upload.ts";

const OPEN = ["receiving", "reading", "ready"] as const;

/**
 * Removes the lists that nobody confirmed or cancelled within the days that a list is kept. A job of the system.
 *
 * @returns how many were removed
 */
export async function removeAbandonedBulkUploads(
  { database, now }: Pick<DomainContext, "database" | "now">,
  trustId: string,
): Promise<number> {
  const system = await loadSystem(database, trustId);
  if (!system) return 0;
  const day = addDays(dayInEngland(now), -bulkUploadLimits.days);
  const before = new Date(`${day}${now.toISOString().slice(10)}`);
  const abandoned = await withActor(database, system, (transaction) =>
    transaction
      .select({ bulkId: bulkUpload.id })
      .from(bulkUpload)
      .where(
        and(
          eq(bulkUpload.trustId, trustId),
          inArray(bulkUpload.state, [...OPEN]),
          lt(bulkUpload.recordedAt, before),
        ),
      ),
  );
  let removed = 0;
  for (const { bulkId } of abandoned) {
    const address = { trustId, bulkId };
    await withActor(database, system, async (transaction) => {
      await takeTurnAtBulkUpload(transaction, bulkId);
      const { kind, state } = await requireBulkUpload(transaction, address);
      if (!OPEN.some((open) => open === state)) return;
      const files = await removeFiles(transaction, address, now);
      await transaction.insert(auditEvent).values({
        trustId,
        schoolId: await findCentralUnit(transaction, trustId),
        id: randomUUID(),
        at: now,
        userId: null,
        actorName: "Safeboard",
        actorRole: "system",
        actedForSchool: false,
        action: "bulkUpload.abandon",
        subjectId: bulkId,
        detail: { kind, files },
      });
      removed += 1;
    });
  }
  return removed;
}
