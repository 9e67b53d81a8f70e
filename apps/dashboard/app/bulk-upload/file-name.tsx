import { fileSize } from "../policy/file-size.ts";
import type { BulkFileRow } from "../domain-answers.ts";

/** A file of the list by its number and name, with its size and what its text is called. */
export function FileName({
  file: { position, fileName, byteLength, title },
}: {
  file: Pick<BulkFileRow, "position" | "fileName" | "byteLength" | "title">;
}) {
  const notes = [byteLength > 0 && fileSize(byteLength), title && `“${title}”`].filter(Boolean);
  return (
    <>
      <strong className="file-name">
        {position}. {fileName}
      </strong>
      {notes.length > 0 && <span className="row-note">{notes.join(" · ")}</span>}
    </>
  );
}
