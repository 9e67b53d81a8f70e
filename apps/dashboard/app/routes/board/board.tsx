import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { REPORT_STATE_WORDS } from "@safeboard/compliance/board-report";
import { Anchor } from "@safeboard/ui/anchor";
import { ButtonLink } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { rolePermits } from "@safeboard/domain/permissions";
import { exportAddress } from "../../components/export-address.ts";
import { dayOfMoment } from "../../components/moment-in-words.ts";
import { BOARD, documentAddress, draftAddress, editionAddress } from "../../reports/addresses.ts";
import { BoardSections } from "../../reports/board-sections.tsx";
import { reportsAnswer } from "../../reports/report-words.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Board reports - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    ...(await caller.report.list()),
    mayWrite: rolePermits(actor.role, "write", "report"),
  }));

export default function Board() {
  const { published, drafts, mayWrite } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        title={reportsAnswer(published)}
        lead="A report is frozen when it is published, so that the minutes and the figures stay together. A correction is a new edition that says what changed."
        actions={
          mayWrite ? <ButtonLink href={`${BOARD}/start`}>Start a report</ButtonLink> : undefined
        }
      />
      <BoardSections current="reports" mayWrite={mayWrite} />
      {drafts.length > 0 && (
        <section aria-labelledby="drafts" className="page-section">
          <h2 id="drafts">Being written</h2>
          <DataTable
            caption="Reports that are being written"
            captionHidden
            narrow="cards"
            rows={drafts}
            rowKey={({ reportId }) => reportId}
            rowHeading={{
              heading: "Report",
              cell: ({ reportId, title }) => <Anchor href={draftAddress(reportId)}>{title}</Anchor>,
            }}
            columns={[
              { id: "period", heading: "Period", cell: ({ period }) => period.title },
              { id: "state", heading: "Standing", cell: ({ state }) => REPORT_STATE_WORDS[state] },
              { id: "by", heading: "Started by", cell: ({ startedBy }) => startedBy },
              {
                id: "changed",
                heading: "Last step",
                cell: ({ changedAt }) => dayOfMoment(changedAt),
              },
            ]}
          />
        </section>
      )}
      {published.length === 0 ? (
        <EmptyState title={mayWrite ? "How a report is made" : "What you will find here"}>
          <p>
            {mayWrite
              ? "Start one for a term or a year: the product fills in figures, charts, changes and exceptions, and you write beside them. A colleague reads it, then it is published to trustees."
              : "Reports that the trust’s safeguarding lead has published for the board, the latest first. Live figures, documents and names of pupils are never shown to trustees."}
          </p>
        </EmptyState>
      ) : (
        <section aria-labelledby="published" className="page-section">
          <h2 id="published">Published</h2>
          <DownloadLinks href={exportAddress(BOARD)} />
          <DataTable
            caption="Published reports, the latest first"
            captionHidden
            narrow="cards"
            rows={published}
            rowKey={({ reportId }) => reportId}
            rowHeading={{
              heading: "Report",
              cell: ({ reportId, edition, title }) => (
                <Anchor href={editionAddress(reportId, edition)}>{title}</Anchor>
              ),
            }}
            columns={[
              { id: "period", heading: "Period", cell: ({ period }) => period.title },
              {
                id: "published",
                heading: "Published",
                cell: ({ publishedOn, edition }) =>
                  `${formatIsoDate(publishedOn)}${edition > 1 ? `, edition ${edition}` : ""}`,
              },
              {
                id: "questions",
                heading: "Questions",
                cell: ({ questions: { open, all } }) => questionsInWords(all, open),
              },
              {
                id: "read",
                heading: "Read by",
                cell: ({ readBy, isReadByMe }) =>
                  isReadByMe ? (readBy === 1 ? "You" : `${readBy}, you among them`) : readBy,
              },
              {
                id: "signed",
                heading: "Signed off",
                cell: ({ isSignedOff }) => (isSignedOff ? "Yes" : "Not yet"),
              },
              {
                id: "document",
                heading: "Document",
                cell: ({ reportId, edition, title }) => (
                  <a href={documentAddress(reportId, edition, "pdf")}>
                    PDF<span className="heard-only"> of {title}</span>
                  </a>
                ),
              },
            ]}
          />
        </section>
      )}
    </>
  );
}

/** "2, 1 open"; "1 open" where none is closed. */
function questionsInWords(all: number, open: number): string {
  if (all === 0) return "None";
  return open === all ? `${open} open` : `${all}, ${open} open`;
}
