import { withActor } from "@safeboard/database/actor";
import { roll } from "@safeboard/database/tables/tenancy";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier, shortText } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";

export const withdrawRollInput = z.object({
  schoolId: identifier,
  rollId: identifier,
  reason: shortText("why it is taken back"),
});

/** Takes back a number on roll. It no longer makes a rate, and stays in the history of the school. */
export async function withdrawRoll(
  context: MemberContext,
  { schoolId, rollId, reason }: z.infer<typeof withdrawRollInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database, now } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const [taken] = await transaction
      .update(roll)
      .set({ withdrawnAt: now })
      .where(
        and(atSchool(roll, { trustId, schoolId }), eq(roll.id, rollId), isNull(roll.withdrawnAt)),
      )
      .returning({ asAt: roll.asAt, pupils: roll.pupils });
    if (!taken) throw new NotFound();
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "roll.withdraw",
      detail: { rollId, ...taken, reason },
      deedOf: "school",
    });
    return { withdrawn: true };
  });
}
