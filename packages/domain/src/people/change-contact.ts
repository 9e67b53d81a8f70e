import { withActor } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { requireStaffMember } from "../staff/staff-at-school.ts";
import { keepCoverage } from "../training/keep-coverage.ts";
import { contactFields } from "./appointment-fields.ts";
import { loadRoles } from "./load-roles.ts";
import { requireAppointment, thisAppointment } from "./require-appointment.ts";

export const changeContactInput = z.object({
  schoolId: identifier,
  appointmentId: identifier,
  ...contactFields,
});

export const linkStaffMemberInput = z.object({
  schoolId: identifier,
  appointmentId: identifier,
  /** Null: nobody on the list. */
  staffMemberId: identifier.nullable(),
});

/** How somebody in a role is reached now. The record of changes keeps what it was before. */
export async function changeContact(
  context: MemberContext,
  { schoolId, appointmentId, email, telephone }: z.infer<typeof changeContactInput>,
): Promise<{ changed: true }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const address = { trustId, schoolId, appointmentId };
    const held = await requireAppointment(transaction, address);
    const { titleOf } = await loadRoles(transaction, trustId);
    await transaction.update(appointment).set({ email, telephone }).where(thisAppointment(address));
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "appointment.changeContact",
      subjectId: appointmentId,
      detail: {
        role: held.role,
        roleTitle: titleOf(held.role),
        name: held.personName,
        before: { email: held.email, telephone: held.telephone },
        email,
        telephone,
      },
      deedOf: "school",
    });
    return { changed: true };
  });
}

/** Says who on the staff list it is, so that their training counts for the role; or that it is nobody on it. */
export async function linkStaffMember(
  context: MemberContext,
  { schoolId, appointmentId, staffMemberId }: z.infer<typeof linkStaffMemberInput>,
): Promise<{ linked: true }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const school = { trustId, schoolId };
    const address = { ...school, appointmentId };
    const held = await requireAppointment(transaction, address);
    const { titleOf } = await loadRoles(transaction, trustId);
    const member =
      staffMemberId === null
        ? null
        : await requireStaffMember(transaction, { ...school, staffMemberId });
    await transaction
      .update(appointment)
      .set({ staffMemberId: member?.id ?? null })
      .where(thisAppointment(address));
    await keepCoverage(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "appointment.link",
      subjectId: appointmentId,
      detail: {
        role: held.role,
        roleTitle: titleOf(held.role),
        name: held.personName,
        staffMember: member?.name ?? null,
      },
      deedOf: "school",
    });
    return { linked: true };
  });
}
