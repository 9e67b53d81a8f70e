import type { HeldAtSchool, RecordedTimes } from "@safeboard/compliance/asked-roles";
import type { Transaction } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import { personPost } from "@safeboard/database/tables/staff";
import { and, asc, eq, isNull } from "drizzle-orm";
import { atSchool } from "../schools/at-school.ts";

export interface HeldRoleOnRecord extends HeldAtSchool, RecordedTimes {
  recordedBy: string;
  endedBy: string | null;
  withdrawnBy: string | null;
  /** The policy version that named this person, when that is where we have it from. */
  sourceVersionId: string | null;
}

/**
 * Who holds, held and will hold which role, in the order of their first days; what was corrected since is among them,
 * with the day on which it was withdrawn.
 *
 * @param schoolId this school alone; without it, all that the actor may see
 */
export async function loadHeldRoles(
  transaction: Transaction,
  { trustId, schoolId }: { trustId: string; schoolId?: string | undefined },
): Promise<HeldRoleOnRecord[]> {
  const [held, posts] = await Promise.all([
    transaction
      .select({
        schoolId: appointment.schoolId,
        appointmentId: appointment.id,
        role: appointment.role,
        name: appointment.personName,
        email: appointment.email,
        telephone: appointment.telephone,
        staffMemberId: appointment.staffMemberId,
        from: appointment.from,
        to: appointment.to,
        sourceVersionId: appointment.sourceVersionId,
        recordedAt: appointment.recordedAt,
        recordedBy: appointment.recordedBy,
        endedAt: appointment.endedAt,
        endedBy: appointment.endedBy,
        withdrawnAt: appointment.withdrawnAt,
        withdrawnBy: appointment.withdrawnBy,
      })
      .from(appointment)
      .where(
        schoolId ? atSchool(appointment, { trustId, schoolId }) : eq(appointment.trustId, trustId),
      )
      .orderBy(asc(appointment.from), asc(appointment.recordedAt), asc(appointment.id)),
    // Who is one person at several schools is the trust's to know: to everybody else this is empty.
    schoolId
      ? []
      : transaction
          .select({ personId: personPost.personId, staffMemberId: personPost.staffMemberId })
          .from(personPost)
          .where(and(eq(personPost.trustId, trustId), isNull(personPost.withdrawnAt))),
  ]);
  const personOf = new Map(posts.map(({ staffMemberId, personId }) => [staffMemberId, personId]));
  return held.map((one) => ({
    ...one,
    personId: one.staffMemberId === null ? null : (personOf.get(one.staffMemberId) ?? null),
  }));
}
