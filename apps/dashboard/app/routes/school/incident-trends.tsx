import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { RATE_UNIT } from "@safeboard/compliance/incidents";
import { Anchor } from "@safeboard/ui/anchor";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { exportAddress } from "../../components/export-address.ts";
import type { SchoolTrend } from "../../domain-answers.ts";
import { SchoolIncidentSections } from "../../incidents/incident-sections.tsx";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";
import { BREAKDOWN_WORDS, BreakdownTable } from "../../trends/breakdown-table.tsx";
import { loadSchoolTrend } from "../../trends/load-trends.server.ts";
import { PeriodsTable } from "../../trends/periods-table.tsx";
import { narrowedTo, SchoolTrendFilters } from "../../trends/school-trend-filters.tsx";
import { schoolTrendAddress } from "../../trends/trend-addresses.ts";
import { TrendAsAtForm } from "../../trends/trend-as-at-form.tsx";
import { MedianChart, TrendChart } from "../../trends/trend-charts.tsx";
import { completenessWords, countWords, schoolSentence } from "../../trends/trend-words.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Incident trends, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await loadSchoolTrend(
      caller,
      routeId(args.params["schoolId"]),
      new URL(args.request.url).searchParams,
      args.context.services.today(),
    ),
    isOwnSchool: actor.scope === "school",
  }));

export default function IncidentTrends() {
  const { page, isOwnSchool } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const { school, trend, periods, breakdown, scale, day } = page;
  const here = `/schools/${school.id}/incidents/trends`;
  const only = narrowedTo(parameters)
    .map(({ title }) => title)
    .join(", ");
  const of = only ? `${school.name}: ${only}` : school.name;
  return (
    <>
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/incidents", label: "Incidents" }]),
          { href: `/schools/${school.id}`, label: school.name },
        ]}
        current="Trends of incidents"
      />
      <PageHeading
        title={schoolSentence(page)}
        lead={leadOf(page, only)}
        asAt={`As at ${formatIsoDate(day)}`}
      />
      <SchoolIncidentSections schoolId={school.id} current="trends" />
      <SchoolTrendFilters page={page} parameters={parameters} />
      <TrendAsAtForm
        day={day}
        parameters={parameters}
        keep={["kind", "by", "area", "category", "severity", "year-group"]}
        todayHref={schoolTrendAddress(school.id, parameters, { "as-at": null, on: null })}
      />
      <section aria-labelledby="trend" className="page-section">
        <h2 id="trend">Over time</h2>
        <TrendChart trend={trend} of={of} />
        <MedianChart trend={trend} of={of} />
        <PeriodsTable caption={`Incidents reported, ${of}, period by period`} periods={periods} />
        <DownloadLinks href={exportAddress(here, parameters)} />
        <p className="form-note">
          {scale} <RollWords page={page} />
        </p>
      </section>
      <section aria-labelledby="kinds" className="page-section">
        <h2 id="kinds">By {BREAKDOWN_WORDS[breakdown.by].toLowerCase()}</h2>
        {breakdown.rows.length === 0 ? (
          <p>There is nothing to tell apart in these periods.</p>
        ) : (
          <>
            <BreakdownTable page={page} parameters={parameters} />
            <DownloadLinks href={exportAddress(here, parameters, "kinds")} />
          </>
        )}
        {only && (
          <p>
            <Anchor href={schoolTrendAddress(school.id)}>Show all incidents again</Anchor>
          </p>
        )}
      </section>
      <PrintFooter source="Safeboard" asAt={day} />
    </>
  );
}

function leadOf({ periods, soFar, trend }: SchoolTrend, only: string): string {
  const latest = periods.at(-1);
  return [
    only && `Only: ${only}.`,
    latest && `${completenessWords(latest)} reported.`,
    trend.season,
    soFar && `${soFar.period.title} so far: ${countWords(soFar.incidents).toLowerCase()}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** Whose number makes the rate, and where another is recorded. */
function RollWords({ page: { school, periods } }: { page: SchoolTrend }) {
  const roll = periods.at(-1)?.roll;
  return (
    <>
      {roll
        ? `The last rate is for ${roll.pupils.toLocaleString("en-GB")} pupils, as at ${formatIsoDate(roll.asAt)} (${roll.source}${roll.later ? "; no earlier number is known" : ""}).`
        : `There is no rate ${RATE_UNIT}, because no pupil number is known.`}{" "}
      <Anchor href={`/schools/${school.id}/roll`}>Pupil numbers of the school</Anchor>
    </>
  );
}
