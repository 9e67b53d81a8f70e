import { addDays, type IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import { and, eq, sql } from "drizzle-orm";

export interface AppointmentToEnd {
  trustId: string;
  schoolId: string;
  appointmentId: string;
  since: IsoDate;
}

/** Somebody else holds the role from `successorFrom`: the day before is the last, unless the appointment hadn't begun by then. */
export async function endBefore(
  transaction: Transaction,
  { trustId, schoolId, appointmentId, since }: AppointmentToEnd,
  { successorFrom, by }: { successorFrom: IsoDate; by: string },
): Promise<void> {
  const lastDay = addDays(successorFrom, -1);
  const change = since > lastDay ? { withdrawnAt: sql`now()`, withdrawnBy: by } : { to: lastDay };
  await transaction
    .update(appointment)
    .set(change)
    .where(
      and(
        eq(appointment.trustId, trustId),
        eq(appointment.schoolId, schoolId),
        eq(appointment.id, appointmentId),
      ),
    );
}
