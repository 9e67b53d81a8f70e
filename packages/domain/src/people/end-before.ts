import { addDays, type IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import { and, eq, sql } from "drizzle-orm";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

export interface AppointmentToEnd extends SchoolAddress {
  appointmentId: string;
  since: IsoDate;
}

/** Somebody else holds the role from `successorFrom`: the day before is the last, unless the appointment hadn't begun by then. */
export async function endBefore(
  transaction: Transaction,
  { appointmentId, since, ...school }: AppointmentToEnd,
  { successorFrom, by }: { successorFrom: IsoDate; by: string },
): Promise<void> {
  const lastDay = addDays(successorFrom, -1);
  const change =
    since > lastDay
      ? { withdrawnAt: sql`now()`, withdrawnBy: by }
      : { to: lastDay, endedAt: sql`now()`, endedBy: by };
  await transaction
    .update(appointment)
    .set(change)
    .where(and(atSchool(appointment, school), eq(appointment.id, appointmentId)));
}
