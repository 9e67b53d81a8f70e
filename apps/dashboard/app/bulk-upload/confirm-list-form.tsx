import { Form } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import type { ReactNode } from "react";
import type { BulkFileRow, BulkUploadPage } from "../domain-answers.ts";
import type { RefusedForm } from "../request/refused-form.ts";
import { CancelUpload } from "./cancel-upload.tsx";
import { FileName } from "./file-name.tsx";
import {
  type ListAround,
  listAround,
  questionInWords,
  reasonsInWords,
  repetitionInWords,
} from "./file-in-words.ts";
import { SchoolChoice } from "./school-choice.tsx";

/** So many choices make a page of about 100 kB on the wire. */
const mostOptions = 6_000;

/** The whole list, what needs an answer first. Nothing is stored before it is sent. */
export function ConfirmListForm({
  page,
  refused,
  showEverySchool,
}: {
  page: BulkUploadPage;
  refused: RefusedForm | undefined;
  showEverySchool: boolean;
}) {
  const { bulkId, files, schools } = page;
  const list = listAround(page);
  const read = files.filter(({ state }) => state === "read");
  const asked = read.filter(({ question }) => question !== null);
  const repeated = read.filter((file) => repetitionInWords(file, list) !== null);
  const sure = read.filter((file) => !asked.includes(file) && !repeated.includes(file));
  const unreadable = files.filter(({ state }) => state === "unreadable");
  const likelyOnly = !showEverySchool && read.length * schools.length > mostOptions;
  const choice = (file: BulkFileRow) => (
    <SchoolChoice {...{ file, schools, refused, likelyOnly }} />
  );
  return (
    <>
      <Form method="post" action={`/bulk-upload/${bulkId}`} className="bulk-list" noValidate>
        <input type="hidden" name="intent" value="confirm" />
        <Files
          id="asked"
          title="These need your answer"
          files={asked}
          why={(file) => questionInWords(file, list)}
          {...{ choice, list }}
        />
        <Files
          id="sure"
          title="These say whose they are"
          files={sure}
          why={(file) => reasonsInWords(file.reasons)}
          {...{ choice, list }}
        />
        {likelyOnly && (
          <p>
            Is one of these another school’s?{" "}
            <Anchor href={`/bulk-upload/${bulkId}?schools=all`}>
              Show every school beside every file
            </Anchor>
            .
          </p>
        )}
        <Files
          id="repeated"
          title="These are there already, so they are left out"
          files={repeated}
          why={(file) => repetitionInWords(file, list)}
          {...{ choice, list }}
        />
        <Unreadable files={unreadable} />
        <section aria-labelledby="confirm" className="page-section">
          <h2 id="confirm">Store the list?</h2>
          <p>
            Each file becomes a draft of its school’s {list.kindName.toLowerCase()} policy, beside
            what was read from it. Nothing else changes until somebody confirms a draft.
          </p>
          <ButtonGroup>
            <Button>Store these as drafts</Button>
          </ButtonGroup>
        </section>
      </Form>
      <CancelUpload bulkId={bulkId} />
    </>
  );
}

function Files({
  id,
  title,
  files,
  why,
  choice,
}: {
  id: string;
  title: string;
  files: readonly BulkFileRow[];
  list: ListAround;
  why: (file: BulkFileRow) => ReactNode;
  choice: (file: BulkFileRow) => ReactNode;
}) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby={id} className="page-section">
      <h2 id={id}>
        {title} ({files.length})
      </h2>
      <DataTable
        caption={title}
        captionHidden
        narrow="cards"
        rows={files}
        rowKey={({ fileId }) => fileId}
        rowHeading={{ heading: "File", cell: (file) => <FileName file={file} /> }}
        columns={[
          { id: "why", heading: "Why", cell: why },
          { id: "school", heading: "School", cell: choice },
        ]}
      />
    </section>
  );
}

function Unreadable({ files }: { files: readonly BulkFileRow[] }) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="unreadable" className="page-section">
      <h2 id="unreadable">These can’t be read, so they are left out ({files.length})</h2>
      <DataTable
        caption="Files that can’t be read"
        captionHidden
        narrow="cards"
        rows={files}
        rowKey={({ fileId }) => fileId}
        rowHeading={{ heading: "File", cell: (file) => <FileName file={file} /> }}
        columns={[{ id: "problem", heading: "What to do", cell: ({ problem }) => problem }]}
      />
    </section>
  );
}
