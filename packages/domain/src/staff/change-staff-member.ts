import { withActor } from "@safeboard/database/actor";
import { staffMember } from "@safeboard/database/tables/staff";
import { z } from "zod";
import { keepAcknowledgements } from "../acknowledgements/keep-acknowledgements.ts";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepCoverage } from "../training/keep-coverage.ts";
import { alreadyOnList } from "./on-the-list.ts";
import { loadStaff, requireStaffMember, thisStaffMember } from "./staff-at-school.ts";
import { leftOn, staffMemberFields, wrongLastDay } from "./staff-member-fields.ts";
import { writeStaffRecord } from "./write-staff-record.ts";

export const changeStaffMemberInput = z.object({
  schoolId: identifier,
  staffMemberId: identifier,
  ...staffMemberFields,
  leftOn,
});

/**
 * Puts right what is recorded of somebody: a new name, another group, the first or last day.
 *
 * @throws Conflict when somebody else on the list has this address or reference
 * @throws InvalidInput when the last day is before the first
 */
export async function changeStaffMember(
  context: MemberContext,
  { schoolId, staffMemberId, ...person }: z.infer<typeof changeStaffMemberInput>,
): Promise<{ changed: boolean }> {
  const { actor, database } = context;
  const address = { trustId: actor.trustId, schoolId, staffMemberId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const before = await requireStaffMember(transaction, address);
    const wrong = wrongLastDay(person.startedOn, person.leftOn);
    if (wrong) throw new InvalidInput({ leftOn: wrong });
    const others = (await loadStaff(transaction, address)).filter(({ id }) => id !== staffMemberId);
    const already = alreadyOnList(person, others);
    if (already) throw new Conflict(already);
    const changed = (Object.keys(person) as (keyof typeof person)[]).filter(
      (field) => person[field] !== before[field],
    );
    if (changed.length === 0) return { changed: false };
    await transaction.update(staffMember).set(person).where(thisStaffMember(address));
    await writeStaffRecord(transaction, {
      ...address,
      staffMemberIds: [staffMemberId],
      by: actor.displayName,
      now: context.now,
    });
    await keepCoverage(transaction, context, schoolId);
    await keepAcknowledgements(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "staff.change",
      subjectId: staffMemberId,
      detail: { name: person.name, changed, before: before.name, group: person.group },
      deedOf: "school",
    });
    return { changed: true };
  });
}
