import { Form } from "@remix-run/react";
import { REVIEWED_TABLES, WHAT_BECAME } from "@safeboard/compliance/board-report";
import { Button } from "@safeboard/ui/button";
import { TextArea } from "@safeboard/ui/text-area";
import { Fragment } from "react";
import type { DraftPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { noteFields } from "./note-fields.ts";

/** What the last report named, one by one, with room for what the lead says of it. */
export function NotesForm({
  section,
  notes,
  refused,
}: {
  section: DraftPage["report"]["sections"][number];
  notes: DraftPage["notes"];
  refused: RefusedForm | undefined;
}) {
  const rows = section.blocks.flatMap((block) => {
    if (block.kind !== "table" || !REVIEWED_TABLES.has(block.key)) return [];
    const became = block.columns.findIndex(({ title }) => title === WHAT_BECAME);
    return block.rows.map(({ key, cells }) => ({
      key,
      label: cells[0]?.text ?? "",
      became: cells[became === -1 ? 1 : became]?.text,
    }));
  });
  if (rows.length === 0) return null;
  const fields = fieldsOf("notes", refused);
  return (
    <section aria-labelledby="notes" className="page-section">
      <h2 id="notes">What the last report named</h2>
      <p>
        What became of each is filled in below. Add what the board should know beside it: a word on
        why it slipped, or what a decision led to. Leave empty what needs no word. No pupil may be
        known by it.
      </p>
      <Form method="post" className="stacked-form" noValidate>
        {rows.map(({ key, label, became }, place) => {
          const kept = notes[key];
          const names = noteFields(place);
          return (
            <Fragment key={key}>
              <input type="hidden" name={names.subject} value={key} />
              <input type="hidden" name={names.revision} value={kept?.revision ?? 0} />
              <TextArea
                {...fields.one(names.note, kept?.note ?? "")}
                label={label}
                hint={hintOf(fields.wasRefused, kept) ?? became}
                rows={2}
              />
            </Fragment>
          );
        })}
        <Button kind="quiet" name="intent" value="notes">
          Save what you say of each
        </Button>
      </Form>
    </section>
  );
}

/** Whoever was refused because a colleague has saved since sees what was saved, and saves over it knowingly. */
const hintOf = (wasRefused: boolean, kept: DraftPage["notes"][string] | undefined) =>
  wasRefused && kept && kept.note !== "" ? `As ${kept.savedBy} has saved it: ${kept.note}` : null;
