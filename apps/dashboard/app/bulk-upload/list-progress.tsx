import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { Progress } from "@safeboard/ui/progress";
import { useFreshAnswers } from "../components/use-fresh-answers.ts";
import type { BulkFileRow, BulkUploadPage } from "../domain-answers.ts";
import { CancelUpload } from "./cancel-upload.tsx";
import { FileName } from "./file-name.tsx";

/** A list that is being read or stored: how far it is. It goes on when the page is closed. */
export function ListProgress({ page, waiting }: { page: BulkUploadPage; waiting: string | null }) {
  const { bulkId, state, counts, files } = page;
  useFreshAnswers();
  const storing = state === "confirmed";
  const [done, total] = storing
    ? [counts.stored, counts.stored + counts.read]
    : [counts.read + counts.unreadable, files.length];
  return (
    <>
      <Progress
        label={storing ? "Storing the drafts" : "Reading the files"}
        done={done}
        total={total}
        unit={storing ? "files stored" : "files read"}
        action={<Anchor href={`/bulk-upload/${bulkId}`}>Show how far it is now</Anchor>}
      />
      <p className="bulk-note">
        {waiting ??
          "It goes on when you leave this page. You find it again under Policies, Upload many."}
      </p>
      {!storing && <CancelUpload bulkId={bulkId} />}
      <section aria-labelledby="files" className="page-section bulk-files">
        <h2 id="files">The files</h2>
        <DataTable
          caption="The files of this upload"
          captionHidden
          narrow="cards"
          rows={files}
          rowKey={({ fileId }) => fileId}
          rowHeading={{ heading: "File", cell: (file) => <FileName file={file} /> }}
          columns={[{ id: "state", heading: "So far", cell: soFar }]}
        />
      </section>
    </>
  );
}

/** How far one file is. */
export function soFar({ state, stated, problem }: BulkFileRow) {
  switch (state) {
    case "waiting":
      return "Waits to be read";
    case "read":
      return stated ? `Read: it names ${stated}` : "Read";
    case "unreadable":
      return problem;
    case "stored":
      return "Stored";
    case "left_out":
      return "Left out";
  }
}
