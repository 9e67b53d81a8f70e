import { randomUUID } from "node:crypto";
import { isSamePerson } from "@safeboard/compliance/person-name";
import { withActor } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { identifier, shortText } from "../input-limits.ts";
import { answerDoneRequests } from "../requests/answer-done-requests.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepCoverage } from "../training/keep-coverage.ts";
import { appointmentFields } from "./appointment-fields.ts";
import { linkedStaffMember } from "./linked-staff-member.ts";
import { loadRoles } from "./load-roles.ts";
import { refuseEndBeforeStart } from "./record-appointment.ts";
import { requireAppointment, thisAppointment } from "./require-appointment.ts";

export const correctAppointmentInput = z.object({
  schoolId: identifier,
  appointmentId: identifier,
  ...appointmentFields,
  reason: shortText("what was wrong"),
});

export const withdrawAppointmentInput = z.object({
  schoolId: identifier,
  appointmentId: identifier,
  reason: shortText("what was wrong"),
});

/**
 * Says how an appointment really was: another spelling, another day. What was recorded before is kept, as it was known
 * until now, and the corrected one stands in its place.
 *
 * @throws InvalidInput when the last day lies before the first
 */
export async function correctAppointment(
  context: MemberContext,
  { schoolId, appointmentId, reason, ...right }: z.infer<typeof correctAppointmentInput>,
): Promise<{ appointmentId: string }> {
  const { actor, database } = context;
  const { trustId } = actor;
  refuseEndBeforeStart(right.from, right.to);
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const address = { trustId, schoolId, appointmentId };
    const wrong = await requireAppointment(transaction, address);
    const { titleOf } = await loadRoles(transaction, trustId);
    await transaction
      .update(appointment)
      .set({ withdrawnAt: sql`now()`, withdrawnBy: actor.displayName })
      .where(thisAppointment(address));
    const { name, ...rest } = right;
    const staffMemberId = isSamePerson(name, wrong.personName) ? wrong.staffMemberId : null;
    const corrected = randomUUID();
    await transaction.insert(appointment).values({
      trustId,
      schoolId,
      id: corrected,
      role: wrong.role,
      personName: name,
      ...rest,
      staffMemberId: await linkedStaffMember(
        transaction,
        { trustId, schoolId },
        { staffMemberId, email: right.email },
      ),
      sourceVersionId: wrong.sourceVersionId,
      recordedBy: actor.displayName,
    });
    await keepCoverage(transaction, context, schoolId);
    await answerDoneRequests(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "appointment.correct",
      subjectId: corrected,
      detail: {
        role: wrong.role,
        roleTitle: titleOf(wrong.role),
        before: { name: wrong.personName, from: wrong.from, to: wrong.to },
        name,
        from: right.from,
        to: right.to,
        reason,
      },
      deedOf: "school",
    });
    return { appointmentId: corrected };
  });
}

/** Takes an appointment back that never was. It stays on record, with who took it back and why. */
export async function withdrawAppointment(
  context: MemberContext,
  { schoolId, appointmentId, reason }: z.infer<typeof withdrawAppointmentInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const address = { trustId, schoolId, appointmentId };
    const { role, personName, from, to } = await requireAppointment(transaction, address);
    const { titleOf } = await loadRoles(transaction, trustId);
    await transaction
      .update(appointment)
      .set({ withdrawnAt: sql`now()`, withdrawnBy: actor.displayName })
      .where(thisAppointment(address));
    await keepCoverage(transaction, context, schoolId);
    await answerDoneRequests(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "appointment.withdraw",
      subjectId: appointmentId,
      detail: { role, roleTitle: titleOf(role), name: personName, from, to, reason },
      deedOf: "school",
    });
    return { withdrawn: true };
  });
}
