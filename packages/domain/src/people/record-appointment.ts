import { randomUUID } from "node:crypto";
import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import { isSamePerson } from "@safeboard/compliance/person-name";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import { and, asc, eq, gte, isNull, lte, or } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { answerDoneRequests } from "../requests/answer-done-requests.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepCoverage } from "../training/keep-coverage.ts";
import { appointmentFields } from "./appointment-fields.ts";
import { endBefore } from "./end-before.ts";
import { linkedStaffMember } from "./linked-staff-member.ts";
import { findRole, loadRoles } from "./load-roles.ts";
import { roleCode } from "./role-fields.ts";

export const recordAppointmentInput = z.object({
  schoolId: identifier,
  role: roleCode,
  ...appointmentFields,
  /** Who it is on the staff list; without it, whoever has the address. */
  staffMemberId: identifier.nullable().default(null),
  /** Whoever holds the role now holds it until the day before. */
  replacesOthers: z.boolean().default(false),
});

/**
 * Names somebody for a role at a school.
 *
 * @throws InvalidInput when there is no such role, or the last day lies before the first
 * @throws Conflict when this person holds it already, or when one person at a time holds it and somebody else does
 */
export async function recordAppointment(
  context: MemberContext,
  input: z.infer<typeof recordAppointmentInput>,
): Promise<{ appointmentId: string }> {
  const { actor, database } = context;
  const { trustId } = actor;
  const { schoolId, role, name, email, telephone, from, to, replacesOthers } = input;
  refuseEndBeforeStart(from, to);
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const named = findRole(role, await loadRoles(transaction, trustId));
    if (!named) throw new InvalidInput({ role: "Choose a role from the list." });
    const holders = await listHoldersBetween(transaction, { trustId, schoolId, role, from, to });
    refuseSecondHolder(holders, { ...named, name, from, replacesOthers });
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
      telephone,
      staffMemberId: await linkedStaffMember(transaction, { trustId, schoolId }, input),
      from,
      to,
      recordedBy: actor.displayName,
    });
    await keepCoverage(transaction, context, schoolId);
    await answerDoneRequests(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "appointment.record",
      subjectId: appointmentId,
      detail: {
        role,
        roleTitle: named.title,
        name,
        from,
        ...(to && { to }),
        replaced: replacesOthers ? holders.map((held) => held.name) : [],
      },
      deedOf: "school",
    });
    return { appointmentId };
  });
}

/** @throws InvalidInput with the field "to" */
export function refuseEndBeforeStart(from: IsoDate, to: IsoDate | null): void {
  if (to !== null && to < from) {
    throw new InvalidInput({ to: `The last day can't be before ${formatIsoDate(from)}.` });
  }
}

interface Holder {
  appointmentId: string;
  name: string;
  since: IsoDate;
}

/** Those who hold the role on a day from the first to the last, if there is a last. */
async function listHoldersBetween(
  transaction: Transaction,
  {
    role,
    from,
    to,
    ...school
  }: SchoolAddress & { role: string; from: IsoDate; to: IsoDate | null },
): Promise<Holder[]> {
  return transaction
    .select({
      appointmentId: appointment.id,
      name: appointment.personName,
      since: appointment.from,
    })
    .from(appointment)
    .where(
      and(
        atSchool(appointment, school),
        eq(appointment.role, role),
        isNull(appointment.withdrawnAt),
        or(isNull(appointment.to), gte(appointment.to, from)),
        to === null ? undefined : lte(appointment.from, to),
      ),
    )
    .orderBy(asc(appointment.from), asc(appointment.personName));
}

function refuseSecondHolder(
  holders: readonly Holder[],
  {
    title,
    singleHolder,
    name,
    from,
    replacesOthers,
  }: { title: string; singleHolder: boolean; name: string; from: IsoDate; replacesOthers: boolean },
): void {
  const already = holders.find((held) => isSamePerson(held.name, name));
  if (already) throw new Conflict(`${already.name} holds this role already: ${title}.`);
  const later = holders.find(({ since }) => since > from);
  if (later && (singleHolder || replacesOthers)) {
    throw new Conflict(
      `${later.name} holds this role from ${formatIsoDate(later.since)}: ${title}. Choose that day or a later one.`,
    );
  }
  const [holder] = holders;
  if (holder && singleHolder && !replacesOthers) {
    throw new Conflict(`${holder.name} holds this role: ${title}. Say whether ${name} takes over.`);
  }
}
