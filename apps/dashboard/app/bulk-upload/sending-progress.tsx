import { Button } from "@safeboard/ui/button";
import { Progress } from "@safeboard/ui/progress";
import type { Sending } from "./use-bulk-upload.ts";

/** How many of the files are sent, with a way to stop. */
export function SendingProgress({ sent, total, cancel }: Sending & { cancel: () => void }) {
  return (
    <Progress
      label={sent < total ? "Sending the files" : "The last file is being put away"}
      done={sent}
      total={total}
      unit="files sent"
      action={
        <Button kind="quiet" type="button" onClick={cancel}>
          Cancel
        </Button>
      }
    />
  );
}
