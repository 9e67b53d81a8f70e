/** What the fields of a row of notes are called: their rows have keys that no field can have for a name. */
export const noteFields = (place: number) => ({
  note: `note-${place}`,
  subject: `subject-${place}`,
  revision: `revision-${place}`,
});
