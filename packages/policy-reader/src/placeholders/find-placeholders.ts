import { everyMatch } from "../facts/layout/every-match.ts";

/** What a model leaves for the school to say. */
export const placeholderMeanings = [
  "school",
  "trust",
  "headteacher",
  "designated_safeguarding_lead",
  "deputy_designated_safeguarding_lead",
  "online_safety_coordinator",
  "filtering_and_monitoring_lead",
  "safeguarding_governor",
  "chair_of_governors",
  "approving_body",
  "adopted_on",
  "next_review",
  "date",
  "email",
  "telephone",
] as const;
export type PlaceholderMeaning = (typeof placeholderMeanings)[number];

export interface Placeholder {
  /** UTF-16 offsets into the text, end exclusive. */
  start: number;
  end: number;
  /** As it stands there. */
  written: string;
  /** What it asks for, in the model's own words ("name of coordinator"), or the words before a blank. */
  asksFor: string;
  /** Null when its words say nothing that is known. */
  means: PlaceholderMeaning | null;
}

/** Brackets, angles and braces around words; a row of X, dots or low lines; a date in letters. */
const PLACEHOLDER =
  /\{\{[^{}\n]{1,80}\}\}|\[[^[\]\n]{1,80}\]|<[^<>\n]{1,80}>|\u00ab[^\u00ab\u00bb\n]{1,80}\u00bb|\((?:insert|enter|add|name of|date of|your)\b[^()\n]{0,80}\)|(?<![\p{L}\p{N}/.-])(?:[Xx]{3,}(?: [Xx]{3,}){0,3}|(?:DD|XX)\/(?:MM|XX)\/(?:YY(?:YY)?|XX(?:XX)?))(?![\p{L}\p{N}/-]|\.[\p{L}\p{N}])|_{3,}(?:[ /]{1,3}_{2,}){0,3}|\u2026{2,}|\.{5,}/gu;
const INSERT = /^(?:please )?(?:insert|enter|add|state|type|put)(?: in)?\b[: ]*(?:here\b)?/iu;
/** Not left for anybody: a footnote, a year, a page, the reader's own remark, a link, an address. */
const NO_PLACEHOLDER = /^(?:\d[\d ,;–-]*|sic|\.\.\.|\u2026|https?:.*|www\..*|.*@.*|x|\s*)$/iu;
/** Words in square brackets or angles that were put there to be read: "[he or she]", "[the school's] pupils". */
const SAYS_WHAT =
  /\b(?:insert|enter|add|name|school|academy|trust|date|title|contact|details?|email|e-mail|phone|telephone|number|address|lead|dsl|ddsl|head|headteacher|principal|governors?|chair|coordinator|co-ordinator|officer|committee|board|local authority|person|role|link|year|month|term|website|location|tbc|xxx?)\b/iu;

/**
 * Finds what a model policy leaves open in one passage: "[school name]", "<insert date>", "{{DSL}}", "XXX", "______".
 * The time it takes grows with the text's length.
 */
export function findPlaceholders(text: string): Placeholder[] {
  return everyMatch(PLACEHOLDER, text).flatMap(({ 0: written, index }): Placeholder[] => {
    const inside = insideOf(written);
    const isBlank = !/\p{L}/u.test(inside) || /^(?:x+|x+ .*|[dmyx/]+)$/iu.test(inside);
    if (!isBlank && NO_PLACEHOLDER.test(inside)) return [];
    if (isBlank && /^[[<(]/u.test(written) && !/^[[<(][\s_.\u2026x]{2,}/iu.test(written)) return [];
    if (/^[[<]/u.test(written) && !isBlank && !SAYS_WHAT.test(inside)) return [];
    const said = isBlank ? "" : inside.replace(INSERT, "").trim();
    const before = wordsBefore(text, index);
    const asksFor = said || before;
    return [
      {
        start: index,
        end: index + written.length,
        written,
        asksFor,
        means: meaningOf(said, before) ?? (isDate(written) ? "date" : null),
      },
    ];
  });
}

const isDate = (written: string) => /^(?:DD|XX)\//u.test(written);

const insideOf = (written: string) =>
  written.replace(/^(?:\{\{|[[<(\u00ab])|(?:\}\}|[\]>)\u00bb])$/gu, "").trim();

/** The label before a blank: the words since the last stop, at most a few. */
function wordsBefore(text: string, index: number): string {
  const label = text.slice(Math.max(0, index - 120), index).split(/[.;|!?\n\]>}_]/u);
  const words = (label.findLast((part) => /\p{L}/u.test(part)) ?? "")
    .replace(/[\s:(,-]+$/u, "")
    .trim()
    .split(/\s+/u);
  return words.slice(-6).join(" ");
}

/** The first that fits: the deputy before the lead, a date of review before a date. */
const MEANINGS: readonly (readonly [PlaceholderMeaning, RegExp])[] = [
  ["email", /\be-?mail\b/iu],
  ["telephone", /\b(?:tele)?phone\b|\btel\b|\bcontact number\b/iu],
  ["next_review", /\breview/iu],
  [
    "adopted_on",
    /\b(?:adopt|approv|ratif|agreed)\w* (?:on|date)\b|\bdate (?:of )?(?:adopt|approv|ratif)|\badopted\b/iu,
  ],
  ["approving_body", /\b(?:approv\w+|ratified|adopted) by\b|\bapproving body\b|\bcommittee\b/iu],
  ["deputy_designated_safeguarding_lead", /\bdeputy\b.{0,30}\b(?:dsl|safeguarding)|\bddsl\b/iu],
  ["chair_of_governors", /\bchair\b/iu],
  ["safeguarding_governor", /\b(?:link|safeguarding|nominated|named) governors\b|\bgovernor\b/iu],
  ["filtering_and_monitoring_lead", /\bfiltering\b|\bit manager\b|\bnetwork manager\b/iu],
  [
    "online_safety_coordinator",
    /\b(?:online|e-?) ?safety\b.{0,20}\b(?:co-?ordinator|lead|officer)\b|\bco-?ordinator\b/iu,
  ],
  ["designated_safeguarding_lead", /\bdsl\b|\bsafeguarding lead\b/iu],
  ["headteacher", /\bhead ?teacher\b|\bprincipal\b|\bexecutive head\b/iu],
  ["date", /\bdates?\b/iu],
  ["trust", /\btrust\b/iu],
  ["school", /\b(?:school|academy|setting|organisation)\b/iu],
];

/** What the words inside say, else those before; of which day it is the date, those before say. */
function meaningOf(said: string, before: string): PlaceholderMeaning | null {
  const [own, label] = [said, before].map(
    (words) => MEANINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null,
  );
  const isDay = label === "adopted_on" || label === "next_review";
  return (own === "date" && isDay ? label : (own ?? label)) ?? null;
}
