import { randomUUID } from "node:crypto";
import { SETTLEMENT_WAYS } from "@safeboard/compliance/contradictions";
import { withActor } from "@safeboard/database/actor";
import { contradictionSettlement } from "@safeboard/database/tables/expectations";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { identifier, severalLines } from "../input-limits.ts";
import { answerDoneRequests } from "../requests/answer-done-requests.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { findAtSchools } from "./find-at-school.ts";

export const settleContradictionInput = z.object({
  schoolId: identifier,
  key: z.string().min(1).max(200),
  how: z.enum(SETTLEMENT_WAYS, { error: "Choose which is right." }),
  reason: severalLines(1_000).pipe(z.string().min(1, "Say why, so that others can follow.")),
});

/**
 * Says which of two things is right, and why. It holds as long as both say what they say now.
 *
 * @throws Conflict when the two no longer say this, or when somebody has settled it
 * @throws InvalidInput when that can't be said of such a contradiction
 */
export async function settleContradiction(
  context: MemberContext,
  { schoolId, key, how, reason }: z.infer<typeof settleContradictionInput>,
): Promise<{ settlementId: string }> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const [at] = await findAtSchools(transaction, { trustId, schoolId, today });
    const found = at?.contradictions.find((each) => each.key === key);
    if (!found) {
      throw new Conflict("The two sides no longer say this, so there is nothing to settle here.");
    }
    if (found.settled) throw new Conflict(`${found.settled.recordedBy} has settled this already.`);
    const choice = found.choices.find((each) => each.how === how);
    if (!choice) throw new InvalidInput({ how: "Choose which is right." });
    const settlementId = randomUUID();
    await transaction.insert(contradictionSettlement).values({
      trustId,
      schoolId,
      id: settlementId,
      contradictionKey: key,
      kind: found.kind,
      versionId: found.policy?.versionId ?? null,
      how,
      reason,
      recordedAt: sql`clock_timestamp()`,
      recordedBy: actor.displayName,
    });
    await answerDoneRequests(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "contradiction.settle",
      subjectId: settlementId,
      detail: { key, kind: found.kind, how, said: choice.words, reason },
      deedOf: "school",
    });
    return { settlementId };
  });
}
