import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { rolePermits } from "@safeboard/domain/permissions";
import { DataTable } from "@safeboard/ui/data-table";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { exportAddress } from "../../components/export-address.ts";
import { BoardSections } from "../../reports/board-sections.tsx";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "From report to report - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    ...(await caller.report.trend()),
    mayWrite: rolePermits(actor.role, "write", "report"),
  }));

export default function ReportTrend() {
  const { reports, figures, mayWrite } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        title={
          reports.length < 2
            ? "Figures can be compared once two reports are published"
            : `How ${figures.length} figures went over ${reports.length} reports`
        }
        lead="From the published reports alone, as the board was told, each by its latest edition."
      />
      <BoardSections current="trend" mayWrite={mayWrite} />
      {reports.length === 0 ? (
        <EmptyState title="When they come">
          <p>Each published report adds a column.</p>
        </EmptyState>
      ) : (
        <>
          <DownloadLinks href={exportAddress("/board/trend")} />
          <DataTable
            caption="Figures of each report, the earliest report first"
            rows={figures}
            rowKey={({ key }) => key}
            rowHeading={{ heading: "Figure", cell: ({ label }) => label }}
            columns={reports.map(({ reportId, periodTitle }, place) => ({
              id: reportId,
              heading: periodTitle,
              numeric: true,
              cell: ({ values }: (typeof figures)[number]) => values[place]?.value ?? "Not in it",
            }))}
          />
        </>
      )}
    </>
  );
}
