import { withActor } from "@safeboard/database/actor";
import { request } from "@safeboard/database/tables/policies";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";

export const withdrawRequestInput = z.object({ schoolId: identifier, requestId: identifier });

/**
 * Takes back what was asked: the school is judged as if it had not been.
 *
 * @throws Conflict when it was answered or taken back already
 */
export async function withdrawRequest(
  context: MemberContext,
  { schoolId, requestId }: z.infer<typeof withdrawRequestInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database } = context;
  return withActor(database, actor, async (transaction) => {
    const thisRequest = and(
      atSchool(request, { trustId: actor.trustId, schoolId }),
      eq(request.id, requestId),
    );
    const [found] = await transaction.select().from(request).where(thisRequest);
    if (!found) throw new NotFound();
    const withdrawn = await transaction
      .update(request)
      .set({ withdrawnAt: sql`now()` })
      .where(and(thisRequest, isNull(request.answeredAt), isNull(request.withdrawnAt)))
      .returning({ id: request.id });
    if (withdrawn.length === 0) {
      const how = found.answeredAt ? "answered" : "taken back";
      throw new Conflict(`This request was ${how} already.`);
    }
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "request.withdraw",
      subjectId: requestId,
      detail: { subject: found.subject, about: found.about },
      deedOf: "trust",
    });
    return { withdrawn: true };
  });
}
