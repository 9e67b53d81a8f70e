import { withActor } from "@safeboard/database/actor";
import { staffMember } from "@safeboard/database/tables/staff";
import { z } from "zod";
import { keepAcknowledgements } from "../acknowledgements/keep-acknowledgements.ts";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { identifier, isoDate } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepCoverage } from "../training/keep-coverage.ts";
import { requireStaffMember, thisStaffMember } from "./staff-at-school.ts";
import { wrongLastDay } from "./staff-member-fields.ts";
import { writeStaffRecord } from "./write-staff-record.ts";

export const recordLeavingInput = z.object({
  schoolId: identifier,
  staffMemberId: identifier,
  /** The last day at the school. */
  on: isoDate,
});

/**
 * Whoever leaves is asked to read nothing from the day after; what they confirmed stays.
 *
 * @throws Conflict when a last day was recorded already
 * @throws InvalidInput when it is before the first
 */
export async function recordLeaving(
  context: MemberContext,
  { schoolId, staffMemberId, on }: z.infer<typeof recordLeavingInput>,
): Promise<{ left: true }> {
  const { actor, database } = context;
  const address = { trustId: actor.trustId, schoolId, staffMemberId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const person = await requireStaffMember(transaction, address);
    const wrong = wrongLastDay(person.startedOn, on);
    if (wrong) throw new InvalidInput({ on: wrong });
    if (person.leftOn !== null) {
      throw new Conflict(`The last day of ${person.name} was recorded already.`);
    }
    await transaction.update(staffMember).set({ leftOn: on }).where(thisStaffMember(address));
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
      action: "staff.leave",
      subjectId: staffMemberId,
      detail: { name: person.name, on },
      deedOf: "school",
    });
    return { left: true };
  });
}
