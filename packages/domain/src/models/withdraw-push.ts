import { withActor } from "@safeboard/database/actor";
import { modelPush } from "@safeboard/database/tables/models";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { takeTurnAtSchool } from "../schools/take-turn.ts";
import { loadPush } from "./load-push.ts";

export const pushInput = z.object({ schoolId: identifier, pushId: identifier });

/**
 * Takes a model back that a school hasn't answered: it stands on its list no longer.
 *
 * @throws Conflict when the school has adopted it, or it was taken back already
 */
export async function withdrawPush(
  context: MemberContext,
  { schoolId, pushId }: z.infer<typeof pushInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await takeTurnAtSchool(transaction, schoolId);
    const { push, model, answer } = await loadPush(transaction, { trustId, schoolId, pushId });
    if (answer)
      throw new Conflict(
        `The school has ${answer.how === "adapted" ? "adapted" : "adopted"} it already.`,
      );
    const withdrawn = await transaction
      .update(modelPush)
      .set({ withdrawnAt: context.now, withdrawnBy: actor.displayName })
      .where(
        and(
          atSchool(modelPush, { trustId, schoolId }),
          eq(modelPush.id, pushId),
          isNull(modelPush.withdrawnAt),
        ),
      )
      .returning({ id: modelPush.id });
    if (withdrawn.length === 0) throw new Conflict("This model was taken back already.");
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "model.withdrawPush",
      subjectId: push.id,
      detail: { name: model.name },
      deedOf: "trust",
    });
    return { withdrawn: true };
  });
}
