import type { DomainCaller } from "@safeboard/domain";
import { attempt } from "../request/form-attempt.server.ts";
import { textIn } from "../request/text-in.ts";
import { noteFields } from "./note-fields.ts";

/** Keeps what the lead says of each thing that the last report named. A refusal stands beside the note that it is about. */
export async function saveNotesFrom({ report }: DomainCaller, reportId: string, form: FormData) {
  const notes: Record<string, { note: string; revision: number }> = {};
  const fieldOf = new Map<string, string>();
  for (let place = 0; form.has(noteFields(place).subject); place += 1) {
    const names = noteFields(place);
    const subject = textIn(form, names.subject);
    notes[subject] = {
      note: textIn(form, names.note),
      revision: Number(textIn(form, names.revision)) || 0,
    };
    fieldOf.set(subject, names.note).set(`notes.${subject}.note`, names.note);
  }
  const outcome = await attempt(() => report.saveNotes({ reportId, notes }));
  if (outcome.done) return outcome;
  const { message, fieldErrors } = outcome.refusal;
  const named = Object.entries(fieldErrors).map(([path, words]) => [
    fieldOf.get(path) ?? path,
    words,
  ]);
  return { ...outcome, refusal: { message, fieldErrors: Object.fromEntries(named) } };
}
