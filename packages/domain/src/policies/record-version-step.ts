import { randomUUID } from "node:crypto";
import type { VersionStepKind } from "@safeboard/compliance/version-life";
import type { Transaction } from "@safeboard/database/actor";
import { versionStep } from "@safeboard/database/tables/policies";
import { sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";

/** Writes what happened to a version today. @param note the reason, where the step has one */
export async function recordVersionStep(
  transaction: Transaction,
  { actor, today }: Pick<MemberContext, "actor" | "today">,
  step: { schoolId: string; versionId: string; kind: VersionStepKind; note?: string | null },
): Promise<void> {
  await transaction.insert(versionStep).values({
    trustId: actor.trustId,
    schoolId: step.schoolId,
    id: randomUUID(),
    versionId: step.versionId,
    kind: step.kind,
    on: today,
    note: step.note ?? null,
    recordedAt: sql`clock_timestamp()`,
    recordedBy: actor.displayName,
  });
}
