import { useSearchParams } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@safeboard/ui/button";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { Notice } from "@safeboard/ui/notice";
import { PageHeading } from "@safeboard/ui/page-heading";
import { dayOfMoment, timeOfMoment } from "../components/moment-in-words.ts";
import type { ImportPage } from "../domain-answers.ts";
import { summaryOf, type RefusedForm } from "../request/refused-form.ts";
import { ColumnsForm } from "./columns-form.tsx";
import { isColumnsStep } from "./columns-step.ts";
import { importAddress, newImportAddress } from "./import-addresses.ts";
import { importHeading, rowsInWords } from "./import-heading.ts";
import { isOfIncidents } from "./import-kind-code.ts";
import { CancelImport, ImportProgress } from "./import-progress.tsx";
import { importTrail } from "./import-trail.ts";
import type { LoadedImport } from "./load-import.server.ts";
import { RefusedColumns } from "./refused-columns.tsx";
import { ReopenForm } from "./reopen-form.tsx";
import { RowsSection } from "./rows-section.tsx";
import { ApplySection } from "./apply-section.tsx";
import { UndoSection } from "./undo-section.tsx";

/** One import, as far as it is: each state asks or tells something else at the same address. */
export function ImportRunPage({
  loaded,
  refused,
}: {
  loaded: LoadedImport;
  refused: RefusedForm | undefined;
}) {
  const { run, isOwnSchool, waiting } = loaded;
  const [parameters] = useSearchParams();
  const isColumns = isColumnsStep(run, parameters);
  const isFinding = run.state === "checked" && !isColumns;
  return (
    <>
      <Breadcrumbs
        trail={importTrail({ school: run.school, isOwnSchool }, true)}
        current={run.fileName}
      />
      <PageHeading
        title={isColumns ? importHeading({ ...run, state: "mapping" }) : importHeading(run)}
        lead={isColumns ? leadOfColumns(run) : leadOf(run)}
        asAt={aboutRun(run)}
        actions={isFinding ? <Actions run={run} /> : undefined}
      />
      <ErrorSummary errors={summaryOf(refused)} />
      {run.problem !== null && <Notice tone="warning" title={run.problem} />}
      {waiting === null && !isUnderWay(run) ? null : <ImportProgress run={run} waiting={waiting} />}
      {isColumns && run.mapping && (
        <>
          <RefusedColumns columns={run.mapping.columns} />
          {run.file && <FileNotices run={run} file={run.file} refused={refused} />}
          <ColumnsForm run={run} mapping={run.mapping} refused={refused} />
          {run.state === "mapping" && <CancelImport run={run} />}
        </>
      )}
      {isFinding && (
        <>
          <RowsSection loaded={loaded} />
          <ApplySection run={run} />
          <CancelImport run={run} />
        </>
      )}
      {run.state === "applied" && (
        <>
          <WhereNext run={run} />
          <RowsSection loaded={loaded} />
          <UndoSection run={run} />
        </>
      )}
      {run.state === "withdrawn" && <RowsSection loaded={loaded} />}
      {(run.state === "unreadable" || run.state === "cancelled") && (
        <ButtonGroup>
          <ButtonLink href={newImportAddress(run.school?.id ?? null, run.kind)}>
            Choose another file
          </ButtonLink>
        </ButtonGroup>
      )}
    </>
  );
}

const isUnderWay = ({ state }: ImportPage): boolean =>
  state === "receiving" ||
  state === "opening" ||
  state === "checking" ||
  state === "applying" ||
  state === "withdrawing";

function Actions({ run }: { run: ImportPage }) {
  const here = importAddress(run.school?.id ?? null, run.runId);
  const { counts } = run;
  const changes = counts ? counts.new + counts.changed + counts.leaver : 0;
  return (
    <ButtonGroup>
      {changes > 0 && run.questions === 0 && <ButtonLink href="#apply">Apply it</ButtonLink>}
      <ButtonLink kind="quiet" href={`${here}?step=columns`}>
        Correct the columns or words
      </ButtonLink>
    </ButtonGroup>
  );
}

/** What a person should know before they trust the rows. */
function FileNotices({
  run,
  file,
  refused,
}: {
  run: ImportPage;
  file: NonNullable<ImportPage["file"]>;
  refused: RefusedForm | undefined;
}) {
  return (
    <>
      {file.notices.length > 0 && (
        <Notice tone="info" title="About this file">
          <ul>
            {file.notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </Notice>
      )}
      {run.canChangeColumns && <ReopenForm run={run} file={file} refused={refused} />}
    </>
  );
}

function WhereNext({ run: { school, kind } }: { run: ImportPage }) {
  const place = school ? `/schools/${school.id}` : "";
  if (isOfIncidents(kind)) {
    return (
      <p>
        <Anchor href={`${place}/incidents`}>See the incidents</Anchor>
      </p>
    );
  }
  return (
    <p>
      {kind === "staff" && school && (
        <>
          <Anchor href={`${place}/staff`}>See the staff list</Anchor>
          {" · "}
        </>
      )}
      <Anchor href={`${place}/training`}>See what it does to training</Anchor>
    </p>
  );
}

function leadOfColumns({ mapping, file }: ImportPage): string {
  const rows = file ? `, with headings in row ${file.headingRow}` : "";
  return mapping?.remembered
    ? `A file with these headings was read before, so the columns are as they were then${rows}.`
    : `The columns were guessed from their headings and from what stands in them${rows}. Put right what is wrong.`;
}

function aboutRun(run: ImportPage): string {
  const parts = [
    run.kindTitle,
    run.school?.name ?? "about several schools",
    run.fileName,
    ...(run.rowsTotal === null ? [] : [rowsInWords(run.rowsTotal)]),
    `begun by ${run.startedBy} on ${moment(run.startedAt)}`,
    ...(run.appliedAt ? [`applied by ${run.appliedBy} on ${moment(run.appliedAt)}`] : []),
    ...(run.withdrawnAt ? [`undone by ${run.withdrawnBy} on ${moment(run.withdrawnAt)}`] : []),
  ];
  return parts.join(" · ");
}

const leadOf = ({ state, questions, undone, kind }: ImportPage): string => {
  if (state === "checked" && questions > 0) {
    return "Nothing has changed yet. Answer what is asked about some rows, then apply all of them.";
  }
  if (state === "withdrawn" && undone?.left === 0) return "All of it is as it was before.";
  if (state === "applied" && isOfIncidents(kind)) {
    return "It counts from now on, in the school’s incidents and in the trust’s.";
  }
  return leads[state];
};

const moment = (instant: Date): string => `${dayOfMoment(instant)} at ${timeOfMoment(instant)}`;

const leads: Readonly<Record<ImportPage["state"], string>> = {
  receiving: "Nothing is read before all of it is here.",
  opening: "Its headings and first rows are looked at, and every column is read once.",
  unreadable: "Nothing was changed, and nothing of the file is kept in any record.",
  mapping: "",
  checking: "Every row is compared with what is recorded. Nothing changes yet.",
  checked: "Nothing has changed yet. Look through the rows, then apply them.",
  applying: "All of it is done at once, so nobody sees half of it.",
  applied: "It counts from now on, in the staff list and in training coverage.",
  withdrawing: "All of it is taken back at once, so nobody sees half of it.",
  withdrawn: "Rows that somebody had changed since are left as they are, and say why.",
  cancelled: "The file is removed. Choose it again if you change your mind.",
};
