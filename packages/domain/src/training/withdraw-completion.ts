import { withActor } from "@safeboard/database/actor";
import { staffMember } from "@safeboard/database/tables/staff";
import { completion } from "@safeboard/database/tables/training";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { atSchool, sameSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepCoverage } from "./keep-coverage.ts";
import { reason } from "./training-fields.ts";

export const withdrawCompletionInput = z.object({
  schoolId: identifier,
  completionId: identifier,
  reason,
});

/**
 * Takes back a completion that was recorded by mistake. It stays in the record, with who took it back and why.
 *
 * @throws Conflict when another school recorded it: it is taken back there
 */
export async function withdrawCompletion(
  context: MemberContext,
  input: z.infer<typeof withdrawCompletionInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database } = context;
  const { schoolId, completionId } = input;
  const thisCompletion = and(
    atSchool(completion, { trustId: actor.trustId, schoolId }),
    eq(completion.id, completionId),
    isNull(completion.withdrawnAt),
  );
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const [found] = await transaction
      .select({
        name: staffMember.name,
        course: completion.course,
        on: completion.completedOn,
        source: completion.source,
      })
      .from(completion)
      .innerJoin(
        staffMember,
        and(sameSchool(staffMember, completion), eq(staffMember.id, completion.staffMemberId)),
      )
      .where(thisCompletion);
    if (!found) throw new NotFound();
    const { source, ...detail } = found;
    if (source === "other_school") {
      throw new Conflict(
        "Another school of the trust recorded this. Once it is taken back there, it goes here too.",
      );
    }
    await transaction
      .update(completion)
      .set({
        withdrawnAt: context.now,
        withdrawnBy: actor.displayName,
        withdrawnBecause: input.reason,
      })
      .where(thisCompletion);
    await keepCoverage(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "training.withdrawCompletion",
      subjectId: completionId,
      detail: { ...detail, reason: input.reason },
      deedOf: "school",
    });
    return { withdrawn: true };
  });
}
