/** How often a policy is reviewed, in the words that schools use. */

const NUMBERS: Record<string, number> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  twelve: 12,
  eighteen: 18,
  "twenty-four": 24,
  "thirty-six": 36,
};

const NUMBER = `(?<number>\\d{1,2}|${Object.keys(NUMBERS).join("|")})`;

/** Most specific first: "half-termly" holds "termly", "every two years" holds "years". */
const CYCLES: ReadonlyArray<{ pattern: RegExp; months: (count: number) => number }> = [
  { pattern: /\bhalf[ -]?term(?:ly)?\b/iu, months: () => 2 },
  {
    pattern: /\b(?:half[ -]?yearly|twice (?:a|per|each|every) (?:academic |school )?year)\b/iu,
    months: () => 6,
  },
  { pattern: /\b(?:biennial(?:ly)?|every (?:other|second) year)\b/iu, months: () => 24 },
  { pattern: /\btriennial(?:ly)?\b/iu, months: () => 36 },
  {
    pattern: new RegExp(
      `\\b${NUMBER}(?:[ -]|\\(\\d\\) ?){0,2}(?:academic |school |calendar )?year(?:s|ly)?\\b`,
      "iu",
    ),
    months: (count) => count * 12,
  },
  {
    pattern: new RegExp(`\\b${NUMBER}(?:[ -]|\\(\\d\\) ?){0,2}month(?:s|ly)?\\b`, "iu"),
    months: (count) => count,
  },
  {
    pattern:
      /\b(?:annual(?:ly)?|yearly|(?:every|each|per) (?:academic |school |calendar )?year)\b/iu,
    months: () => 12,
  },
  { pattern: /\b(?:termly|(?:every|each|per) term|once a term)\b/iu, months: () => 4 },
  { pattern: /\b(?:quarterly|every quarter)\b/iu, months: () => 3 },
  { pattern: /\b(?:monthly|every month)\b/iu, months: () => 1 },
];

/** A word of every one of them: most texts that are asked about name no cycle. */
const NAMES_A_PERIOD = /year|annual|month|term|quarter|ennial/iu;

/** "Biannual" means twice a year to some and every two years to others: nobody can tell which was meant. */
const AMBIGUOUS = /\bbi-?(?:annual(?:ly)?|yearly|monthly|termly)\b/iu;

export interface FoundReviewCycle {
  months: number;
  asWritten: string;
  index: number;
}

/**
 * Months between reviews: "annually" 12, "every two years" 24, "termly" 4, "12 months" 12.
 * Null when the text names no cycle, or one that can't be told ("biannually").
 */
export function readReviewCycle(text: string): number | null {
  return findReviewCycle(text)?.months ?? null;
}

/** The same, with the words and where they stand (UTF-16 units). */
export function findReviewCycle(text: string): FoundReviewCycle | null {
  if (!NAMES_A_PERIOD.test(text) || AMBIGUOUS.test(text)) return null;
  for (const { pattern, months } of CYCLES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const count = months(countOf(match.groups?.number));
    // "Within ten years" and the like are no review cycle of a policy.
    if (count < 1 || count > 60) continue;
    return { months: count, asWritten: match[0], index: match.index };
  }
  return null;
}

function countOf(written: string | undefined): number {
  if (written === undefined) return 1;
  return NUMBERS[written.toLowerCase()] ?? Number(written);
}
