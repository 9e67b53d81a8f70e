import { formatIsoDate } from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput, NotFound } from "../errors.ts";
import { identifier, isoDate } from "../input-limits.ts";
import { answerDoneRequests } from "../requests/answer-done-requests.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepCoverage } from "../training/keep-coverage.ts";
import { loadRoles } from "./load-roles.ts";

export const endAppointmentInput = z.object({
  schoolId: identifier,
  appointmentId: identifier,
  /** The last day in the role. */
  on: isoDate,
});

/**
 * @throws InvalidInput when the last day is before the first
 * @throws Conflict when an end was recorded already
 */
export async function endAppointment(
  context: MemberContext,
  { schoolId, appointmentId, on }: z.infer<typeof endAppointmentInput>,
): Promise<{ ended: true }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const thisAppointment = and(
      atSchool(appointment, { trustId, schoolId }),
      eq(appointment.id, appointmentId),
      isNull(appointment.withdrawnAt),
    );
    const [held] = await transaction.select().from(appointment).where(thisAppointment);
    if (!held) throw new NotFound();
    if (on < held.from) {
      throw new InvalidInput({ on: `The last day can't be before ${formatIsoDate(held.from)}.` });
    }
    const ended = await transaction
      .update(appointment)
      .set({ to: on, endedAt: sql`now()`, endedBy: actor.displayName })
      .where(and(thisAppointment, isNull(appointment.to)))
      .returning({ id: appointment.id });
    if (ended.length === 0) {
      throw new Conflict(`The end of ${held.personName}'s appointment was recorded already.`);
    }
    const { titleOf } = await loadRoles(transaction, trustId);
    await keepCoverage(transaction, context, schoolId);
    await answerDoneRequests(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "appointment.end",
      subjectId: appointmentId,
      detail: { role: held.role, roleTitle: titleOf(held.role), name: held.personName, on },
      deedOf: "school",
    });
    return { ended: true };
  });
}
