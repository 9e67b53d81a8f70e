import { randomUUID } from "node:crypto";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { request } from "@safeboard/database/tables/policies";
import { and, isNull } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";

export const askForPolicyInput = z.object({ schoolId: identifier });

/**
 * Asks a school for its policy. From then on its silence counts.
 *
 * @throws Conflict when it was asked already and hasn't answered
 */
export async function askForPolicy(
  context: MemberContext,
  { schoolId }: z.infer<typeof askForPolicyInput>,
): Promise<{ requestId: string }> {
  const { actor, database } = context;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, actor.trustId);
    const school = await requireOpenRecord(transaction, context, schoolId);
    const [open] = await transaction
      .select({ id: request.id })
      .from(request)
      .where(
        and(
          atSchool(request, { trustId: actor.trustId, schoolId }),
          isNull(request.answeredAt),
          isNull(request.withdrawnAt),
        ),
      );
    if (open) throw new Conflict(`${school.name} was asked already and hasn't answered yet.`);
    return { requestId: await recordRequest(transaction, context, schoolId) };
  });
}

/** Writes the request and its audit event, and gives its id. */
export async function recordRequest(
  transaction: Transaction,
  context: MemberContext,
  schoolId: string,
): Promise<string> {
  const { actor, today } = context;
  const requestId = randomUUID();
  await transaction.insert(request).values({
    trustId: actor.trustId,
    schoolId,
    id: requestId,
    subject: "online_safety_policy",
    askedOn: today,
    askedBy: actor.displayName,
  });
  await recordAuditEvent(transaction, context, {
    schoolId,
    action: "request.ask",
    subjectId: requestId,
    deedOf: "trust",
  });
  return requestId;
}
