import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import { factCorrection } from "@safeboard/database/tables/policies";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { answerDoneRequests } from "../requests/answer-done-requests.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { correctedValue, type CorrectionInput } from "./corrected-value.ts";
import { keepPolicies } from "./keep-policies.ts";
import { loadVersion } from "./load-version.ts";
import type { versionInput } from "./read-policy-version.ts";
import { requireDeed } from "./require-deed.ts";

/**
 * Records what a person says the policy says. The text and the reader's own answer stay as they were;
 * when the version is the school's current one, the kept figures follow.
 *
 * @throws InvalidInput when a date or a cycle can't be understood
 * @throws Conflict when the version was discarded or withdrawn
 */
export async function correctFact(
  context: MemberContext,
  { schoolId, versionId, ...correction }: z.infer<typeof versionInput> & CorrectionInput,
): Promise<{ recorded: true }> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const before = await loadVersion(transaction, { trustId, schoolId, versionId, today });
    requireDeed(before, "correct");
    const value = correctedValue(correction, before.reading.pages);
    await transaction.insert(factCorrection).values({
      trustId,
      schoolId,
      id: randomUUID(),
      versionId,
      fact: correction.fact,
      value,
      recordedAt: sql`clock_timestamp()`,
      recordedBy: actor.displayName,
    });
    if (before.approval) {
      await keepPolicies(transaction, { trustId, schoolId, kind: before.kind, today });
    }
    await answerDoneRequests(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "policy.correct",
      subjectId: versionId,
      detail: { fact: correction.fact, typed: correction.value },
      deedOf: "school",
    });
    return { recorded: true };
  });
}
