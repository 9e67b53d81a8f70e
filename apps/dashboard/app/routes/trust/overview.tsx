import { type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { StatusLegend } from "@safeboard/ui/status-legend";
import { exportAddress } from "../../components/export-address.ts";
import { askAddress, readArrangement } from "../../overview/arrangement.ts";
import { everySchool, OverviewFilters } from "../../overview/overview-filters.tsx";
import { OverviewTable } from "../../overview/overview-table.tsx";
import { shownRow } from "../../overview/shown-row.ts";
import { StartHere } from "../../overview/start-here.tsx";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Overview - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const arrangement = readArrangement(new URL(args.request.url).searchParams);
    const overview = await caller.overview.read(arrangement);
    return {
      overview: { ...overview, rows: overview.rows.map(shownRow) },
      mayAsk: rolePermits(actor.role, "ask", "request"),
    };
  });

export default function OverviewPage() {
  const { overview, mayAsk } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const { summary, asAt, mostUrgent, rows, schools } = overview;
  return (
    <>
      <PageHeading
        title={summary}
        asAt={`As at ${formatIsoDate(asAt)}`}
        actions={
          mayAsk &&
          rows.length > 0 && (
            <ButtonLink kind="quiet" href={askAddress(parameters)}>
              {rows.length === schools
                ? "Ask schools for something"
                : `Ask ${rows.length === 1 ? "this school" : `these ${rows.length} schools`}`}
            </ButtonLink>
          )
        }
      />
      {schools === 0 ? (
        <EmptyState title="No school yet">
          <p>Schools appear here as soon as they belong to the trust or the hub.</p>
        </EmptyState>
      ) : (
        <>
          <StartHere rows={mostUrgent} measures={overview.measures} mayAsk={mayAsk} />
          <OverviewFilters overview={overview} parameters={parameters} />
          {rows.length === 0 ? (
            <EmptyState
              title="No school fits"
              action={<ButtonLink href={everySchool(parameters)}>Show all schools</ButtonLink>}
            >
              <p>No school matches this search and these filters together.</p>
            </EmptyState>
          ) : (
            <>
              <OverviewTable overview={overview} parameters={parameters} />
              <DownloadLinks href={exportAddress("/overview", parameters)} />
            </>
          )}
          <StatusLegend>Every cell opens to its rule, evidence, date and source.</StatusLegend>
          <PrintFooter source="Safeboard" asAt={asAt} />
        </>
      )}
    </>
  );
}
