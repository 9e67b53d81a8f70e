/** Appointments that end, with nobody to follow: somebody should be found before the role is vacant. */
import { coveredUntil, fills, isAskedOf, isHeldOn } from "@safeboard/compliance/asked-roles";
import { dayInEngland, type IsoDate } from "@safeboard/compliance/dates";
import type { ReviewToCome } from "@safeboard/compliance/reminders";
import type { Member, Transaction } from "@safeboard/database/actor";
import { unit } from "@safeboard/database/tables/tenancy";
import { loadHeldRoles } from "../people/load-held-roles.ts";
import { loadRoles } from "../people/load-roles.ts";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";

export interface EndingAppointment extends ReviewToCome {
  /** The appointment, which tells this end from others. */
  id: string;
  schoolId: string;
  schoolName: string;
  role: string;
  roleTitle: string;
  /** Whoever holds it until then. */
  name: string;
  /** When the end became known. */
  knownAt: Date;
}

/**
 * Of every role that a school is asked to fill: the day after which nobody holds it, where there is one to come.
 *
 * @param schoolId this school alone; without it, all that the actor sees
 */
export async function loadEndings(
  transaction: Transaction,
  { trustId }: Pick<Member, "trustId">,
  { today, schoolId }: { today: IsoDate; schoolId?: string },
): Promise<EndingAppointment[]> {
  const [onRecord, { asked }, schools] = await Promise.all([
    loadHeldRoles(transaction, { trustId, schoolId }),
    loadRoles(transaction, trustId),
    transaction
      .select({ id: unit.id, name: unit.name, phase: unit.phase })
      .from(unit)
      .where(isSchoolInTrust(trustId, today)),
  ]);
  const standing = onRecord.filter(({ withdrawnAt }) => withdrawnAt === null);
  const heldAt = Map.groupBy(standing, (held) => held.schoolId);
  return schools.flatMap(({ id, name: schoolName, phase }) => {
    const held = heldAt.get(id) ?? [];
    return asked
      .filter((role) => isAskedOf(role, phase))
      .flatMap((role): EndingAppointment[] => {
        const dueOn = coveredUntil(role, held, today);
        if (dueOn === null || dueOn < today) return [];
        const last = held.filter((one) => fills(role, one) && isHeldOn(one, dueOn));
        const [first] = last;
        if (!first) return [];
        const knownAt = first.endedAt ?? first.recordedAt;
        return [
          {
            id: first.appointmentId,
            schoolId: id,
            schoolName,
            role: role.code,
            roleTitle: role.title,
            name: new Intl.ListFormat("en-GB").format(last.map(({ name }) => name)),
            dueOn,
            knownFrom: dayInEngland(knownAt),
            knownAt,
          },
        ];
      });
  });
}
