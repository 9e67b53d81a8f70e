import type { Transaction } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import { and, eq, isNull } from "drizzle-orm";
import { NotFound } from "../errors.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

type Address = SchoolAddress & { appointmentId: string };

/** An appointment that stands: one that was corrected is another row. */
export function thisAppointment({ appointmentId, ...school }: Address) {
  return and(
    atSchool(appointment, school),
    eq(appointment.id, appointmentId),
    isNull(appointment.withdrawnAt),
  );
}

/** Loads an appointment of the school, or ends with Not Found. */
export async function requireAppointment(
  transaction: Transaction,
  address: Address,
): Promise<typeof appointment.$inferSelect> {
  const [held] = await transaction.select().from(appointment).where(thisAppointment(address));
  if (!held) throw new NotFound();
  return held;
}
