/** Which column is what, guessed from the headings and from what stands below them. */
import type { ColumnSurvey } from "./column-survey.ts";
import { headingWords } from "./heading-words.ts";
import type { FieldReads, ImportField } from "./import-field.ts";

export interface ColumnGuess {
  /** Null for a column that nothing is read from. */
  field: string | null;
  /** What it was guessed from. */
  because: "heading" | "part_of_heading" | "contents" | null;
}

/** Somebody else's name, address or day: no part of such a heading says anything about this row's person. */
const ABOUT_OTHERS =
  /\b(?:manager|line manager|supervisor|next of kin|emergency|parent|home|personal|private|trainer|assessor|approver|created|modified|updated|printed|birth|dob|dbs)\b/u;

/** What a guess weighs. A heading that says it outright beats everything else. */
const WEIGHTS = { heading: 100, part_of_heading: 60, contents: 40 } as const;
const ENOUGH = 40;

interface Candidate {
  column: number;
  field: string;
  because: NonNullable<ColumnGuess["because"]>;
  score: number;
}

/** Each field at most once, and each column: the likeliest pair first. @param survey of each column, where it was read */
export function guessColumns(
  fields: readonly ImportField[],
  headings: readonly string[],
  survey: readonly ColumnSurvey[] = [],
): ColumnGuess[] {
  const candidates = headings
    .flatMap((heading, column) =>
      fields.flatMap((field) => candidate(field, heading, survey[column], column)),
    )
    .filter(({ score }) => score >= ENOUGH)
    .toSorted((one, other) => other.score - one.score || one.column - other.column);
  const guesses: ColumnGuess[] = headings.map(() => ({ field: null, because: null }));
  const taken = new Set<string>();
  for (const { column, field, because } of candidates) {
    if (taken.has(field) || guesses[column]?.field) continue;
    guesses[column] = { field, because };
    taken.add(field);
  }
  return guesses;
}

function candidate(
  field: ImportField,
  heading: string,
  survey: ColumnSurvey | undefined,
  column: number,
): Candidate[] {
  const words = headingWords(heading);
  const [said, place] = headingSays(field, words);
  const holds = survey && survey.filled > 0 ? contentsSay(field.reads, survey) : 0;
  const base = { column, field: field.code };
  if (said !== null) {
    // Of two headings that both say it, the one that stands earlier in the field's list.
    const score = WEIGHTS[said] - Math.min(place, 30) / 4 + (holds < 0 ? -70 : holds * 10);
    return [{ ...base, because: said, score }];
  }
  // An address and a school's number are recognised by themselves; a day or a word could be anything.
  const isTelling = field.reads === "email" || field.reads === "urn";
  if (!isTelling || holds <= 0 || ABOUT_OTHERS.test(words)) return [];
  return [{ ...base, because: "contents", score: WEIGHTS.contents + holds }];
}

function headingSays(
  { headings }: ImportField,
  words: string,
): ["heading" | "part_of_heading" | null, number] {
  if (words === "") return [null, 0];
  const known = headings.map(headingWords);
  const exact = known.indexOf(words);
  if (exact !== -1) return ["heading", exact];
  if (ABOUT_OTHERS.test(words)) return [null, 0];
  const part = known.findIndex(
    (synonym) => synonym.includes(" ") && ` ${words} `.includes(` ${synonym} `),
  );
  return part === -1 ? [null, 0] : ["part_of_heading", part];
}

/** From -1, when a column can't be this, to 1, when all of it looks like it. */
function contentsSay(reads: FieldReads, { filled, emails, urns, dates }: ColumnSurvey): number {
  const share = (count: number) => count / filled;
  switch (reads) {
    case "email":
      return share(emails) >= 0.6 ? share(emails) : -1;
    case "urn":
      return share(urns) >= 0.8 ? share(urns) : -1;
    case "date":
      return share(dates.none) <= 0.5 ? 1 - share(dates.none) : -1;
    case "school":
    case "word":
    case "text":
      // A column of addresses or days is no name and no course.
      return share(emails) > 0.6 || share(filled - dates.none - dates.serial) > 0.6 ? -1 : 0;
  }
}
