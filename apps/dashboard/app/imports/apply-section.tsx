import { ConfirmForm } from "@safeboard/ui/confirm-form";
import type { ImportPage } from "../domain-answers.ts";
import { applyInWords } from "./apply-in-words.ts";
import { importAddress } from "./import-addresses.ts";

/** Asks whether what the check has shown is to be done, as what will be so afterwards. */
export function ApplySection({ run }: { run: ImportPage }) {
  if (run.counts === null) return null;
  const { becomes, stays } = applyInWords(run, run.counts);
  if (becomes.length === 0) return null;
  return (
    <section aria-labelledby="apply" className="page-section">
      <h2 id="apply">Apply this import?</h2>
      {run.questions > 0 ? (
        <p>Answer first what is asked, or leave those rows out. Then it can be applied.</p>
      ) : (
        <ConfirmForm
          action={importAddress(run.school?.id ?? null, run.runId)}
          confirm="Apply the import"
          consequences={
            <>
              <ul>
                {becomes.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
              <p>{stays}</p>
            </>
          }
        >
          <input type="hidden" name="intent" value="apply" />
        </ConfirmForm>
      )}
    </section>
  );
}
