import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { Anchor } from "@safeboard/ui/anchor";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { exportAddress } from "../../components/export-address.ts";
import { AheadTable } from "../../overview/ahead-table.tsx";
import { loadAhead } from "../../overview/load-changes.server.ts";
import { OverviewSections } from "../../overview/overview-sections.tsx";
import { asMember } from "../../request/visit.server.ts";
import { AsAtForm } from "../../training/as-at-form.tsx";

export const meta: MetaFunction = () => [{ title: "What comes - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    ...(await loadAhead(caller, new URL(args.request.url).searchParams)),
    mayUpload: rolePermits(actor.role, "upload", "policy"),
  }));

export default function OverviewAheadPage() {
  const { asked, page, mayUpload } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const { summary, turns, today, until } = page;
  return (
    <div className="overview-sheet">
      <PageHeading
        title={summary}
        asAt={`From today, ${formatIsoDate(today)}, by what is known today`}
      />
      <OverviewSections current="ahead" />
      <AsAtForm
        asked={asked}
        asAt={{ day: until, when: "today", known: "now" }}
        keep={{}}
        label="Until"
        hint="A day to come"
        isAhead
        todayHref="/overview/ahead"
      />
      {turns.length === 0 ? (
        <EmptyState title="Nothing turns">
          <p>No cell turns amber or red by then. What is amber or red today is on the overview.</p>
        </EmptyState>
      ) : (
        <>
          <AheadTable turns={turns} mayUpload={mayUpload} />
          <DownloadLinks href={exportAddress("/overview/ahead", parameters)} />
        </>
      )}
      <p className="form-note">
        Only what time alone brings is foretold, and nothing that is amber or red already.{" "}
        <Anchor href={`/overview?as-at=${until}`}>
          The overview as it will be on {formatIsoDate(until)} if nothing is done
        </Anchor>
      </p>
      <PrintFooter source={`Safeboard, until ${formatIsoDate(until)}`} asAt={today} />
    </div>
  );
}
