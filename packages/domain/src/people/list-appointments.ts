import { withActor } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import { and, asc, desc, isNull } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireSchool } from "../schools/require-school.ts";

export const listAppointmentsInput = z.object({ schoolId: identifier });

export interface RecordedAppointment {
  id: string;
  role: string;
  name: string;
  email: string | null;
  telephone: string | null;
  from: string;
  to: string | null;
  sourceVersionId: string | null;
  recordedBy: string;
}

/** Who holds, held and will hold which role: the latest first within a role. */
export async function listAppointments(
  { actor, database }: MemberContext,
  { schoolId }: z.infer<typeof listAppointmentsInput>,
): Promise<RecordedAppointment[]> {
  return withActor(database, actor, async (transaction) => {
    await requireSchool(transaction, actor.trustId, schoolId);
    return transaction
      .select({
        id: appointment.id,
        role: appointment.role,
        name: appointment.personName,
        email: appointment.email,
        telephone: appointment.telephone,
        from: appointment.from,
        to: appointment.to,
        sourceVersionId: appointment.sourceVersionId,
        recordedBy: appointment.recordedBy,
      })
      .from(appointment)
      .where(
        and(
          atSchool(appointment, { trustId: actor.trustId, schoolId }),
          isNull(appointment.withdrawnAt),
        ),
      )
      .orderBy(asc(appointment.role), desc(appointment.from), asc(appointment.personName));
  });
}
