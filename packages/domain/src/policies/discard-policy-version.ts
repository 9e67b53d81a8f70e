import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import { versionStep } from "@safeboard/database/tables/policies";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { loadVersion } from "./load-version.ts";
import type { versionInput } from "./read-policy-version.ts";

/**
 * Sets a draft aside: the wrong file, say. It stays readable, and its bytes may be uploaded again.
 *
 * @throws Conflict when the version was confirmed
 */
export async function discardPolicyVersion(
  context: MemberContext,
  { schoolId, versionId }: z.infer<typeof versionInput>,
): Promise<{ discarded: true }> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const { version, status } = await loadVersion(transaction, { trustId, schoolId, versionId });
    if (status === "discarded") return { discarded: true };
    if (status !== "draft") {
      throw new Conflict(`Version ${version.number} was confirmed, so it can't be discarded.`);
    }
    await transaction.insert(versionStep).values({
      trustId,
      schoolId,
      id: randomUUID(),
      versionId,
      kind: "discarded",
      on: today,
      recordedAt: sql`clock_timestamp()`,
      recordedBy: actor.displayName,
    });
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "policy.discard",
      subjectId: versionId,
      detail: { number: version.number },
      deedOf: "school",
    });
    return { discarded: true };
  });
}
