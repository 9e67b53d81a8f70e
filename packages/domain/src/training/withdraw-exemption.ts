import { withActor } from "@safeboard/database/actor";
import { staffMember } from "@safeboard/database/tables/staff";
import { trainingExemption } from "@safeboard/database/tables/training";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { atSchool, sameSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepCoverage } from "./keep-coverage.ts";
import { reason } from "./training-fields.ts";

export const withdrawExemptionInput = z.object({
  schoolId: identifier,
  exemptionId: identifier,
  reason,
});

/** The requirement is asked of them again. The exemption stays in the record, with who took it back and why. */
export async function withdrawExemption(
  context: MemberContext,
  input: z.infer<typeof withdrawExemptionInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database } = context;
  const { schoolId, exemptionId } = input;
  const thisExemption = and(
    atSchool(trainingExemption, { trustId: actor.trustId, schoolId }),
    eq(trainingExemption.id, exemptionId),
    isNull(trainingExemption.withdrawnAt),
  );
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const [found] = await transaction
      .select({ name: staffMember.name, requirementCode: trainingExemption.requirementCode })
      .from(trainingExemption)
      .innerJoin(
        staffMember,
        and(
          sameSchool(staffMember, trainingExemption),
          eq(staffMember.id, trainingExemption.staffMemberId),
        ),
      )
      .where(thisExemption);
    if (!found) throw new NotFound();
    await transaction
      .update(trainingExemption)
      .set({
        withdrawnAt: context.now,
        withdrawnBy: actor.displayName,
        withdrawnBecause: input.reason,
      })
      .where(thisExemption);
    await keepCoverage(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "training.withdrawExemption",
      subjectId: exemptionId,
      detail: { ...found, reason: input.reason },
      deedOf: "school",
    });
    return { withdrawn: true };
  });
}
