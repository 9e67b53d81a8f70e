import { type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { rolePermits } from "@safeboard/domain/permissions";
import { ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { StatusLegend } from "@safeboard/ui/status-legend";
import { exportAddress } from "../../components/export-address.ts";
import {
  addressWith,
  askAddress,
  chosenColumns,
  readOverviewAsked,
} from "../../overview/arrangement.ts";
import { LayoutForm } from "../../overview/layout-form.tsx";
import { isNotKept, momentInWords } from "../../overview/moment-words.ts";
import { NotKept } from "../../overview/not-kept.tsx";
import { OverviewByHub } from "../../overview/overview-by-hub.tsx";
import { everySchool, OverviewFilters } from "../../overview/overview-filters.tsx";
import { OverviewMomentForm } from "../../overview/overview-moment-form.tsx";
import { OverviewSections } from "../../overview/overview-sections.tsx";
import { OverviewTable } from "../../overview/overview-table.tsx";
import { shownRow } from "../../overview/shown-row.ts";
import { StartHere } from "../../overview/start-here.tsx";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Overview - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const parameters = new URL(args.request.url).searchParams;
    const { asked, input } = readOverviewAsked(parameters);
    const { termEnds, ...overview } = await caller.overview.read(input);
    return {
      asked,
      overview: {
        ...overview,
        rows: overview.rows.map((row) => shownRow(row, termEnds)),
        termEnds: { terms: termEnds.terms },
      },
      mayAsk: rolePermits(actor.role, "ask", "request"),
    };
  });

export default function OverviewPage() {
  const { asked, overview, mayAsk } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const { summary, asAt, moment, mostUrgent, rows, schools, measures } = overview;
  const isToday = moment.when === "today";
  const shown = { ...overview, measures: [...chosenColumns(measures, parameters)] };
  return (
    <div className="overview-sheet">
      <PageHeading
        title={isNotKept(moment) ? "What was shown on that day is not known" : summary}
        asAt={momentInWords(moment)}
        actions={
          mayAsk &&
          isToday &&
          rows.length > 0 && (
            <ButtonLink kind="quiet" href={askAddress(parameters)}>
              {rows.length === schools
                ? "Ask schools for something"
                : `Ask ${rows.length === 1 ? "this school" : `these ${rows.length} schools`}`}
            </ButtonLink>
          )
        }
      />
      <OverviewSections current="schools" />
      <OverviewMomentForm asked={asked} moment={moment} parameters={parameters} />
      {isNotKept(moment) ? (
        <NotKept moment={moment} nowHref={addressWith(parameters, { known: "now" })} />
      ) : schools === 0 ? (
        <EmptyState title="No school yet">
          <p>Schools appear here as soon as they belong to the trust or the hub.</p>
        </EmptyState>
      ) : (
        <>
          {isToday && <StartHere rows={mostUrgent} measures={measures} mayAsk={mayAsk} />}
          <OverviewFilters overview={overview} parameters={parameters} />
          <LayoutForm
            measures={measures}
            hasHubs={overview.facets.hubs.length > 0}
            parameters={parameters}
          />
          {rows.length === 0 ? (
            <EmptyState
              title="No school fits"
              action={<ButtonLink href={everySchool(parameters)}>Show all schools</ButtonLink>}
            >
              <p>No school matches this search and these filters together.</p>
            </EmptyState>
          ) : (
            <>
              {parameters.get("by") === "hub" ? (
                <OverviewByHub overview={shown} parameters={parameters} />
              ) : (
                <OverviewTable overview={shown} parameters={parameters} />
              )}
              <DownloadLinks href={exportAddress("/overview", parameters)} />
            </>
          )}
          <StatusLegend>
            {isToday
              ? "Every cell opens to its rule, evidence, date and source."
              : "Every cell opens to how the school stands today, with rule, evidence and source."}
          </StatusLegend>
          {overview.termEnds.terms.length > 0 && (
            <p className="form-note">
              The small signs below a cell are how it stood at the end of each of the last{" "}
              {overview.termEnds.terms.length === 1
                ? "terms"
                : `${overview.termEnds.terms.length} terms`}{" "}
              that were kept, from {overview.termEnds.terms[0]?.title} on: ● met, ◔ due soon, ◐
              partly met, ▲ needs action, ○ not reported, – not applicable, · not kept.
            </p>
          )}
          <PrintFooter source={`Safeboard, ${momentInWords(moment)}`} asAt={asAt} />
        </>
      )}
    </div>
  );
}
