import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import { bulkUpload } from "@safeboard/database/tables/bulk-uploads";
import { and, count, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { policyKind } from "../policies/policy-kind.ts";
import { requireTypeInUse } from "../policies/require-type-in-use.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { bulkUploadLimits } from "./bulk-upload-limits.ts";

export const startBulkUploadInput = z.object({
  /** The code of the type that all files are of. */
  kind: policyKind,
});

/**
 * Begins a list of policies for many schools. Files are added to it one by one, and read as they come.
 *
 * @throws InvalidInput when the trust's register has no such type
 * @throws Conflict when too many lists wait to be confirmed
 */
export async function startBulkUpload(
  context: MemberContext,
  { kind }: z.infer<typeof startBulkUploadInput>,
): Promise<{ bulkId: string }> {
  const { actor, database, now } = context;
  const { trustId, userId, displayName } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireTypeInUse(transaction, trustId, kind);
    await takeTurnInTrust(transaction, trustId);
    const [open] = await transaction
      .select({ lists: count() })
      .from(bulkUpload)
      .where(
        and(
          eq(bulkUpload.trustId, trustId),
          inArray(bulkUpload.state, ["receiving", "reading", "ready"]),
        ),
      );
    if ((open?.lists ?? 0) >= bulkUploadLimits.open) {
      throw new Conflict(
        `Your trust has ${bulkUploadLimits.open} uploads that wait to be confirmed. Confirm or cancel one of them first.`,
      );
    }
    const bulkId = randomUUID();
    await transaction.insert(bulkUpload).values({
      trustId,
      id: bulkId,
      userId,
      kind,
      state: "receiving",
      recordedAt: now,
      recordedBy: displayName,
    });
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "bulkUpload.start",
      subjectId: bulkId,
      detail: { kind },
      deedOf: "trust",
    });
    return { bulkId };
  });
}
