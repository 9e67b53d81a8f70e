import { FilterChips } from "@safeboard/ui/filter-chips";
import type { FilteringAcrossSchools } from "../domain-answers.ts";
import { phaseInWords } from "../school/phase.ts";
import {
  acrossAddress,
  narrowSchools,
  STANDING_FILTERS,
  type StandingFilter,
} from "./across-filter.ts";

/** By academic year, standing, hub and phase; each is a link, with how many schools it would leave. */
export function AcrossFilters({
  page,
  parameters,
}: {
  page: FilteringAcrossSchools;
  parameters: URLSearchParams;
}) {
  const { schools, years, academicYear } = page;
  const left = (name: "hub" | "phase" | "status", value: string) => {
    const next = new URLSearchParams(parameters);
    next.set(name, value);
    return narrowSchools(page, next).length;
  };
  const chip = (name: "hub" | "phase" | "status", value: string, label: string) => {
    const current = parameters.get(name) === value;
    return {
      label,
      count: left(name, value),
      current,
      href: acrossAddress(parameters, { [name]: current ? null : value }),
    };
  };
  const hubs = new Map(schools.flatMap(({ hub }) => (hub ? [[hub.id, hub.name] as const] : [])));
  const phases = [...new Set(schools.flatMap(({ phase }) => (phase ? [phase] : [])))].toSorted();
  const standings = (Object.entries(STANDING_FILTERS) as [StandingFilter, string][]).filter(
    ([code]) => left("status", code) > 0 || parameters.get("status") === code,
  );
  return (
    <FilterChips
      label="Filter schools"
      groups={[
        {
          name: "Academic year",
          chips: years.map(({ year, name }, place) => ({
            label: name,
            current: name === academicYear.name,
            href: acrossAddress(parameters, { year: place === 0 ? null : String(year) }),
          })),
        },
        {
          name: "Standing",
          chips: standings.map(([code, label]) => chip("status", code, label)),
        },
        {
          name: "Hub",
          chips:
            hubs.size > 1 || parameters.has("hub")
              ? [...hubs].map(([id, name]) => chip("hub", id, name))
              : [],
        },
        {
          name: "Phase",
          chips:
            phases.length > 1 || parameters.has("phase")
              ? phases.map((phase) => chip("phase", phase, phaseInWords(phase)))
              : [],
        },
      ]}
    />
  );
}
