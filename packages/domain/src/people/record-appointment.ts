import { randomUUID } from "node:crypto";
import { isRoleCode, type RoleCode, roleOf } from "@safeboard/compliance/roles";
import { withActor } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { emailAddress, identifier, isoDate, shortText } from "../input-limits.ts";
import { isSamePerson } from "../policies/person-name.ts";
import { requireSchoolInTrust } from "../schools/require-school.ts";
import { endBefore } from "./end-before.ts";
import { listAppointmentsInForce } from "./list-appointments-in-force.ts";

export const roleCode = z.custom<RoleCode>(
  (value) => typeof value === "string" && isRoleCode(value),
  { error: "Choose a role from the list." },
);

export const recordAppointmentInput = z.object({
  schoolId: identifier,
  role: roleCode,
  name: shortText("the person's name"),
  email: z.union([z.literal("").transform(() => null), emailAddress.nullable()]).default(null),
  from: isoDate,
  /** Whoever holds the role now holds it until the day before. */
  replacesOthers: z.boolean().default(false),
});

/**
 * Names somebody for a role at a school.
 *
 * @throws Conflict when this person holds it already, or when one person at a time holds it and somebody else does
 */
export async function recordAppointment(
  context: MemberContext,
  { schoolId, role, name, email, from, replacesOthers }: z.infer<typeof recordAppointmentInput>,
): Promise<{ appointmentId: string }> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireSchoolInTrust(transaction, trustId, schoolId, today);
    const register = await listAppointmentsInForce(transaction, { trustId, schoolId, on: from });
    const holders = register.filter((held) => held.role === role);
    const { title, singleHolder } = roleOf(role);
    const already = holders.find((held) => isSamePerson(held.name, name));
    if (already) throw new Conflict(`${already.name} holds this role already: ${title}.`);
    const [holder] = holders;
    if (holder && singleHolder && !replacesOthers) {
      throw new Conflict(
        `${holder.name} holds this role: ${title}. Say whether ${name} takes over.`,
      );
    }
    for (const { appointmentId, since } of replacesOthers ? holders : []) {
      const held = { trustId, schoolId, appointmentId, since };
      await endBefore(transaction, held, { successorFrom: from, by: actor.displayName });
    }
    const appointmentId = randomUUID();
    await transaction.insert(appointment).values({
      trustId,
      schoolId,
      id: appointmentId,
      role,
      personName: name,
      email,
      from,
      recordedBy: actor.displayName,
    });
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "appointment.record",
      subjectId: appointmentId,
      detail: {
        role,
        name,
        from,
        replaced: replacesOthers ? holders.map((held) => held.name) : [],
      },
      deedOf: "school",
    });
    return { appointmentId };
  });
}
