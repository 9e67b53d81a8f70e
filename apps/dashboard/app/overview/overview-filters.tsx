import { Anchor } from "@safeboard/ui/anchor";
import { FilterChips } from "@safeboard/ui/filter-chips";
import { statusWords, type StatusName } from "@safeboard/ui/status";
import { phaseInWords } from "../school/phase.ts";
import type { Overview } from "../domain-answers.ts";
import { addressWith, isNarrowed } from "./arrangement.ts";

type ArrangementKey = "status" | "phase" | "authority" | "hub" | "size";

/** How many pupils, in words: of a facet's value. */
export const sizesInWords: Readonly<Record<string, string>> = {
  under_100: "Under 100 pupils",
  "100_to_249": "100 to 249",
  "250_to_499": "250 to 499",
  "500_to_999": "500 to 999",
  "1000_or_more": "1,000 or more",
};

/** Ready-made filters as links: by status, phase, local authority and hub, each with its number of schools. */
export function OverviewFilters({
  overview,
  parameters,
}: {
  overview: Pick<Overview, "facets" | "counts" | "schools">;
  parameters: URLSearchParams;
}) {
  const { facets, counts, schools } = overview;
  const chip = (key: ArrangementKey, value: string, label: string, count: number) => {
    const current = parameters.get(key) === value;
    return {
      label,
      count,
      current,
      href: addressWith(parameters, { [key]: current ? null : value }),
    };
  };
  const statuses = (Object.entries(counts) as [StatusName, number][]).filter(
    ([, count]) => count > 0,
  );
  const search = parameters.get("q");
  return (
    <div className="overview-filters">
      <FilterChips
        label="Filter schools"
        groups={[
          {
            name: "Status",
            chips: [
              {
                label: "All schools",
                count: schools,
                current: !isNarrowed(parameters),
                href: everySchool(parameters),
              },
              ...statuses.map(([status, count]) =>
                chip("status", status, statusWords[status], count),
              ),
            ],
          },
          {
            name: "Phase",
            chips: several(facets.phases).map(({ value, label, schools: count }) =>
              chip("phase", value, phaseInWords(label), count),
            ),
          },
          {
            name: "Hub",
            chips: several(facets.hubs).map(({ value, label, schools: count }) =>
              chip("hub", value, label, count),
            ),
          },
          {
            name: "Local authority",
            chips: several(facets.localAuthorities).map(({ value, label, schools: count }) =>
              chip("authority", value, label, count),
            ),
          },
          {
            name: "Size",
            chips: several(facets.sizes).map(({ value, label, schools: count }) =>
              chip("size", value, sizesInWords[label] ?? label, count),
            ),
          },
        ]}
      />
      {search && (
        <p>
          Schools that match &ldquo;{search}&rdquo;.{" "}
          <Anchor href={addressWith(parameters, { q: null })}>Clear the search</Anchor>
        </p>
      )}
    </div>
  );
}

/** The overview without any filter, sorted as it is. */
export const everySchool = (parameters: URLSearchParams): string =>
  addressWith(parameters, {
    status: null,
    phase: null,
    authority: null,
    hub: null,
    size: null,
    q: null,
  });

/** A filter with one value would filter nothing. */
const several = <Facet,>(facets: readonly Facet[]) => (facets.length > 1 ? facets : []);
