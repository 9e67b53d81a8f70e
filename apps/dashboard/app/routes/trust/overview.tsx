import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { rolePermits } from "@safeboard/domain/permissions";
import { Button, ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { StatusLegend } from "@safeboard/ui/status-legend";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { arrangeOverview } from "../../overview/arrange-overview.server.ts";
import {
  addressWith,
  askAddress,
  chosenColumns,
  columnsOf,
  readOverviewAsked,
} from "../../overview/arrangement.ts";
import { ChosenSchools } from "../../overview/chosen-schools.tsx";
import { LayoutForm } from "../../overview/layout-form.tsx";
import { isNotKept, knownNowInWords, momentInWords } from "../../overview/moment-words.ts";
import { NotKept } from "../../overview/not-kept.tsx";
import { OverviewByHub } from "../../overview/overview-by-hub.tsx";
import { everySchool, OverviewFilters } from "../../overview/overview-filters.tsx";
import { OverviewMomentForm } from "../../overview/overview-moment-form.tsx";
import { OverviewSections } from "../../overview/overview-sections.tsx";
import { OverviewTable } from "../../overview/overview-table.tsx";
import { PartsLeftOut } from "../../overview/parts-left-out.tsx";
import { SavedViews } from "../../overview/saved-views.tsx";
import { shownRow } from "../../overview/shown-row.ts";
import { StartHere } from "../../overview/start-here.tsx";
import { TermEndsExplained } from "../../overview/term-ends-explained.tsx";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Overview - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const parameters = new URL(args.request.url).searchParams;
    const { asked, input } = readOverviewAsked(parameters);
    const [{ termEnds, ...overview }, views] = await Promise.all([
      caller.overview.read(input),
      caller.overview.views(),
    ]);
    return {
      asked,
      views,
      overview: {
        ...overview,
        rows: overview.rows.map((row) => shownRow(row, termEnds)),
        termEnds: { terms: termEnds.terms },
      },
      mayAsk: rolePermits(actor.role, "ask", "request"),
      mayKeep: rolePermits(actor.role, "keep", "overview"),
      mayRaiseForMany: rolePermits(actor.role, "raiseForMany", "action"),
      mayShare: rolePermits(actor.role, "shareView", "overview"),
    };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, ({ caller }) => arrangeOverview(caller, args.request));

export default function OverviewPage() {
  const { asked, overview, views, mayAsk, mayKeep, mayRaiseForMany, mayShare } =
    useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const [parameters] = useSearchParams();
  const { summary, asAt, moment, mostUrgent, rows, schools, measures } = overview;
  const isToday = moment.when === "today";
  // Whoever looks at today sees the schools first; on another day, the day is what the page is about.
  const isAboutTheDay = !isToday || asked.problem !== undefined || schools === 0;
  const dayForm = <OverviewMomentForm asked={asked} moment={moment} parameters={parameters} />;
  const judgedAnew = knownNowInWords(moment);
  const shown = { ...overview, columns: chosenColumns(overview, parameters) };
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
      {refused ? (
        <ErrorSummary errors={summaryOf(refused)} />
      ) : (
        <OutcomeNotice
          outcomes={{
            "view-saved": "The view is saved.",
            "view-removed": "The view is removed.",
            kept: "What the overview shows now is kept for today.",
          }}
        />
      )}
      <OverviewSections current="schools" />
      {isAboutTheDay && dayForm}
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
          <div className="overview-tools">
            <LayoutForm
              measures={measures}
              parts={overview.parts}
              hasHubs={overview.facets.hubs.length > 0}
              parameters={parameters}
            />
            <SavedViews
              views={views}
              mayShare={mayShare}
              parameters={parameters}
              refused={refused}
            />
            {!isAboutTheDay && (
              <details className="overview-layout">
                <summary>Look at another day</summary>
                {dayForm}
              </details>
            )}
          </div>
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
              <ChosenSchools
                columns={columnsOf(overview)}
                mayRaiseForMany={mayRaiseForMany}
                parameters={parameters}
              />
              <DownloadLinks href={exportAddress("/overview", parameters)} />
            </>
          )}
          <PartsLeftOut overview={overview} parameters={parameters} />
          {judgedAnew && <p className="form-note">{judgedAnew}</p>}
          {overview.weighed && <p className="form-note">{overview.weighed}</p>}
          <StatusLegend>
            Every cell opens to its rule, evidence, date and source
            {isToday ? "." : " on that day, and to how it stands today."}
          </StatusLegend>
          <TermEndsExplained terms={overview.termEnds.terms} rows={rows} />
          {mayKeep && isToday && (
            <Form method="post">
              <p className="form-note">
                What this page shows is kept every hour, so that this day can be looked at later.
              </p>
              <Button kind="quiet" name="intent" value="keep">
                Keep it now
              </Button>
            </Form>
          )}
          <PrintFooter source={`Safeboard. ${momentInWords(moment)}`} asAt={asAt} />
        </>
      )}
    </div>
  );
}
