import { Button } from "@safeboard/ui/button";
import { fileSize } from "./file-size.ts";
import type { UploadState } from "./use-upload.ts";

/** How far an upload is: sending with a share and a way to stop it, then reading. */
export function UploadProgress({ state, cancel }: { state: UploadState; cancel: () => void }) {
  if (state.phase !== "sending" && state.phase !== "reading") return null;
  const words =
    state.phase === "reading"
      ? "Reading your policy"
      : `Sending: ${fileSize(state.sent)} of ${fileSize(state.total)}`;
  return (
    <div className="progress">
      <p className="progress-label" id="upload-progress" role="status">
        {words}
      </p>
      {state.phase === "sending" ? (
        <progress aria-labelledby="upload-progress" value={state.sent} max={state.total} />
      ) : (
        <progress aria-labelledby="upload-progress" />
      )}
      <Button kind="quiet" type="button" onClick={cancel}>
        Cancel
      </Button>
    </div>
  );
}
