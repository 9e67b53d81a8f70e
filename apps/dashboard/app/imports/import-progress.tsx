import { Form } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Button } from "@safeboard/ui/button";
import { Progress } from "@safeboard/ui/progress";
import { useFreshAnswers } from "../components/use-fresh-answers.ts";
import type { ImportPage } from "../domain-answers.ts";
import { importAddress } from "./import-addresses.ts";

/** An import that is at work: how far it is. It goes on when the page is closed. */
export function ImportProgress({ run, waiting }: { run: ImportPage; waiting: string | null }) {
  useFreshAnswers();
  const here = importAddress(run.school?.id ?? null, run.runId);
  const look = <Anchor href={here}>Show how far it is now</Anchor>;
  return (
    <>
      {run.state === "checking" && run.rowsTotal ? (
        <Progress
          label="Checking the rows"
          done={run.rowsRead}
          total={run.rowsTotal}
          unit="rows checked"
          action={look}
        />
      ) : (
        <div className="progress">
          <p className="progress-label" id="at-work" role="status">
            {atWork[run.state] ?? "At work"}
          </p>
          <progress aria-labelledby="at-work" />
          <div className="progress-foot">{look}</div>
        </div>
      )}
      <p className="bulk-note">
        {waiting ?? "It goes on when you leave this page. You find it again under Imports."}
      </p>
      {run.state !== "applying" && run.state !== "withdrawing" && <CancelImport run={run} />}
    </>
  );
}

/** Gives it up: nothing of it was applied, so the file can be chosen again. */
export function CancelImport({ run }: { run: ImportPage }) {
  return (
    <Form method="post" action={importAddress(run.school?.id ?? null, run.runId)}>
      <input type="hidden" name="intent" value="cancel" />
      <Button kind="quiet">Cancel the import and remove its file</Button>
    </Form>
  );
}

const atWork: Partial<Record<ImportPage["state"], string>> = {
  receiving: "The file is arriving",
  opening: "Opening the file",
  checking: "Checking the rows",
  applying: "Applying all of it at once",
  withdrawing: "Setting back what it changed",
};
