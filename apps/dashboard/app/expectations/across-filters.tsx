import { FilterChips } from "@safeboard/ui/filter-chips";
import type { ExpectationsAcrossSchools } from "../domain-answers.ts";
import {
  filteredAddress,
  forcesOf,
  isListed,
  type StatusFilter,
  statusFilters,
} from "./across-filter.ts";
import { forceInWords } from "./expectation-words.ts";

/** Ready-made filters as links: by set, by how binding, by where it stands. */
export function AcrossFilters({
  page,
  parameters,
}: {
  page: ExpectationsAcrossSchools;
  parameters: URLSearchParams;
}) {
  const { sets, set, expectations } = page;
  const forces = forcesOf(expectations);
  const [force, status] = [parameters.get("force"), parameters.get("status")];
  const count = (key: StatusFilter) =>
    expectations.filter((each) => isListed(each, new URLSearchParams({ status: key }))).length;
  return (
    <FilterChips
      label="Filter expectations"
      groups={[
        {
          name: "Set",
          chips: sets.map(({ id, name, expectations: inSet }) => ({
            label: name,
            count: inSet,
            current: id === set.id,
            // Another set has other forces: only the set changes with it.
            href: filteredAddress(new URLSearchParams(), { set: id }),
          })),
        },
        {
          name: "How binding",
          chips:
            forces.length > 1
              ? forces.map((each) => ({
                  label: forceInWords(each.force),
                  count: each.count,
                  current: force === each.force,
                  href: filteredAddress(parameters, {
                    force: force === each.force ? null : each.force,
                  }),
                }))
              : [],
        },
        {
          name: "Status",
          chips: (Object.entries(statusFilters) as [StatusFilter, string][]).map(
            ([key, label]) => ({
              label,
              count: count(key),
              current: status === key,
              href: filteredAddress(parameters, { status: status === key ? null : key }),
            }),
          ),
        },
      ]}
    />
  );
}
