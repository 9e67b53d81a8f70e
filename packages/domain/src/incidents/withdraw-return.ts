import { withActor } from "@safeboard/database/actor";
import { incidentReturn } from "@safeboard/database/tables/incidents";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepIncidents } from "./keep-incidents.ts";

export const withdrawReturnInput = z.object({ schoolId: identifier, returnId: identifier });

/** Takes back what was said of a period: it is not reported again. */
export async function withdrawReturn(
  context: MemberContext,
  { schoolId, returnId }: z.infer<typeof withdrawReturnInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database, now } = context;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const [taken] = await transaction
      .update(incidentReturn)
      .set({ withdrawnAt: now, withdrawnBy: actor.displayName })
      .where(
        and(
          atSchool(incidentReturn, { trustId: actor.trustId, schoolId }),
          eq(incidentReturn.id, returnId),
          isNull(incidentReturn.withdrawnAt),
        ),
      )
      .returning({ month: incidentReturn.periodStart, says: incidentReturn.says });
    if (!taken) throw new NotFound();
    await keepIncidents(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "incident.withdrawReturn",
      subjectId: returnId,
      detail: { month: taken.month.slice(0, 7), says: taken.says },
      deedOf: "school",
    });
    return { withdrawn: true };
  });
}
