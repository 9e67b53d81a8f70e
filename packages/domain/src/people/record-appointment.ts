import { randomUUID } from "node:crypto";
import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import { isRoleCode, type RoleCode, roleOf } from "@safeboard/compliance/roles";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import { and, asc, eq, gte, isNull, or } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { emailAddress, identifier, isoDate, shortText } from "../input-limits.ts";
import { isSamePerson } from "@safeboard/compliance/person-name";
import { answerDoneRequests } from "../requests/answer-done-requests.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { endBefore } from "./end-before.ts";

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
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const holders = await listHoldersFrom(transaction, { trustId, schoolId, role, from });
    refuseSecondHolder(holders, { role, name, from, replacesOthers });
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
    await answerDoneRequests(transaction, context, schoolId);
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

interface Holder {
  appointmentId: string;
  name: string;
  since: IsoDate;
}

/** Those who hold the role on the day, and those who are to hold it later: the new appointment has no end yet. */
async function listHoldersFrom(
  transaction: Transaction,
  { role, from, ...school }: SchoolAddress & { role: RoleCode; from: IsoDate },
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
      ),
    )
    .orderBy(asc(appointment.from), asc(appointment.personName));
}

function refuseSecondHolder(
  holders: readonly Holder[],
  {
    role,
    name,
    from,
    replacesOthers,
  }: { role: RoleCode; name: string; from: IsoDate; replacesOthers: boolean },
): void {
  const { title, singleHolder } = roleOf(role);
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
