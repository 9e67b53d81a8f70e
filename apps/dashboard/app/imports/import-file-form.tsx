import { importLimits } from "@safeboard/domain/import-limits";
import { Button } from "@safeboard/ui/button";
import { FileField } from "@safeboard/ui/file-field";
import { fileSize } from "../policy/file-size.ts";
import { useImportUpload } from "./use-import-upload.ts";

/** Chooses one file. With scripts it is sent in the background, with how much is sent and a way to stop. */
export function ImportFileForm({
  action,
  background,
  problem,
  onProblem,
}: {
  action: string;
  /** Where scripts send it; answers `{ goTo }` or `{ problem }`. */
  background: string;
  problem: string | undefined;
  onProblem: (message: string | null) => void;
}) {
  const { sending, send, cancel } = useImportUpload(background, onProblem);
  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      className="upload-form"
      onSubmit={send}
    >
      <FileField
        name="file"
        label="The file"
        hint={`CSV, tab-separated text or an Excel workbook (.xlsx), up to ${fileSize(importLimits.bytes)} and ${importLimits.rows.toLocaleString("en-GB")} rows.`}
        accept=".csv,.tsv,.txt,.xlsx"
        error={problem}
      />
      {sending === null ? (
        <Button>Upload and check the columns</Button>
      ) : (
        <div className="progress">
          <p className="progress-label" id="sending" role="status">
            {sending.sent < sending.total
              ? `Sending: ${fileSize(sending.sent)} of ${fileSize(sending.total)}`
              : "The last part is being put away"}
          </p>
          <progress aria-labelledby="sending" value={sending.sent} max={sending.total} />
          <Button kind="quiet" type="button" onClick={cancel}>
            Cancel
          </Button>
        </div>
      )}
    </form>
  );
}
