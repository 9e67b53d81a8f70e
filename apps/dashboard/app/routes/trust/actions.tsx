import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { ButtonLink } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { FilterChips } from "@safeboard/ui/filter-chips";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { actionColumns, actionTitle } from "../../actions/action-columns.tsx";
import { actionChips, actionsInSentence, readActionFilter } from "../../actions/action-filter.ts";
import { actionsAddress, newSeriesAddress } from "../../actions/addresses.ts";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import type { ActionList } from "../../domain-answers.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Actions - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const parameters = new URL(args.request.url).searchParams;
    const school = parameters.get("school");
    return {
      list: await caller.action.list({
        ...readActionFilter(parameters),
        ...(school && { schoolId: routeId(school) }),
      }),
    };
  });

export default function Actions() {
  const { list } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const { today, counts, schools, actions } = list;
  const sentence = actionsInSentence(counts);
  return (
    <>
      <PageHeading
        title={sentence.charAt(0).toUpperCase() + sentence.slice(1)}
        lead="What the schools have to do, by whom and by when. An action stays open, in whichever term, until somebody closes it."
        asAt={`As at ${formatIsoDate(today)}`}
        actions={<ButtonLink href={newSeriesAddress()}>Raise for several schools</ButtonLink>}
      />
      <OutcomeNotice
        outcomes={{
          raised: "Raised. Each school has it among its own actions now.",
          "raised-some":
            "Raised. Schools on their way to another trust were passed over: their records are closed.",
        }}
      />
      <FilterChips
        label="Filter actions"
        groups={[...actionChips("/actions", parameters, list), schoolChips(parameters, schools)]}
      />
      {actions.length === 0 ? (
        <EmptyState
          title={parameters.size === 0 ? "Nothing is open" : "None of these"}
          action={
            parameters.size > 0 && <ButtonLink href="/actions">Show all open actions</ButtonLink>
          }
        >
          <p>
            An action begins with what a measure, a review or a contradiction found at a school, or
            here, for several schools at once.
          </p>
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption="Actions"
            captionHidden
            narrow="cards"
            rows={actions}
            rowKey={({ actionId }) => actionId}
            rowHeading={{
              heading: "School",
              cell: ({ schoolId, schoolName }) => (
                <Anchor href={actionsAddress(schoolId)}>{schoolName}</Anchor>
              ),
            }}
            columns={[
              {
                id: "action",
                heading: "Action",
                cell: (action) => <div className="cell-words">{actionTitle(action)}</div>,
              },
              ...actionColumns,
            ]}
          />
          <DownloadLinks href={exportAddress("/actions", parameters)} />
        </>
      )}
      <PrintFooter source="Safeboard" asAt={today} />
    </>
  );
}

/** The schools with the most overdue, and the one that is chosen. */
function schoolChips(parameters: URLSearchParams, schools: ActionList["schools"]) {
  const chosen = parameters.get("school");
  const href = (schoolId: string | null) => {
    const query = new URLSearchParams(parameters);
    query.delete("done");
    query.delete("school");
    if (schoolId) query.set("school", schoolId);
    return query.size > 0 ? `/actions?${query}` : "/actions";
  };
  const shown = schools.filter(({ schoolId }, index) => index < 10 || schoolId === chosen);
  return {
    name: "School",
    chips:
      schools.length > 1
        ? [
            { label: "All", href: href(null), current: !chosen, all: true },
            ...shown.map(({ schoolId, name, open, overdue }) => ({
              label: overdue > 0 ? `${name}, ${overdue} overdue of` : name,
              count: open,
              href: href(schoolId),
              current: schoolId === chosen,
            })),
          ]
        : [],
  };
}
