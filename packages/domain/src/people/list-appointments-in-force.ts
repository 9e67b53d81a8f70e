import type { Transaction } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import { and, asc, gte, isNull, lte, or } from "drizzle-orm";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

export interface AppointmentInForce {
  appointmentId: string;
  role: string;
  name: string;
  email: string | null;
  telephone: string | null;
  since: string;
  until: string | null;
}

/** Who holds which role at a school on a day. The last day of an appointment still counts. */
export async function listAppointmentsInForce(
  transaction: Transaction,
  { on, ...school }: SchoolAddress & { on: string },
): Promise<AppointmentInForce[]> {
  return transaction
    .select({
      appointmentId: appointment.id,
      role: appointment.role,
      name: appointment.personName,
      email: appointment.email,
      telephone: appointment.telephone,
      since: appointment.from,
      until: appointment.to,
    })
    .from(appointment)
    .where(
      and(
        atSchool(appointment, school),
        isNull(appointment.withdrawnAt),
        lte(appointment.from, on),
        or(isNull(appointment.to), gte(appointment.to, on)),
      ),
    )
    .orderBy(asc(appointment.role), asc(appointment.from), asc(appointment.personName));
}
