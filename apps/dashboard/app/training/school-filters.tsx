import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { Anchor } from "@safeboard/ui/anchor";
import { FilterChips } from "@safeboard/ui/filter-chips";
import { SearchBox } from "@safeboard/ui/search-box";
import type { TrainingMatrix } from "../domain-answers.ts";
import { isNarrowed, matrixAddress, type matrixFacets } from "./matrix-filter.ts";

/** By standing, group, requirement and name; each of the filters is a link, or a plain form. */
export function SchoolFilters({
  page,
  facets,
  parameters,
}: {
  page: TrainingMatrix;
  facets: ReturnType<typeof matrixFacets>;
  parameters: URLSearchParams;
}) {
  const { school, requirements, people } = page;
  const chip = (
    key: "standing" | "group" | "requirement",
    value: string,
    label: string,
    count?: number,
  ) => {
    const current = parameters.get(key) === value;
    return {
      label,
      count,
      current,
      href: matrixAddress(school.id, parameters, { [key]: current ? null : value }),
    };
  };
  const nothing = { standing: null, group: null, requirement: null, q: null };
  return (
    <div className="overview-filters">
      <FilterChips
        label="Filter people"
        groups={[
          {
            name: "Standing",
            chips: [
              {
                label: "Everybody",
                count: people.length,
                current: !isNarrowed(parameters),
                all: true,
                href: matrixAddress(school.id, parameters, nothing),
              },
              ...facets.standings
                .filter(({ standing, people: left }) => left > 0 || standing !== "exempt")
                .map(({ standing, label, people: left }) =>
                  chip("standing", standing, label, left),
                ),
            ],
          },
          {
            name: "Group",
            chips:
              facets.groups.length > 1
                ? facets.groups.map(({ group, people: left }) =>
                    chip("group", group, STAFF_GROUP_TITLES[group], left),
                  )
                : [],
          },
          {
            name: "Requirement",
            chips:
              requirements.length > 1
                ? requirements.map(({ code, title }) => chip("requirement", code, title))
                : [],
          },
        ]}
      />
      <SearchBox label="Find somebody by name" defaultValue={parameters.get("q") ?? undefined}>
        {(["as-at", "known", "standing", "group", "requirement"] as const).map((key) => {
          const value = parameters.get(key);
          return value && <input key={key} type="hidden" name={key} value={value} />;
        })}
      </SearchBox>
      {parameters.get("q") && (
        <p>
          People whose name has &ldquo;{parameters.get("q")}&rdquo; in it.{" "}
          <Anchor href={matrixAddress(school.id, parameters, { q: null })}>Clear the search</Anchor>
        </p>
      )}
    </div>
  );
}
