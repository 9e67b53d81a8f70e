/** What a kind of import asks of a file's columns. A kind is data: nothing here knows what a file is about. */

export type FieldReads = "text" | "date" | "email" | "urn" | "school" | "word";

/** One thing that a row can say, and the headings under which the systems of schools say it. */
export interface ImportField {
  code: string;
  title: string;
  reads: FieldReads;
  /** As people and systems write them, in any letter case; the surest first. */
  headings: readonly string[];
  /**
   * Several columns can be this, and each makes rows of its own: the column's heading is the one of these fields, and the
   * cell the other.
   */
  spreads?: { heading: string; cell: string };
}

/** What a file must have columns for: all fields of one of the alternatives. */
export interface ImportNeed {
  /** "the person’s name": continues "No column was chosen for". */
  what: string;
  anyOf: readonly (readonly string[])[];
}

/** The needs that the chosen fields leave open. */
export function needsLeftOpen(
  needs: readonly ImportNeed[],
  chosen: readonly (string | null)[],
): ImportNeed[] {
  const has = new Set(chosen);
  return needs.filter(
    ({ anyOf }) => !anyOf.some((fields) => fields.every((field) => has.has(field))),
  );
}
