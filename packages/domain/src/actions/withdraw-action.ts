import { withActor } from "@safeboard/database/actor";
import { action } from "@safeboard/database/tables/practice";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { keepPractice } from "../practice/keep-practice.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { requireAction } from "./require-action.ts";

export const withdrawActionInput = z.object({ schoolId: identifier, actionId: identifier });

/**
 * Takes back an action that was raised by mistake; it is kept, and counts no more. At its school only whoever raised it
 * may: what a lead asks is closed with what was done, and doesn't just go away.
 *
 * @throws Conflict when it was taken back already, or somebody else raised it
 */
export async function withdrawAction(
  context: MemberContext,
  { schoolId, actionId }: z.infer<typeof withdrawActionInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database, now } = context;
  const school = { trustId: actor.trustId, schoolId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const row = await requireAction(transaction, { ...school, actionId });
    if (row.withdrawnAt) throw new Conflict("This action was taken back already.");
    if (actor.scope === "school" && row.recordedBy !== actor.displayName) {
      throw new Conflict(
        `${row.recordedBy} raised this action: close it with what was done, or ask for it to be taken back.`,
      );
    }
    await transaction
      .update(action)
      .set({ withdrawnAt: now, withdrawnBy: actor.displayName })
      .where(and(atSchool(action, school), eq(action.id, row.id)));
    await keepPractice(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "action.withdraw",
      subjectId: row.id,
      detail: { title: row.title },
      deedOf: "school",
    });
    return { withdrawn: true };
  });
}
