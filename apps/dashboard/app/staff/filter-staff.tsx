import { STAFF_GROUP_TITLES, STAFF_GROUPS } from "@safeboard/compliance/staff-groups";
import { Anchor } from "@safeboard/ui/anchor";
import { FilterChips } from "@safeboard/ui/filter-chips";
import { SearchBox } from "@safeboard/ui/search-box";
import type { ListedStaffMember } from "../domain-answers.ts";
import {
  addressOfStanding,
  filterStaff,
  STAFF_STANDING_TITLES,
  STAFF_STANDINGS,
  type StaffFilter,
  staffFilterInAddress,
} from "./staff-filter.ts";

interface FilteredStaff {
  schoolId: string;
  staff: readonly ListedStaffMember[];
  filter: StaffFilter;
  today: string;
}

/** Narrows the list to where people stand, to a group, or to whom the words name; each keeps the others. */
export function FilterStaff({ schoolId, staff, filter, today }: FilteredStaff) {
  const here = `/schools/${schoolId}/staff`;
  const chip = (label: string, part: Partial<StaffFilter>) => {
    const narrowed = { ...filter, ...part };
    const query = staffFilterInAddress(narrowed).toString();
    return {
      label,
      count: filterStaff(staff, narrowed, today).length,
      href: query ? `${here}?${query}` : here,
      current: narrowed.standing === filter.standing && narrowed.group === filter.group,
      all: Object.values(part).every((value) => value === null),
    };
  };
  const standings = STAFF_STANDINGS.filter(
    (standing) => filterStaff(staff, { standing, group: null, words: "" }, today).length > 0,
  );
  const groups = STAFF_GROUPS.filter((group) => staff.some((person) => person.group === group));
  return (
    <>
      <SearchBox
        label="Find by name, address or reference"
        action={here}
        defaultValue={filter.words}
      >
        {filter.standing && (
          <input type="hidden" name="standing" value={addressOfStanding(filter.standing)} />
        )}
        {filter.group && <input type="hidden" name="group" value={filter.group} />}
      </SearchBox>
      <FilterChips
        label="Narrow the list"
        groups={[
          {
            name: "Standing",
            chips: [
              chip("Everybody", { standing: null }),
              ...standings.map((standing) => chip(STAFF_STANDING_TITLES[standing], { standing })),
            ],
          },
          {
            name: "Group",
            chips: [
              chip("All groups", { group: null }),
              ...groups.map((group) => chip(STAFF_GROUP_TITLES[group], { group })),
            ],
          },
        ]}
      />
      <WhatIsFound {...{ schoolId, staff, filter, today }} />
    </>
  );
}

/** How many of the list fit, in a sentence with the way back; nothing while it isn't narrowed. */
function WhatIsFound({ schoolId, staff, filter, today }: FilteredStaff) {
  if (staffFilterInAddress(filter).size === 0) return null;
  const found = filterStaff(staff, filter, today).length;
  return (
    <p role="status">
      {found === 0
        ? `Nobody of the ${staff.length} on the list fits this.`
        : `${found} of ${staff.length} on the list ${found === 1 ? "fits" : "fit"} this.`}{" "}
      <Anchor href={`/schools/${schoolId}/staff`}>Show everybody</Anchor>
    </p>
  );
}
