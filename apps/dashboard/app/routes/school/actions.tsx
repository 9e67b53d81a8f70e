import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonLink } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { FilterChips } from "@safeboard/ui/filter-chips";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { actionColumns, actionTitle } from "../../actions/action-columns.tsx";
import { actionChips, actionsInSentence, readActionFilter } from "../../actions/action-filter.ts";
import { actionsAddress, newActionAddress } from "../../actions/addresses.ts";
import { schoolTrail } from "../../actions/school-trail.ts";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Actions, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.action.ofSchool({
      schoolId: routeId(args.params["schoolId"]),
      ...readActionFilter(new URL(args.request.url).searchParams),
    }),
    isOwnSchool: actor.scope === "school",
    mayRaise: rolePermits(actor.role, "raise", "action"),
  }));

export default function Actions() {
  const { page, isOwnSchool, mayRaise } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const { school, today, counts, actions } = page;
  const here = actionsAddress(school.id);
  return (
    <>
      <Breadcrumbs trail={schoolTrail(school, isOwnSchool)} current="Actions" />
      <PageHeading
        title={`${school.name}: ${actionsInSentence(counts)}`}
        lead="What is to be done, by whom and by when. An action stays open, in whichever term, until somebody closes it."
        asAt={`As at ${formatIsoDate(today)}`}
        actions={
          mayRaise && <ButtonLink href={newActionAddress(school.id)}>Raise an action</ButtonLink>
        }
      />
      <OutcomeNotice outcomes={{ "taken-back": "The action is taken back, and counts no more." }} />
      <FilterChips label="Filter actions" groups={actionChips(here, parameters, page)} />
      {actions.length === 0 ? (
        <EmptyState title="None of these">
          <p>
            An action can be raised from a lesson, a contradiction or what a measure found, and by
            itself.
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
            rowHeading={{ heading: "Action", cell: actionTitle }}
            columns={actionColumns}
          />
          <DownloadLinks href={exportAddress(here, parameters)} />
        </>
      )}
      <PrintFooter source="Safeboard" asAt={today} />
    </>
  );
}
