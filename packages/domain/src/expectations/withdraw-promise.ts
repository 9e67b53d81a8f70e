import { withActor } from "@safeboard/database/actor";
import { commitment } from "@safeboard/database/tables/expectations";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { keepPractice } from "../practice/keep-practice.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";

export const withdrawPromiseInput = z.object({
  schoolId: identifier,
  promiseId: identifier,
  /** False: it is one after all. */
  isNone: z.boolean(),
});

/** Says that what was drawn from the text is no promise, or that it is one after all. */
export async function withdrawPromise(
  context: MemberContext,
  { schoolId, promiseId, isNone }: z.infer<typeof withdrawPromiseInput>,
): Promise<{ versionId: string }> {
  const { actor, database, now } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const ofThisId = and(atSchool(commitment, { trustId, schoolId }), eq(commitment.id, promiseId));
    const [found] = await transaction.select().from(commitment).where(ofThisId);
    if (!found) throw new NotFound();
    const { versionId, text } = found;
    if ((found.withdrawnAt !== null) === isNone) return { versionId };
    await transaction
      .update(commitment)
      .set({
        withdrawnAt: isNone ? now : null,
        withdrawnBy: isNone ? actor.displayName : null,
      })
      .where(ofThisId);
    await keepPractice(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: isNone ? "expectation.withdrawPromise" : "expectation.restorePromise",
      subjectId: versionId,
      detail: { text: text.slice(0, 300) },
      deedOf: "school",
    });
    return { versionId };
  });
}
