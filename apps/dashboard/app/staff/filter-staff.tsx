import { STAFF_GROUP_TITLES, STAFF_GROUPS } from "@safeboard/compliance/staff-groups";
import { FilterChips } from "@safeboard/ui/filter-chips";
import { SearchBox } from "@safeboard/ui/search-box";
import type { ListedStaffMember } from "../domain-answers.ts";

/** What a page of the staff list is narrowed to, by its address. */
export interface StaffFilter {
  group: string | null;
  words: string;
}

export const staffFilterIn = (parameters: URLSearchParams): StaffFilter => ({
  group: STAFF_GROUPS.find((group) => group === parameters.get("group")) ?? null,
  words: (parameters.get("q") ?? "").trim(),
});

/** Those of a group whose name, address or reference has the words in it. */
export function filterStaff<Person extends ListedStaffMember>(
  staff: readonly Person[],
  { group, words }: StaffFilter,
): Person[] {
  const wanted = words.toLocaleLowerCase("en-GB");
  return staff.filter(
    (person) =>
      (group === null || person.group === group) &&
      [person.name, person.email, person.reference].some((text) =>
        text?.toLocaleLowerCase("en-GB").includes(wanted),
      ),
  );
}

/** Narrows the list to a group, or to whom the words name. */
export function FilterStaff({
  schoolId,
  staff,
  filter,
}: {
  schoolId: string;
  staff: readonly ListedStaffMember[];
  filter: StaffFilter;
}) {
  const here = `/schools/${schoolId}/staff`;
  const narrowed = (group: string | null) => {
    const query = new URLSearchParams({
      ...(group ? { group } : {}),
      ...(filter.words ? { q: filter.words } : {}),
    }).toString();
    return query ? `${here}?${query}` : here;
  };
  const chips = STAFF_GROUPS.flatMap((group) => {
    const count = staff.filter((person) => person.group === group).length;
    return count === 0
      ? []
      : [
          {
            label: STAFF_GROUP_TITLES[group],
            count,
            href: narrowed(group),
            current: filter.group === group,
          },
        ];
  });
  const everybody = {
    label: "Everybody",
    count: staff.length,
    href: narrowed(null),
    current: filter.group === null,
  };
  return (
    <>
      <SearchBox
        label="Find by name, address or reference"
        action={here}
        defaultValue={filter.words}
      >
        {filter.group && <input type="hidden" name="group" value={filter.group} />}
      </SearchBox>
      <FilterChips
        label="Narrow the list"
        groups={[{ name: "Group", chips: [everybody, ...chips] }]}
      />
    </>
  );
}
