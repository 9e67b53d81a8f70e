import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { exportAddress } from "../../components/export-address.ts";
import { addressWith } from "../../overview/arrangement.ts";
import { ChangeTable } from "../../overview/change-table.tsx";
import { loadChanges } from "../../overview/load-changes.server.ts";
import { isNotKept, momentInWords } from "../../overview/moment-words.ts";
import { NotKept } from "../../overview/not-kept.tsx";
import { OverviewSections } from "../../overview/overview-sections.tsx";
import { asMember } from "../../request/visit.server.ts";
import { AsAtForm } from "../../training/as-at-form.tsx";

export const meta: MetaFunction = () => [{ title: "What changed - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, ({ caller }) => loadChanges(caller, new URL(args.request.url).searchParams));

export default function OverviewChangesPage() {
  const { asked, page } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const { since, summary, changes, today } = page;
  const here = "/overview/changes";
  return (
    <div className="overview-sheet">
      <PageHeading
        title={summary}
        asAt={`${momentInWords(since)}, against today, ${formatIsoDate(today)}`}
      />
      <OverviewSections current="changes" />
      <AsAtForm
        asked={asked}
        asAt={{ ...since, when: "today" }}
        keep={{}}
        label="Since"
        hint="A day that is over"
        todayHref={here}
      />
      {isNotKept(since) ? (
        <NotKept moment={since} nowHref={addressWith(parameters, { known: "now" }, here)} />
      ) : changes.length === 0 ? (
        <EmptyState title="No change">
          <p>Every school has the same status in every measure as on that day.</p>
        </EmptyState>
      ) : (
        <>
          <ChangeTable changes={changes} since={since} />
          <DownloadLinks href={exportAddress(here, parameters)} />
          <p className="form-note">
            A change is another status. A school that joined or left counts only for the days on
            which it belonged to the trust.
          </p>
        </>
      )}
      <PrintFooter source={`Safeboard, changes since ${formatIsoDate(since.day)}`} asAt={today} />
    </div>
  );
}
