import { RATE_UNIT } from "@safeboard/compliance/incidents";
import { DataTable } from "@safeboard/ui/data-table";
import type { SchoolTrend, TrustTrend } from "../domain-answers.ts";
import { completenessWords, countWords, rateWords } from "./trend-words.ts";

type Period = Pick<
  TrustTrend["periods"][number] | SchoolTrend["periods"][number],
  "period" | "incidents" | "rate" | "expected" | "reported"
> & { because?: string | null; missing?: string[]; schools?: number; schoolsReported?: number };

/** Counts with, beside each, for how much of the period they speak: the latest first. */
export function PeriodsTable({
  caption,
  periods,
}: {
  caption: string;
  periods: readonly Period[];
}) {
  const isOfTrust = periods.some(({ schools }) => schools !== undefined);
  return (
    <DataTable
      caption={caption}
      narrow="cards"
      rows={periods.toReversed()}
      rowKey={({ period }) => period.start}
      rowHeading={{ heading: "Period", cell: ({ period }) => period.title }}
      columns={[
        {
          id: "incidents",
          heading: "Incidents",
          numeric: true,
          cell: ({ incidents, because }) => countWords(incidents, because),
        },
        {
          id: "completeness",
          heading: "Reported for",
          short: true,
          cell: (each) => (
            <>
              {completenessWords(each)}
              {each.missing && each.missing.length > 0 && (
                <span className="row-note">Missing: {each.missing.join(", ")}</span>
              )}
            </>
          ),
        },
        ...(isOfTrust
          ? [
              {
                id: "schools",
                heading: "By",
                short: true,
                cell: ({ schools, schoolsReported }: Period) =>
                  `${schoolsReported ?? 0} of ${schools ?? 0} schools`,
              },
            ]
          : []),
        {
          id: "rate",
          heading: `Rate ${RATE_UNIT}`,
          numeric: true,
          cell: (each) => rateWords(each.rate, each),
        },
      ]}
    />
  );
}
