import { withActor } from "@safeboard/database/actor";
import { staffMember } from "@safeboard/database/tables/staff";
import { trainingBooking } from "@safeboard/database/tables/training";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { atSchool, sameSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";

export const cancelBookingInput = z.object({ schoolId: identifier, bookingId: identifier });

/** Takes back a place on a course. */
export async function cancelBooking(
  context: MemberContext,
  { schoolId, bookingId }: z.infer<typeof cancelBookingInput>,
): Promise<{ cancelled: true }> {
  const { actor, database } = context;
  const school = { trustId: actor.trustId, schoolId };
  const thisBooking = and(
    atSchool(trainingBooking, school),
    eq(trainingBooking.id, bookingId),
    isNull(trainingBooking.withdrawnAt),
  );
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const [found] = await transaction
      .select({
        name: staffMember.name,
        course: trainingBooking.course,
        on: trainingBooking.bookedFor,
      })
      .from(trainingBooking)
      .innerJoin(
        staffMember,
        and(
          sameSchool(staffMember, trainingBooking),
          eq(staffMember.id, trainingBooking.staffMemberId),
        ),
      )
      .where(thisBooking);
    if (!found) throw new NotFound();
    await transaction
      .update(trainingBooking)
      .set({ withdrawnAt: context.now, withdrawnBy: actor.displayName })
      .where(thisBooking);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "training.cancelBooking",
      subjectId: bookingId,
      detail: found,
      deedOf: "school",
    });
    return { cancelled: true };
  });
}
