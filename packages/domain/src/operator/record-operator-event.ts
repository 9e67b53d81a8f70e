import { randomUUID } from "node:crypto";
import type { Transaction } from "@safeboard/database/actor";
import { auditEvent } from "@safeboard/database/tables/audit";
import type { DomainContext } from "../context.ts";

/** Writes what the platform's operator did to a trust into that trust's own audit trail. */
export async function recordOperatorEvent(
  transaction: Transaction,
  { now }: Pick<DomainContext, "now">,
  deed: {
    trustId: string;
    schoolId: string;
    action: string;
    subjectId: string | null;
    detail: Record<string, unknown>;
  },
): Promise<void> {
  await transaction.insert(auditEvent).values({
    ...deed,
    id: randomUUID(),
    at: now,
    userId: null,
    actorName: "Safeboard's operator",
    actorRole: "operator",
    actedForSchool: false,
  });
}
