import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { FILTERING_SOURCE } from "@safeboard/compliance/practice";
import { Anchor } from "@safeboard/ui/anchor";
import { Definition } from "@safeboard/ui/definition";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { exportAddress } from "../../components/export-address.ts";
import {
  acrossAddress,
  acrossSentence,
  leftSentence,
  missingMost,
} from "../../filtering/across-filter.ts";
import { AcrossFilters } from "../../filtering/across-filters.tsx";
import { AcrossTable } from "../../filtering/across-table.tsx";
import { loadAcross } from "../../filtering/load-across.server.ts";
import { MissingTable } from "../../filtering/missing-table.tsx";
import { PracticeSections } from "../../practice/practice-sections.tsx";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Filtering reviews - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, ({ caller }) => loadAcross(caller, new URL(args.request.url).searchParams));

/** Of the checks that are missing most: what a lead can take up at once. */
const SHOWN = 10;

export default function FilteringAcrossSchools() {
  const { page, schools } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const missing = missingMost(schools);
  const reviewed = schools.filter(({ review }) => review !== null).length;
  return (
    <>
      <PageHeading
        title={acrossSentence(page)}
        lead={leftSentence(page.schools)}
        asAt={`As at ${formatIsoDate(page.asAt)}`}
      />
      <PracticeSections current="filtering" />
      <AcrossFilters page={page} parameters={parameters} />
      <section aria-labelledby="schools" className="page-section">
        <h2 id="schools">School by school</h2>
        {schools.length === 0 ? (
          <EmptyState title="No school is left by these filters">
            <p>
              <Anchor href={acrossAddress(parameters, { hub: null, phase: null, status: null })}>
                Show all schools
              </Anchor>
            </p>
          </EmptyState>
        ) : (
          <>
            <AcrossTable schools={schools} mayAsk={page.asAt === page.today} />
            <DownloadLinks href={exportAddress("/filtering", parameters)} />
            <p className="form-note">
              A standard stands as its weakest check does. Where a school made several reviews in
              the year, its latest is shown.
            </p>
          </>
        )}
      </section>
      <section aria-labelledby="missing" className="page-section">
        <h2 id="missing">What is missing most</h2>
        {missing.length === 0 ? (
          <p>
            {reviewed === 0
              ? "No review of these schools is on record for the year."
              : "Every check is in place at every school that reviewed it in the year."}
          </p>
        ) : (
          <>
            <p>
              Of {reviewed === 1 ? "1 school that has" : `${reviewed} schools that have`} a review
              in the year.
              {missing.length > SHOWN &&
                ` The first ${SHOWN} of ${missing.length}; the file has all.`}
            </p>
            <div className="missing-checks">
              <MissingTable checks={missing.slice(0, SHOWN)} />
            </div>
            <DownloadLinks href={exportAddress("/filtering", parameters, "checks")} />
          </>
        )}
      </section>
      <Definition term="The rule">
        Filtering and monitoring are reviewed in every academic year. Reviewed in the year is met;
        in the year before only, due soon; a whole academic year without a review needs action;
        where none was ever recorded, nothing is reported. Source: {FILTERING_SOURCE.title},{" "}
        {FILTERING_SOURCE.paragraph}.
      </Definition>
      <PrintFooter source="Safeboard" asAt={page.asAt} />
    </>
  );
}
