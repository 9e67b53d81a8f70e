import { counted } from "../operator/counted.ts";
import type { BulkUploadPage } from "../domain-answers.ts";

/** How far a list is, in the sentence that a person came for. */
export function bulkHeading({
  state,
  counts,
  files,
}: Pick<BulkUploadPage, "state" | "counts"> & {
  files: readonly Pick<BulkUploadPage["files"][number], "question">[];
}): string {
  switch (state) {
    case "receiving":
      return `${counted(files.length, "file")} arrived so far`;
    case "reading":
      return `${counts.read + counts.unreadable} of ${counted(files.length, "file")} read`;
    case "ready":
      return readyHeading(files.filter(({ question }) => question !== null).length);
    case "confirmed":
      return `${counts.stored} of ${counted(counts.stored + counts.read, "file")} stored so far`;
    case "finished":
      return storedHeading(counts.stored);
    case "cancelled":
      return "This upload was cancelled";
  }
}

function readyHeading(asked: number): string {
  if (asked === 0) return "Every file is read: look through the list and confirm it";
  return `Every file is read, and ${asked === 1 ? "1 needs" : `${asked} need`} your answer`;
}

function storedHeading(stored: number): string {
  if (stored === 0) return "Nothing of this upload was stored";
  return stored === 1 ? "1 policy is stored as a draft" : `${stored} policies are stored as drafts`;
}
