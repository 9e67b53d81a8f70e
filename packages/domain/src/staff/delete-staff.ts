import type { Transaction } from "@safeboard/database/actor";
import {
  acknowledgement,
  acknowledgementAsk,
  acknowledgementLink,
} from "@safeboard/database/tables/acknowledgements";
import { appointment } from "@safeboard/database/tables/people";
import {
  personDistinction,
  personPost,
  staffMember,
  staffRecord,
} from "@safeboard/database/tables/staff";
import {
  completion,
  trainingBooking,
  trainingExemption,
} from "@safeboard/database/tables/training";
import { and, eq, inArray, or } from "drizzle-orm";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

/**
 * Deletes people of a school's staff list, and all that hangs on them; what points to another row goes before it. Who held
 * which role stays by the name that the appointment gives: it is the history of who was responsible.
 */
export async function deleteStaff(
  transaction: Transaction,
  school: SchoolAddress,
  staffMemberIds: readonly string[],
): Promise<void> {
  const ids = [...staffMemberIds];
  const asks = transaction
    .select({ id: acknowledgementAsk.id })
    .from(acknowledgementAsk)
    .where(
      and(atSchool(acknowledgementAsk, school), inArray(acknowledgementAsk.staffMemberId, ids)),
    );
  for (const table of [acknowledgementLink, acknowledgement] as const) {
    await transaction.delete(table).where(and(atSchool(table, school), inArray(table.askId, asks)));
  }
  await transaction
    .update(appointment)
    .set({ staffMemberId: null })
    .where(and(atSchool(appointment, school), inArray(appointment.staffMemberId, ids)));
  await transaction
    .delete(personDistinction)
    .where(
      and(
        eq(personDistinction.trustId, school.trustId),
        or(
          inArray(personDistinction.staffMemberId, ids),
          inArray(personDistinction.otherStaffMemberId, ids),
        ),
      ),
    );
  for (const table of [
    acknowledgementAsk,
    completion,
    trainingExemption,
    trainingBooking,
    staffRecord,
    personPost,
  ] as const) {
    await transaction
      .delete(table)
      .where(and(atSchool(table, school), inArray(table.staffMemberId, ids)));
  }
  await transaction
    .delete(staffMember)
    .where(and(atSchool(staffMember, school), inArray(staffMember.id, ids)));
}
