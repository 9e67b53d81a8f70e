/**
 * What a case system's words for severity, outcome and year group mean. They differ from school to school; a word that says
 * nothing here is asked about.
 */
import { type CodeOf } from "../coded-list.ts";
import { OUTCOMES, SEVERITIES, type Severity, YEAR_GROUPS, type YearGroup } from "./taxonomy.ts";

type Outcome = CodeOf<typeof OUTCOMES>;

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const SEVERITY_WORDS: readonly (readonly [RegExp, Severity])[] = [
  [
    /^(?:immediate(?: risk)?(?: or illegal)?|illegal|critical|emergency|very high|extreme)$/u,
    "immediate_risk_or_illegal",
  ],
  [/^(?:high|severe|serious|major|red)$/u, "high"],
  [/^(?:medium|moderate|mid|amber|orange|yellow)$/u, "medium"],
  [/^(?:low|minor|mild|green)$/u, "low"],
  [/^(?:not known|unknown|not set|none|n a)$/u, "not_known"],
];

/** Null for words such as "Level 3": some systems count from the mildest, others from the worst. */
export function guessSeverity(word: string): Severity | null {
  const said = plain(word).replace(/ (?:risk|severity|priority|level|concern)$/u, "");
  const own = SEVERITIES.codes.find((code) => plain(SEVERITIES.title(code)) === plain(word));
  return own ?? SEVERITY_WORDS.find(([words]) => words.test(said))?.[1] ?? null;
}

const OUTCOME_WORDS: readonly (readonly [RegExp, Outcome])[] = [
  [
    /^(?:closed?|complete[d]?|resolved|finished|no further action|nfa|dealt with|archived)$/u,
    "resolved",
  ],
  [
    /^(?:open|opened|active|ongoing|in progress|pending|new|awaiting \w+|under review|monitoring)$/u,
    "ongoing",
  ],
  [
    /^(?:escalated|referred(?: on)?|referral made|passed on|with (?:police|social care))$/u,
    "escalated",
  ],
  [/^(?:transferred|moved school|left)$/u, "transferred"],
  [/^(?:not known|unknown)$/u, "not_known"],
];

export function guessOutcome(word: string): Outcome | null {
  const said = plain(word);
  const own = OUTCOMES.codes.find((code) => plain(OUTCOMES.title(code)) === said);
  return own ?? OUTCOME_WORDS.find(([words]) => words.test(said))?.[1] ?? null;
}

const EARLY: readonly (readonly [RegExp, YearGroup])[] = [
  [/^(?:n|n[12]|nursery|pre ?school|fs1)$/u, "nursery"],
  [/^(?:r|yr|reception|rec|fs2|eyfs|year r)$/u, "reception"],
  [/^(?:staff|staff only|adult)$/u, "staff"],
  [
    /^(?:several|various|mixed|multiple|many|whole school|all)(?: years?(?: groups?)?)?$/u,
    "several",
  ],
  [/^(?:not known|unknown|n a)$/u, "not_known"],
];

/** "Y7", "Yr 7", "07" and "Year 7" are one; two years in a cell are several. */
export function guessYearGroup(word: string): YearGroup | null {
  const said = plain(word);
  const early = EARLY.find(([words]) => words.test(said))?.[1];
  if (early) return early;
  const years = [...said.matchAll(/\b(?:y|yr|year|years|year group|grade)? ?0?(\d{1,2})\b/gu)];
  const rest = said.replaceAll(
    /\b(?:y|yr|years?|year group|and|to)? ?0?\d{1,2}\b|\band\b|\bto\b/gu,
    " ",
  );
  if (years.length === 0 || rest.trim() !== "") return null;
  const codes = new Set(years.map(([, year]) => `year_${Number(year)}`));
  const [first] = codes;
  if (![...codes].every((code) => YEAR_GROUPS.has(code))) return null;
  return codes.size > 1 ? "several" : (YEAR_GROUPS.codes.find((code) => code === first) ?? null);
}
