import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import type { SchoolTrend } from "../domain-answers.ts";
import { schoolTrendAddress } from "./trend-addresses.ts";
import { countWords } from "./trend-words.ts";

export const BREAKDOWN_WORDS = {
  area: "Area",
  category: "Category",
  severity: "Severity",
  yearGroup: "Year group",
} as const;

const PARAMETER = {
  area: "area",
  category: "category",
  severity: "severity",
  yearGroup: "year-group",
} as const;

/** What the counts are made of: each kind leads to its own chart. */
export function BreakdownTable({
  page: { school, breakdown },
  parameters,
}: {
  page: SchoolTrend;
  parameters: URLSearchParams;
}) {
  const { by, periods, rows } = breakdown;
  return (
    <DataTable
      caption={`Incidents by ${BREAKDOWN_WORDS[by].toLowerCase()} and period`}
      rows={rows}
      rowKey={({ code }) => code ?? ""}
      rowHeading={{
        heading: BREAKDOWN_WORDS[by],
        cell: ({ code, title }) =>
          code === null ? (
            title
          ) : (
            <Anchor href={schoolTrendAddress(school.id, parameters, { [PARAMETER[by]]: code })}>
              {title}
            </Anchor>
          ),
      }}
      columns={periods.map(({ start, title }, index) => ({
        id: start,
        heading: title,
        numeric: true,
        cell: ({ counts }: (typeof rows)[number]) => countWords(counts[index] ?? null),
      }))}
    />
  );
}
