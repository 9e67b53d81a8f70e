import { STAFF_GROUPS, type StaffGroup } from "@safeboard/compliance/staff-groups";
import type { ListedStaffMember } from "../domain-answers.ts";

/** Whose names are ticked before anybody has: those of the groups, and of the one person, that the address names. */
export function whomToTick(people: readonly ListedStaffMember[], parameters: URLSearchParams) {
  const named = parameters.getAll("group");
  const chosen = STAFF_GROUPS.filter((group) => named.includes(group));
  const person = parameters.get("person");
  return {
    chosen,
    ticked: people
      .filter(({ id, group }) => id === person || chosen.includes(group))
      .map(({ id }) => id),
    /** The same page with a group more, or one less. */
    toggled: (group: StaffGroup): string => {
      const next = new URLSearchParams(parameters);
      next.delete("group");
      for (const each of STAFF_GROUPS) {
        if (chosen.includes(each) !== (each === group)) next.append("group", each);
      }
      return next.toString();
    },
  };
}
