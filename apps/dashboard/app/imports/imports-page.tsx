import { Anchor } from "@safeboard/ui/anchor";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { exportAddress } from "../components/export-address.ts";
import { OutcomeNotice } from "../components/outcome-notice.tsx";
import { dayOfMoment, timeOfMoment } from "../components/moment-in-words.ts";
import type { ImportList, ListedImport } from "../domain-answers.ts";
import { SchoolTrainingSections, TrainingSections } from "../training/training-sections.tsx";
import { importAddress, importsAddress, newImportAddress } from "./import-addresses.ts";
import { changesInWords, dryRunInWords, importStateInWords } from "./import-heading.ts";
import { IMPORT_KIND_CODES, KIND_IN_SENTENCE } from "./import-kind-code.ts";
import { importTrail } from "./import-trail.ts";

/** A unit's imports, the newest first: how far each is, what it changes or changed, who began it and when. */
export function ImportsPage({ list, isOwnSchool }: { list: ImportList; isOwnSchool: boolean }) {
  const { school, runs } = list;
  const schoolId = school?.id ?? null;
  const begin = (
    <ButtonGroup>
      {IMPORT_KIND_CODES.map((code, place) => (
        <ButtonLink
          key={code}
          kind={place === 0 ? "primary" : "quiet"}
          href={newImportAddress(schoolId, code)}
        >
          Import {KIND_IN_SENTENCE[code]}
        </ButtonLink>
      ))}
    </ButtonGroup>
  );
  return (
    <>
      <Breadcrumbs trail={importTrail({ school, isOwnSchool }, false)} current="Imports" />
      <PageHeading
        title={importsSentence(runs)}
        lead="Staff lists, training records and cases from your MIS, payroll, training supplier or case system, with any column names. You see what would change before anything does."
        asAt={school ? school.name : "About all schools of the trust"}
        actions={runs.length > 0 ? begin : undefined}
      />
      {schoolId === null ? (
        <TrainingSections current="imports" />
      ) : (
        <SchoolTrainingSections schoolId={schoolId} current="imports" />
      )}
      <OutcomeNotice
        outcomes={{ cancelled: "The import is cancelled, and its file is removed." }}
      />
      {runs.length === 0 ? (
        <EmptyState title="Begin with a staff list" action={begin}>
          <p>
            Training is matched to people on the staff list, so import that first. A file can be
            CSV, tab-separated text or an Excel workbook (.xlsx).
          </p>
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption="Imports, the newest first"
            captionHidden
            narrow="cards"
            rows={runs}
            rowKey={({ runId }) => runId}
            rowHeading={{
              heading: "File",
              cell: ({ runId, fileName, kindTitle }) => (
                <span className="file-named">
                  <Anchor href={importAddress(schoolId, runId)}>{fileName}</Anchor>
                  <span className="cell-detail">{kindTitle}</span>
                </span>
              ),
            }}
            columns={[
              { id: "state", heading: "How far it is", cell: importStateInWords },
              { id: "counts", heading: "Rows", cell: countsInWords },
              {
                id: "by",
                heading: "Begun",
                cell: ({ startedAt, startedBy }) =>
                  `${dayOfMoment(startedAt)} at ${timeOfMoment(startedAt)}, by ${startedBy}`,
              },
            ]}
          />
          <DownloadLinks href={exportAddress(importsAddress(schoolId))} />
        </>
      )}
    </>
  );
}

/** The imports that wait for somebody, or that there are none. */
export function importsSentence(runs: readonly Pick<ListedImport, "state">[]): string {
  if (runs.length === 0) return "Nothing has been imported yet";
  const waiting = runs.filter(({ state }) => state === "mapping" || state === "checked").length;
  if (waiting === 0) return "No import waits for you";
  return waiting === 1 ? "1 import waits for you" : `${waiting} imports wait for you`;
}

function countsInWords({ counts, state }: ListedImport): string {
  if (!counts) return "–";
  const isDone = state === "applied" || state === "withdrawn" || state === "withdrawing";
  return isDone ? changesInWords(counts) : dryRunInWords(counts, counts.asked);
}
