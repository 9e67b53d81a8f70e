import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { Pagination } from "@safeboard/ui/pagination";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { IncidentsImportLink } from "../../imports/incidents-import-link.tsx";
import { incidentsAddress, returnsAddress } from "../../incidents/addresses.ts";
import { incidentFilterIn, incidentFilterInAddress } from "../../incidents/incident-filter.ts";
import { SchoolIncidentSections } from "../../incidents/incident-sections.tsx";
import { IncidentTable } from "../../incidents/incident-table.tsx";
import { incidentTrail } from "../../incidents/incident-trail.ts";
import { termSentence, waitingSentence } from "../../incidents/incident-words.ts";
import { NarrowIncidents } from "../../incidents/narrow-incidents.tsx";
import { pagesToOffer } from "../../incidents/pages-to-offer.ts";
import { WhatWaits } from "../../incidents/waiting-cases.tsx";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Incidents, ${loaded?.standing.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const parameters = new URL(args.request.url).searchParams;
    const page = Number(parameters.get("page"));
    const [standing, list] = await Promise.all([
      caller.incident.standing({ schoolId }),
      caller.incident.list({
        schoolId,
        filters: incidentFilterIn(parameters),
        page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
      }),
    ]);
    return { standing, list, isOwnSchool: actor.scope === "school" };
  });

export default function Incidents() {
  const { standing, list, isOwnSchool } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const { school, today } = standing;
  const here = incidentsAddress(school.id);
  const filter = incidentFilterIn(parameters);
  const query = incidentFilterInAddress(filter);
  const pageAddress = (page: number) => {
    const next = new URLSearchParams(query);
    if (page > 1) next.set("page", String(page));
    return next.size > 0 ? `${here}?${next}` : here;
  };
  return (
    <>
      <Breadcrumbs trail={incidentTrail(school, isOwnSchool).slice(0, -1)} current="Incidents" />
      <PageHeading
        title={`${school.name}: ${inMiddle(termSentence(standing))}`}
        lead={waitingSentence(standing)}
        asAt={`As at ${formatIsoDate(today)} · ${standing.completeness.reported} of ${standing.completeness.expected} months reported this school year`}
        actions={
          <ButtonGroup>
            <ButtonLink href={`${here}/record`}>Record an incident</ButtonLink>
            <ButtonLink kind="quiet" href={returnsAddress(school.id)}>
              Monthly returns
            </ButtonLink>
            <IncidentsImportLink schoolId={school.id} />
          </ButtonGroup>
        }
      />
      <SchoolIncidentSections schoolId={school.id} current="incidents" />
      <OutcomeNotice
        outcomes={{ "taken-back": "The incident is taken back. It no longer counts." }}
      />
      <WhatWaits standing={standing} />
      <section aria-labelledby="list" className="page-section">
        <h2 id="list">Recorded incidents</h2>
        {list.everything === 0 ? (
          <EmptyState
            title="None is recorded yet"
            action={<ButtonLink href={`${here}/record`}>Record an incident</ButtonLink>}
          >
            <p>
              The case itself stays in your case system. Here is only what happened, when and how
              severe it was, without a name.
            </p>
          </EmptyState>
        ) : (
          <>
            <NarrowIncidents
              schoolId={school.id}
              filter={filter}
              found={list.total}
              everything={list.everything}
            />
            {list.total > 0 && <IncidentTable schoolId={school.id} incidents={list.incidents} />}
            {list.pages > 1 && (
              <Pagination
                label="Pages of incidents"
                pages={pagesToOffer(list.page, list.pages).map((number) => ({
                  number,
                  href: pageAddress(number),
                }))}
                current={list.page}
                previousHref={list.page > 1 ? pageAddress(list.page - 1) : undefined}
                nextHref={list.page < list.pages ? pageAddress(list.page + 1) : undefined}
              />
            )}
            <DownloadLinks href={exportAddress(here, query)} what="these incidents" />
          </>
        )}
      </section>
    </>
  );
}

/** A sentence after a colon begins small, unless it begins with a number. */
const inMiddle = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);
