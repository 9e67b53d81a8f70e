import { withActor } from "@safeboard/database/actor";
import { request } from "@safeboard/database/tables/policies";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { identifier, severalLines } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";

export const answerRequestInput = z.object({
  schoolId: identifier,
  requestId: identifier,
  answer: severalLines(2_000).pipe(z.string().min(1, "Write an answer.")),
});

/**
 * Answers in words what the trust asked for. What the school does about it answers by itself.
 *
 * @throws Conflict when it was answered or taken back already
 */
export async function answerRequest(
  context: MemberContext,
  { schoolId, requestId, answer }: z.infer<typeof answerRequestInput>,
): Promise<{ answered: true }> {
  const { actor, database } = context;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const thisRequest = and(
      atSchool(request, { trustId: actor.trustId, schoolId }),
      eq(request.id, requestId),
    );
    const [found] = await transaction.select().from(request).where(thisRequest);
    if (!found) throw new NotFound();
    const answered = await transaction
      .update(request)
      .set({ answeredAt: sql`now()`, answer, answeredBy: actor.displayName })
      .where(and(thisRequest, isNull(request.answeredAt), isNull(request.withdrawnAt)))
      .returning({ id: request.id });
    if (answered.length === 0) {
      const how = found.answeredAt ? "answered" : "taken back";
      throw new Conflict(`This request was ${how} already.`);
    }
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "request.answer",
      subjectId: requestId,
      detail: { subject: found.subject, about: found.about, answer },
      deedOf: "school",
    });
    return { answered: true };
  });
}
