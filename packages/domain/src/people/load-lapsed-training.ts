import type { IsoDate } from "@safeboard/compliance/dates";
import {
  type HeldAtSchool,
  isHeldOn,
  type LapsedTraining,
} from "@safeboard/compliance/asked-roles";
import { editionsKnown } from "@safeboard/compliance/guidance-editions";
import { standingOn } from "@safeboard/compliance/training";
import type { Transaction } from "@safeboard/database/actor";
import { staffMember } from "@safeboard/database/tables/staff";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { loadSettings } from "../settings/load-settings.ts";
import { loadCourses, loadRequirements } from "../training/load-requirements.ts";
import { selectCompletions, selectExemptions } from "../training/select-training-records.ts";
import { standingsOf, type StaffInTraining } from "../training/training-loaded.ts";
import { namedStaffMember } from "./linked-staff-member.ts";

/** Standings that leave somebody fit for the role: those in their time to do it are no failure. */
const IN_ORDER: ReadonlySet<string> = new Set(["in_date", "due", "exempt", "not_required"]);

/**
 * What those who hold a role on the day are asked to be trained in for it and are not, by appointment: what is asked of the
 * role itself and is more than advice. Nothing of a role that no training is asked for, and of holders who are nobody on
 * the staff list.
 *
 * @param held those of the schools, each with the school it is at
 */
export async function loadLapsedTraining(
  transaction: Transaction,
  held: readonly HeldAtSchool[],
  { trustId, schoolIds, day }: { trustId: string; schoolIds: readonly string[]; day: IsoDate },
): Promise<Map<string, LapsedTraining[]>> {
  const lapsed = new Map<string, LapsedTraining[]>();
  if (schoolIds.length === 0) return lapsed;
  const [settings, requirements, courses, staff] = await Promise.all([
    loadSettings(transaction, trustId, day),
    loadRequirements(transaction, { trustId, schoolIds }),
    loadCourses(transaction, { trustId }),
    transaction
      .select()
      .from(staffMember)
      .where(
        and(
          eq(staffMember.trustId, trustId),
          inArray(staffMember.schoolId, [...schoolIds]),
          isNull(staffMember.withdrawnAt),
        ),
      )
      .orderBy(asc(staffMember.id)),
  ]);
  const staffAt = Map.groupBy(staff, ({ schoolId }) => schoolId);
  const holders = held
    .filter((one) => isHeldOn(one, day))
    .flatMap((one) => {
      const list = staffAt.get(one.schoolId) ?? [];
      const member = one.staffMemberId
        ? list.find(({ id }) => id === one.staffMemberId)
        : namedStaffMember(one, list);
      return member ? [{ one, member }] : [];
    });
  const ids = [...new Set(holders.map(({ member }) => member.id))];
  if (ids.length === 0) return lapsed;
  const [completions, exemptions] = await Promise.all([
    selectCompletions(transaction, { trustId, schoolIds, staffMemberIds: ids }),
    selectExemptions(transaction, { trustId, schoolIds, staffMemberIds: ids }),
  ]);
  const completionsOf = Map.groupBy(completions, ({ staffMemberId }) => staffMemberId);
  const exemptionsOf = Map.groupBy(exemptions, ({ staffMemberId }) => staffMemberId);
  const known = { editions: editionsKnown(settings), courses };
  for (const { one, member } of holders) {
    const asked = (requirements.get(one.schoolId) ?? []).filter(
      ({ asks, force }) => asks.roles.includes(one.role) && force !== "advice",
    );
    if (asked.length === 0) continue;
    const inTraining: StaffInTraining = {
      id: member.id,
      name: member.name,
      group: member.group,
      startedOn: member.startedOn,
      leftOn: member.leftOn,
      roles: [{ role: one.role, from: one.from, to: one.to }],
      completions: completionsOf.get(member.id) ?? [],
      exemptions: exemptionsOf.get(member.id) ?? [],
      earlier: [],
      bookings: [],
    };
    lapsed.set(
      one.appointmentId,
      asked
        .filter(
          (requirement) =>
            !IN_ORDER.has(standingOn(standingsOf(inTraining, requirement, known), day)),
        )
        .map(({ title, force }) => ({ title, force })),
    );
  }
  return lapsed;
}
