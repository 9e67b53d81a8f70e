import { formatIsoDate } from "@safeboard/compliance/dates";
import { RATE_UNIT } from "@safeboard/compliance/incidents";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { Sparkline } from "@safeboard/ui/sparkline";
import type { TrustTrend } from "../domain-answers.ts";
import { samePeriodAtSchool } from "./trend-addresses.ts";
import { completenessWords, countWords, rateWords } from "./trend-words.ts";

/** School by school: the count, how much of the period it speaks for, the rate and whose number makes it. */
export function SchoolsTable({
  page: { schools, last, periods },
  parameters,
}: {
  page: TrustTrend;
  parameters: URLSearchParams;
}) {
  const together = periods.at(-1);
  const sources = new Set(schools.flatMap(({ roll }) => (roll ? [sourceOf(roll)] : [])));
  const [shared] = sources.size === 1 ? sources : [];
  return (
    <>
      <DataTable
        caption={`Incidents reported for ${last.title}, school by school`}
        narrow="cards"
        rows={schools}
        rowKey={({ id }) => id}
        rowHeading={{
          heading: "School",
          cell: ({ id, name, hub }) => (
            <>
              <Anchor href={samePeriodAtSchool(id, parameters)}>{name}</Anchor>
              {hub && <span className="row-note">{hub}</span>}
            </>
          ),
        }}
        columns={[
          {
            id: "incidents",
            heading: "Incidents",
            numeric: true,
            cell: ({ incidents, because }) => countWords(incidents, because),
            total: countWords(together?.incidents ?? null),
          },
          {
            id: "completeness",
            heading: "Reported for",
            short: true,
            cell: (school) => (
              <>
                {completenessWords(school)}
                {school.missing.length > 0 && (
                  <span className="row-note">Missing: {school.missing.join(", ")}</span>
                )}
              </>
            ),
            total: together && completenessWords(together),
          },
          {
            id: "rate",
            heading: `Rate ${RATE_UNIT}`,
            numeric: true,
            cell: (school) => rateWords(school.rate, school),
            total: together && rateWords(together.rate, together),
          },
          {
            id: "pupils",
            heading: "Pupils",
            numeric: shared !== undefined,
            cell: ({ id, roll }) =>
              roll ? (
                <>
                  {roll.pupils.toLocaleString("en-GB")}
                  {!shared && <span className="row-note">{sourceOf(roll)}</span>}
                </>
              ) : (
                <Anchor href={`/schools/${id}/roll`}>Not known</Anchor>
              ),
          },
          {
            id: "latest",
            heading: "Last six periods",
            cell: ({ latest }) => (
              <Sparkline
                values={latest.map(({ incidents }) => incidents)}
                words={latest
                  .map(({ title, incidents }) => `${title}: ${incidents ?? "not reported"}`)
                  .join(", ")}
              />
            ),
          },
        ]}
        totals="Together"
      />
      {shared && <p className="form-note">Pupil numbers: {shared}.</p>}
    </>
  );
}

/** Whose number of pupils it is and of which day. */
const sourceOf = ({ source, asAt, later }: NonNullable<TrustTrend["schools"][number]["roll"]>) =>
  `${source}, ${formatIsoDate(asAt)}${later ? ", counted later" : ""}`;
