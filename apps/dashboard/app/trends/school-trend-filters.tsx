import {
  categoryTitle,
  RISK_AREAS,
  SEVERITIES,
  YEAR_GROUPS,
} from "@safeboard/compliance/incidents";
import { FilterChips } from "@safeboard/ui/filter-chips";
import type { SchoolTrend } from "../domain-answers.ts";
import { BREAKDOWN_WORDS } from "./breakdown-table.tsx";
import { periodChips } from "./period-chips.ts";
import { schoolTrendAddress } from "./trend-addresses.ts";

const BREAKDOWNS = ["area", "category", "severity", "yearGroup"] as const;

/** One kind of incident, as the address asks for it and as people say it. */
export const narrowedTo = (parameters: URLSearchParams) =>
  (
    [
      ["area", RISK_AREAS.title],
      ["category", categoryTitle],
      ["severity", SEVERITIES.title],
      ["year-group", YEAR_GROUPS.title],
    ] as const
  ).flatMap(([key, title]) => {
    const code = parameters.get(key);
    return code ? [{ key, title: title(code) }] : [];
  });

export function SchoolTrendFilters({
  page,
  parameters,
}: {
  page: SchoolTrend;
  parameters: URLSearchParams;
}) {
  const { school, breakdown } = page;
  const href = (changes: Parameters<typeof schoolTrendAddress>[2]) =>
    schoolTrendAddress(school.id, parameters, changes);
  const narrowed = narrowedTo(parameters);
  return (
    <FilterChips
      label="Choose periods and kinds"
      groups={[
        ...periodChips(page, href),
        {
          name: "Told apart by",
          chips: BREAKDOWNS.map((by) => ({
            label: BREAKDOWN_WORDS[by],
            current: by === breakdown.by,
            href: href({ by }),
          })),
        },
        {
          name: "Only",
          chips:
            narrowed.length === 0
              ? []
              : [
                  ...narrowed.map(({ key, title }) => ({
                    label: `${title}, take away`,
                    current: true,
                    href: href({ [key]: null }),
                  })),
                ],
        },
      ]}
    />
  );
}
