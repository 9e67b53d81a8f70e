import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { exportAddress } from "../../components/export-address.ts";
import { acrossSentence, filteredAddress, isListed } from "../../expectations/across-filter.ts";
import { AcrossFilters } from "../../expectations/across-filters.tsx";
import { setVersionInWords } from "../../expectations/expectation-words.ts";
import { mostMissing } from "../../expectations/most-missing.ts";
import { ExpectationsSections } from "../../expectations/expectations-sections.tsx";
import { MissingTable } from "../../expectations/missing-table.tsx";
import { SchoolsMatrix } from "../../expectations/schools-matrix.tsx";
import { SchoolsWithoutPolicy } from "../../expectations/schools-without-policy.tsx";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Expectations - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const setId = new URL(args.request.url).searchParams.get("set");
    return {
      page: await caller.expectation.acrossSchools(setId ? { setId } : {}),
      mayArrange: rolePermits(actor.role, "arrange", "expectation"),
    };
  });

export default function Expectations() {
  const { page, mayArrange } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const { set, asAt, schools, withoutPolicy } = page;
  const listed = page.expectations.filter((each) => isListed(each, parameters));
  return (
    <>
      <PageHeading
        title={acrossSentence(page)}
        lead={mostMissing(page)}
        asAt={`${set.name}, ${setVersionInWords(set.version)} · as at ${formatIsoDate(asAt)}`}
      />
      <ExpectationsSections current="schools" mayArrange={mayArrange} />
      <AcrossFilters page={page} parameters={parameters} />
      {schools.length === 0 ? (
        <EmptyState title="Nothing to compare yet">
          <p>As soon as a school&rsquo;s online safety policy is confirmed, it appears here.</p>
        </EmptyState>
      ) : listed.length === 0 ? (
        <EmptyState
          title="No expectation fits"
          action={
            <ButtonLink href={filteredAddress(parameters, { force: null, status: null })}>
              Show all of this set
            </ButtonLink>
          }
        >
          <p>None of this set&rsquo;s expectations matches these filters together.</p>
        </EmptyState>
      ) : (
        <>
          <section aria-labelledby="missing" className="page-section">
            <h2 id="missing">What is missing where</h2>
            <MissingTable expectations={listed} schools={schools.length} />
            <DownloadLinks href={exportAddress("/expectations", parameters, "missing")} />
          </section>
          <section aria-labelledby="schools" className="page-section">
            <h2 id="schools">School by school</h2>
            <SchoolsMatrix schools={schools} expectations={listed} />
            <DownloadLinks href={exportAddress("/expectations", parameters)} />
          </section>
        </>
      )}
      <SchoolsWithoutPolicy schools={withoutPolicy} />
      <PrintFooter source="Safeboard" asAt={asAt} />
    </>
  );
}
