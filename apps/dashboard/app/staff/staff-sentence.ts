import {
  STAFF_GROUP_TITLES,
  STAFF_GROUPS,
  type StaffGroup,
} from "@safeboard/compliance/staff-groups";
import { inSentence } from "@safeboard/compliance/in-sentence";

/** The answer first: how many work at the school, to follow its name: "42 people are on the staff list". */
export function staffSentence(people: number): string {
  if (people === 0) return "nobody is on the staff list yet";
  return people === 1 ? "1 person is on the staff list" : `${people} people are on the staff list`;
}

/** "18 teaching staff, 12 support staff and 2 governors"; empty when there is nobody. */
export function groupsInWords(staff: readonly { group: StaffGroup }[]): string {
  const groups = STAFF_GROUPS.flatMap((group) => {
    const people = staff.filter((member) => member.group === group).length;
    return people === 0 ? [] : [`${people} ${groupOf(people, group)}`];
  });
  return new Intl.ListFormat("en-GB").format(groups);
}

/** A group within a sentence, for one or for several: "1 governor", "3 governors". */
export function groupOf(people: number, group: StaffGroup): string {
  const title = inSentence(STAFF_GROUP_TITLES[group]);
  return people === 1 ? title.replace(/s$/u, "") : title;
}
