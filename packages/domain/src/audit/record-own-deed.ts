import { randomUUID } from "node:crypto";
import type { Transaction } from "@safeboard/database/actor";
import { auditEvent } from "@safeboard/database/tables/audit";

/** Writes what the product did by itself at a unit, in the transaction of the deed. */
export async function recordOwnDeed(
  transaction: Transaction,
  {
    now,
    ...deed
  }: {
    trustId: string;
    schoolId: string;
    now: Date;
    action: string;
    detail: Record<string, unknown>;
  },
): Promise<void> {
  await transaction.insert(auditEvent).values({
    ...deed,
    id: randomUUID(),
    at: now,
    userId: null,
    actorName: "Safeboard",
    actorRole: "system",
    actedForSchool: false,
    subjectId: null,
  });
}
