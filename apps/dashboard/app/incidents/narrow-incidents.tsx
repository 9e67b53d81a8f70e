import { formatIsoDate } from "@safeboard/compliance/dates";
import {
  INCIDENT_CATEGORIES,
  RISK_AREAS,
  SEVERITIES,
  YEAR_GROUPS,
} from "@safeboard/compliance/incidents";
import { Anchor } from "@safeboard/ui/anchor";
import { Button } from "@safeboard/ui/button";
import { DateField } from "@safeboard/ui/date-field";
import { FilterChips } from "@safeboard/ui/filter-chips";
import { SelectField } from "@safeboard/ui/select-field";
import { Form } from "@remix-run/react";
import { dayHint } from "../request/typed-day.ts";
import { incidentsAddress } from "./addresses.ts";
import { type IncidentFilter, incidentFilterInAddress } from "./incident-filter.ts";

/** Narrows the list, each part keeping the others: links for the few, a form for days, categories and years. */
export function NarrowIncidents({
  schoolId,
  filter,
  found,
  everything,
}: {
  schoolId: string;
  filter: IncidentFilter;
  found: number;
  everything: number;
}) {
  const here = incidentsAddress(schoolId);
  const chip = (label: string, part: { [Name in keyof IncidentFilter]?: string | undefined }) => {
    const narrowed = incidentFilterInAddress({ ...filter, ...part } as IncidentFilter);
    const query = narrowed.toString();
    return {
      label,
      href: query ? `${here}?${query}` : here,
      current: query === incidentFilterInAddress(filter).toString(),
      all: Object.values(part).every((value) => value === undefined),
    };
  };
  const chips = (name: "area" | "severity", list: typeof RISK_AREAS | typeof SEVERITIES) => [
    chip("All", { [name]: undefined }),
    ...list.codes.map((code: string) => chip(list.title(code), { [name]: code })),
  ];
  return (
    <>
      <FilterChips
        label="Narrow the list"
        groups={[
          { name: "Area", chips: chips("area", RISK_AREAS) },
          { name: "Severity", chips: chips("severity", SEVERITIES) },
          {
            name: "Decision",
            chips: [
              chip("All", { decided: undefined }),
              chip("Recorded", { decided: "yes" }),
              chip("None yet", { decided: "no" }),
            ],
          },
        ]}
      />
      <details
        className="in-place"
        open={[filter.from, filter.until, filter.category, filter.yearGroup].some(Boolean)}
      >
        <summary>By days, category or year group</summary>
        <NarrowForm here={here} filter={filter} />
      </details>
      {incidentFilterInAddress(filter).size > 0 && (
        <p role="status">
          {found === 0 ? "None" : found.toLocaleString("en-GB")} of{" "}
          {everything.toLocaleString("en-GB")} {found === 1 ? "fits" : "fit"} this.{" "}
          <Anchor href={here}>Show all</Anchor>
        </p>
      )}
    </>
  );
}

function NarrowForm({ here, filter }: { here: string; filter: IncidentFilter }) {
  const { from, until, category, yearGroup, ...others } = filter;
  return (
    <Form method="get" action={here} className="incident-narrow">
      {Object.entries(others).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DateField
        name="from"
        label="From"
        hint={dayHint}
        defaultValue={from && formatIsoDate(from)}
      />
      <DateField
        name="until"
        label="Until"
        hint={dayHint}
        defaultValue={until && formatIsoDate(until)}
      />
      <SelectField
        name="category"
        label="Category"
        prompt="All categories"
        defaultValue={category}
        options={INCIDENT_CATEGORIES.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <SelectField
        name="year-group"
        label="Year group"
        prompt="All year groups"
        defaultValue={yearGroup}
        options={YEAR_GROUPS.codes.map((code) => ({ value: code, label: YEAR_GROUPS.title(code) }))}
      />
      <Button kind="quiet">Narrow</Button>
    </Form>
  );
}
