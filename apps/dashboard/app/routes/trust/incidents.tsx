import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { RISK_AREAS } from "@safeboard/compliance/incidents";
import { rolePermits } from "@safeboard/domain/permissions";
import { Anchor } from "@safeboard/ui/anchor";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { FilterChips } from "@safeboard/ui/filter-chips";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { IncidentsImportLink } from "../../imports/incidents-import-link.tsx";
import { exportAddress } from "../../components/export-address.ts";
import type { TrustTrend } from "../../domain-answers.ts";
import { asMember } from "../../request/visit.server.ts";
import { loadTrustTrend } from "../../trends/load-trends.server.ts";
import { periodChips } from "../../trends/period-chips.ts";
import { PeriodsTable } from "../../trends/periods-table.tsx";
import { SchoolsTable } from "../../trends/schools-table.tsx";
import { StandsOut } from "../../trends/stands-out.tsx";
import { trustTrendAddress } from "../../trends/trend-addresses.ts";
import { TrendAsAtForm } from "../../trends/trend-as-at-form.tsx";
import { MedianChart, TrendChart } from "../../trends/trend-charts.tsx";
import { trustLead, trustSentence } from "../../trends/trend-words.ts";
import { TrustFunnel } from "../../trends/trust-funnel.tsx";

export const meta: MetaFunction = () => [{ title: "Incidents - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    ...(await loadTrustTrend(
      caller,
      new URL(args.request.url).searchParams,
      args.context.services.today(),
    )),
    mayReadBoard: rolePermits(actor.role, "read", "boardFigure"),
  }));

export default function Incidents() {
  const page = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const { trend, periods, scale, day, schools, mayReadBoard } = page;
  return (
    <>
      <PageHeading
        title={trustSentence(page)}
        lead={trustLead(page)}
        asAt={`As at ${formatIsoDate(day)}`}
        actions={<IncidentsImportLink schoolId={null} />}
      />
      <Filters page={page} parameters={parameters} />
      <TrendAsAtForm
        day={day}
        parameters={parameters}
        keep={["kind", "hub", "area"]}
        todayHref={trustTrendAddress(parameters, { "as-at": null, on: null })}
      />
      <StandsOut page={page} parameters={parameters} />
      <section aria-labelledby="schools" className="page-section">
        <h2 id="schools">School by school</h2>
        {schools.length === 0 ? (
          <p>No school is in this hub.</p>
        ) : (
          <>
            <SchoolsTable page={page} parameters={parameters} />
            <DownloadLinks href={exportAddress("/incidents", parameters)} />
          </>
        )}
        <p className="form-note">
          {scale} A rate says how much is recorded, not how safe a school is: a diligent recorder’s
          is high.
        </p>
      </section>
      <section aria-labelledby="funnel" className="page-section">
        <h2 id="funnel">Schools compared, with their size allowed for</h2>
        <TrustFunnel page={page} />
        <DownloadLinks href={exportAddress("/incidents", parameters)} what="the schools" />
      </section>
      <section aria-labelledby="trend" className="page-section">
        <h2 id="trend">All schools together over time</h2>
        <TrendChart trend={trend} of="all schools together" />
        <MedianChart trend={trend} of="all schools together" />
        <PeriodsTable
          caption="Incidents of all schools together, period by period"
          periods={periods}
        />
        <DownloadLinks href={exportAddress("/incidents", parameters, "periods")} />
        <p className="form-note">
          Counts and pupils are added, never rates averaged. A school counts for the days on which
          it belonged to the trust.
        </p>
      </section>
      {mayReadBoard && (
        <p>
          <Anchor href="/board/incidents">What trustees see of incidents</Anchor>: whole terms, with
          small numbers hidden.
        </p>
      )}
      <PrintFooter source="Safeboard" asAt={day} />
    </>
  );
}

function Filters({ page, parameters }: { page: TrustTrend; parameters: URLSearchParams }) {
  const [hub, area] = [parameters.get("hub"), parameters.get("area")];
  const href = (changes: Parameters<typeof trustTrendAddress>[1]) =>
    trustTrendAddress(parameters, changes);
  return (
    <FilterChips
      label="Filter incidents"
      groups={[
        ...periodChips(page, href),
        {
          name: "Hub",
          chips:
            page.hubs.length > 1 || hub
              ? [
                  {
                    label: "All schools",
                    current: hub === null,
                    href: href({ hub: null }),
                    all: true,
                  },
                  ...page.hubs.map(({ id, name, schools }) => ({
                    label: name,
                    count: schools,
                    current: hub === id,
                    href: href({ hub: id }),
                  })),
                ]
              : [],
        },
        {
          name: "Area",
          chips: [
            { label: "All areas", current: area === null, href: href({ area: null }), all: true },
            ...RISK_AREAS.codes.map((code) => ({
              label: RISK_AREAS.title(code),
              current: area === code,
              href: href({ area: code }),
            })),
          ],
        },
      ]}
    />
  );
}
