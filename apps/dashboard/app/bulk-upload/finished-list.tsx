import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import type { BulkFileRow, BulkUploadPage } from "../domain-answers.ts";
import { FileName } from "./file-name.tsx";

/** What became of each file, with the way to each draft. */
export function FinishedList({ page: { files, schools } }: { page: BulkUploadPage }) {
  const names = new Map(schools.map(({ id, name }) => [id, name]));
  const stored = files.filter(({ state }) => state === "stored");
  const others = files.filter(({ state }) => state !== "stored");
  return (
    <>
      {stored.length > 0 && (
        <section aria-labelledby="stored" className="page-section">
          <h2 id="stored">Drafts to check and confirm</h2>
          <DataTable
            caption="Files that were stored"
            captionHidden
            narrow="cards"
            rows={stored}
            rowKey={({ fileId }) => fileId}
            rowHeading={{
              heading: "School",
              cell: (file) => <DraftLink file={file} name={names.get(file.chosenSchoolId ?? "")} />,
            }}
            columns={[{ id: "file", heading: "File", cell: (file) => <FileName file={file} /> }]}
          />
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="left-out" className="page-section">
          <h2 id="left-out">Left out ({others.length})</h2>
          <DataTable
            caption="Files that were left out"
            captionHidden
            narrow="cards"
            rows={others}
            rowKey={({ fileId }) => fileId}
            rowHeading={{ heading: "File", cell: (file) => <FileName file={file} /> }}
            columns={[
              {
                id: "why",
                heading: "Why",
                cell: ({ problem }) => problem ?? "As it was confirmed",
              },
            ]}
          />
        </section>
      )}
    </>
  );
}

function DraftLink({ file, name }: { file: BulkFileRow; name: string | undefined }) {
  // A school that has left the trust since is in no list any more.
  if (!name) return <>A school that has left the trust</>;
  return (
    <Anchor href={`/schools/${file.chosenSchoolId}/policies/${file.versionId}`}>{name}</Anchor>
  );
}
