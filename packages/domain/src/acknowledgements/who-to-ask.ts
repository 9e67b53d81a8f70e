import type { IsoDate } from "@safeboard/compliance/dates";
import type { StaffGroup } from "@safeboard/compliance/staff-groups";
import type { StaffMember } from "../staff/staff-at-school.ts";

/** At the school on a day: begun, where the first day is known, and not left. The last day still counts. */
export function isInPost(
  { startedOn, leftOn }: Pick<StaffMember, "startedOn" | "leftOn">,
  today: IsoDate,
): boolean {
  return (startedOn === null || startedOn <= today) && (leftOn === null || leftOn >= today);
}

/** Who of some groups is at the school and has not been asked yet. */
export function whoToAsk(
  staff: readonly StaffMember[],
  {
    groups,
    alreadyAsked,
    today,
  }: {
    groups: readonly StaffGroup[];
    /** The ids of staff. */
    alreadyAsked: ReadonlySet<string>;
    today: IsoDate;
  },
): StaffMember[] {
  return staff.filter(
    (member) =>
      groups.includes(member.group) && isInPost(member, today) && !alreadyAsked.has(member.id),
  );
}
