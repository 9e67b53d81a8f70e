import { ConfirmForm } from "@safeboard/ui/confirm-form";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { ImportPage } from "../domain-answers.ts";
import { importAddress } from "./import-addresses.ts";

/** Offers to take an import back, with what that leaves alone. */
export function UndoSection({ run }: { run: ImportPage }) {
  if (run.undoUntil === null) return null;
  return (
    <section aria-labelledby="undo" className="page-section">
      <h2 id="undo">Undo this import?</h2>
      <ConfirmForm
        action={importAddress(run.school?.id ?? null, run.runId)}
        confirm="Undo the import"
        danger
        consequences={
          <p>
            What it added is withdrawn, and what it changed is set back. Nothing is deleted: the
            record of changes keeps both. Rows that somebody has changed since are listed and left
            as they are. You can undo it until {dayOfMoment(run.undoUntil)}.
          </p>
        }
      >
        <input type="hidden" name="intent" value="withdraw" />
      </ConfirmForm>
    </section>
  );
}
