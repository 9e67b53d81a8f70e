import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import { trainingExemption } from "@safeboard/database/tables/training";
import { and, eq, gte, isNull, or } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { identifier, isoDate } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { requireStaffMember } from "../staff/staff-at-school.ts";
import { keepCoverage } from "./keep-coverage.ts";
import { loadTrainingLists } from "./load-training-lists.ts";
import { optionalDay, reason, requireInOrder, trainingCode } from "./training-fields.ts";

export const exemptFromTrainingInput = z.object({
  schoolId: identifier,
  staffMemberId: identifier,
  requirementCode: trainingCode,
  reason,
  from: isoDate,
  /** The last day; null until it is withdrawn. */
  until: optionalDay,
});

/**
 * Says that a requirement is not asked of somebody, and why. They are then counted apart, in date by nobody's figures.
 *
 * @throws Conflict when they are exempt already
 * @throws InvalidInput when the last day is before the first
 */
export async function exemptFromTraining(
  context: MemberContext,
  { schoolId, staffMemberId, requirementCode, ...input }: z.infer<typeof exemptFromTrainingInput>,
): Promise<{ exemptionId: string }> {
  const { actor, database } = context;
  const school = { trustId: actor.trustId, schoolId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const { name } = await requireStaffMember(transaction, { ...school, staffMemberId });
    const { requirements } = await loadTrainingLists(transaction, school);
    const requirement = requirements.find(({ code }) => code === requirementCode);
    if (!requirement) throw new NotFound();
    requireInOrder(input, "until");
    const [inForce] = await transaction
      .select({ id: trainingExemption.id })
      .from(trainingExemption)
      .where(
        and(
          atSchool(trainingExemption, school),
          eq(trainingExemption.staffMemberId, staffMemberId),
          eq(trainingExemption.requirementCode, requirementCode),
          isNull(trainingExemption.withdrawnAt),
          or(isNull(trainingExemption.until), gte(trainingExemption.until, input.from)),
        ),
      );
    if (inForce) {
      throw new Conflict(`${name} is exempt already. Withdraw that exemption first to change it.`);
    }
    const exemptionId = randomUUID();
    await transaction.insert(trainingExemption).values({
      ...school,
      id: exemptionId,
      staffMemberId,
      requirementCode,
      ...input,
      recordedAt: context.now,
      recordedBy: actor.displayName,
    });
    await keepCoverage(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "training.exempt",
      subjectId: staffMemberId,
      detail: { name, requirementCode, title: requirement.title, ...input },
      deedOf: "school",
    });
    return { exemptionId };
  });
}
