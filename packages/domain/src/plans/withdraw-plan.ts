import { withActor } from "@safeboard/database/actor";
import { responsePlan } from "@safeboard/database/tables/incidents";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { keepIncidents } from "../incidents/keep-incidents.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { requirePlan } from "./require-plan.ts";

export const withdrawPlanInput = z.object({ schoolId: identifier, planId: identifier });

/** Takes back a plan that was recorded by mistake, with its reviews: none of them counts any more. */
export async function withdrawPlan(
  context: MemberContext,
  { schoolId, planId }: z.infer<typeof withdrawPlanInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database, now } = context;
  const school = { trustId: actor.trustId, schoolId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const plan = await requirePlan(transaction, { ...school, planId });
    await transaction
      .update(responsePlan)
      .set({ withdrawnAt: now, withdrawnBy: actor.displayName })
      .where(and(atSchool(responsePlan, school), eq(responsePlan.id, plan.id)));
    await keepIncidents(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "plan.withdraw",
      subjectId: plan.id,
      detail: { agreedOn: plan.agreedOn },
      deedOf: "school",
    });
    return { withdrawn: true };
  });
}
