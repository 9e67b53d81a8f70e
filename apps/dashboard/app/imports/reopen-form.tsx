import { Form } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { SelectField } from "@safeboard/ui/select-field";
import { TextField } from "@safeboard/ui/text-field";
import type { ImportPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { importAddress } from "./import-addresses.ts";

/** The form's name on its page. */
export const REOPEN_FORM = "reopen";

/** For a workbook whose rows are on another sheet, and for a file whose headings stand in another row. */
export function ReopenForm({
  run,
  file: { sheets, sheet, headingRow },
  refused,
}: {
  run: ImportPage;
  file: NonNullable<ImportPage["file"]>;
  refused: RefusedForm | undefined;
}) {
  const form = fieldsOf(REOPEN_FORM, refused);
  return (
    <details className="known-words" open={form.wasRefused}>
      <summary>
        {sheets.length > 1
          ? "Read another sheet, or other headings"
          : "The headings are in another row"}
      </summary>
      <Form
        method="post"
        action={importAddress(run.school?.id ?? null, run.runId)}
        className="stacked-form"
      >
        <input type="hidden" name="intent" value="reopen" />
        {sheets.length > 1 ? (
          <SelectField
            {...form.one("sheet", sheet ?? "")}
            label="Sheet"
            options={sheets.map(({ name, hidden }) => ({
              value: name,
              label: hidden ? `${name} (hidden)` : name,
            }))}
          />
        ) : (
          sheet !== null && <input type="hidden" name="sheet" value={sheet} />
        )}
        <TextField
          {...form.one("headingRow", String(headingRow))}
          label="Row with the headings"
          hint="Counted as a spreadsheet counts. Leave it empty to have it found."
          inputMode="numeric"
          width="short"
        />
        <Button kind="quiet">Open it again</Button>
      </Form>
    </details>
  );
}
