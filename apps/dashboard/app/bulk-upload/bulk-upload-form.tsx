import { Button } from "@safeboard/ui/button";
import { FileField } from "@safeboard/ui/file-field";
import { SelectField, type SelectOption } from "@safeboard/ui/select-field";
import type { FormEvent } from "react";
import { fileSize } from "../policy/file-size.ts";
import { SendingProgress } from "./sending-progress.tsx";
import { useBulkUpload } from "./use-bulk-upload.ts";

export interface UploadLimits {
  files: number;
  /** Bytes of all of them, and of one. */
  together: number;
  each: number;
}

/** Chooses many files. With scripts they are sent in the background, with a count and a way to stop. */
export function BulkUploadForm({
  kinds,
  limits,
  problem,
  onProblem,
}: {
  kinds: readonly SelectOption[];
  limits: UploadLimits;
  problem: { field: "files" | "kind"; message: string } | undefined;
  onProblem: (message: string | null) => void;
}) {
  const { state, send, cancel } = useBulkUpload("/bulk-upload/files", limits, onProblem);
  const errorOf = (field: "files" | "kind") =>
    problem?.field === field ? problem.message : undefined;
  return (
    <form
      method="post"
      action="/bulk-upload"
      encType="multipart/form-data"
      className="upload-form"
      onSubmit={(event: FormEvent<HTMLFormElement>) => send(event)}
    >
      <SelectField
        name="kind"
        label="Which policy are they?"
        hint="One kind at a time."
        options={kinds}
        defaultValue={kinds[0]?.value}
        error={errorOf("kind")}
      />
      <FileField
        name="files"
        label="The files, one or more for each school"
        hint={`Up to ${limits.files} files, each up to ${fileSize(limits.each)}, together up to ${fileSize(limits.together)}. PDF, Word (.docx), OpenDocument, RTF, web pages or plain text. Choose them all at once, or drop them on the box.`}
        accept=".pdf,.docx,.odt,.rtf,.html,.htm,.txt"
        multiple
        error={errorOf("files")}
      />
      {state === null && <Button>Upload and read</Button>}
      {state !== null && <SendingProgress {...state} cancel={cancel} />}
    </form>
  );
}
