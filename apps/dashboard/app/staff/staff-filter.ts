import { STAFF_GROUPS, type StaffGroup } from "@safeboard/compliance/staff-groups";
import type { ListedStaffMember } from "../domain-answers.ts";

/** Where somebody on a staff list stands on a day, in the order of the page. */
export const STAFF_STANDINGS = ["in_post", "to_start", "left"] as const;
export type StaffStanding = (typeof STAFF_STANDINGS)[number];

/** In the address a standing is "in-post", as it is read. */
export const addressOfStanding = (standing: StaffStanding): string => standing.replace("_", "-");

export const STAFF_STANDING_TITLES: Readonly<Record<StaffStanding, string>> = {
  in_post: "In post",
  to_start: "Still to start",
  left: "Left",
};

/** What a page of the staff list is narrowed to, by its address. */
export interface StaffFilter {
  standing: StaffStanding | null;
  group: StaffGroup | null;
  words: string;
}

/** Reads the address; what it names and there isn't narrows nothing. */
export const staffFilterIn = (parameters: URLSearchParams): StaffFilter => ({
  standing:
    STAFF_STANDINGS.find((each) => addressOfStanding(each) === parameters.get("standing")) ?? null,
  group: STAFF_GROUPS.find((group) => group === parameters.get("group")) ?? null,
  words: (parameters.get("q") ?? "").trim(),
});

/** What the address of a list narrowed so asks for: nothing when it isn't narrowed. */
export function staffFilterInAddress({ standing, group, words }: StaffFilter): URLSearchParams {
  return new URLSearchParams({
    ...(standing ? { standing: addressOfStanding(standing) } : {}),
    ...(group ? { group } : {}),
    ...(words ? { q: words } : {}),
  });
}

/** Whoever has no first day was there all along; a last day is a day of work. */
export function staffStanding(
  { startedOn, leftOn }: Pick<ListedStaffMember, "startedOn" | "leftOn">,
  today: string,
): StaffStanding {
  if (leftOn !== null && leftOn < today) return "left";
  return startedOn !== null && startedOn > today ? "to_start" : "in_post";
}

/** Those of a standing and a group whose name, address or reference has every one of the words in it. */
export function filterStaff(
  staff: readonly ListedStaffMember[],
  { standing, group, words }: StaffFilter,
  today: string,
): ListedStaffMember[] {
  const wanted = inLowerCase(words).split(/\s+/u);
  return staff.filter((person) => {
    const written = inLowerCase([person.name, person.email, person.reference].join(" "));
    return (
      (standing === null || staffStanding(person, today) === standing) &&
      (group === null || person.group === group) &&
      wanted.every((word) => written.includes(word))
    );
  });
}

const inLowerCase = (text: string) => text.toLocaleLowerCase("en-GB");
