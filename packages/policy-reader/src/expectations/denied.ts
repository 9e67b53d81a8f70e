import { everyMatch } from "../facts/layout/every-match.ts";

const DOINGS =
  "have|provide|offer|operate|run|teach|train|cover|include|require|keep|record|hold|plan|intend|monitor|filter|review|appoint|deal|address|consider|apply|block|check|report|follow|support|inform|assess|expect|set|own|issue|carry|undertake|take|log|employ|arrange|obtain|ask|tell|mention|name|say|use";
const RECEIVED = "receive|have|get|attend|undertake|undergo|complete";
const DONE =
  "required|expected|obliged|responsible|liable|accountable|in place|available|covered|included|considered|mentioned|addressed|part of|taught|trained|told|informed|supported|monitored|filtered|provided|offered|given|reviewed|tested|recorded|logged|reported|obtained|assessed|appointed|assigned|named|held|kept|written|agreed|discussed|our responsibility|(?:the|its) responsibility";
const NOT = String.raw`(?: not(?! only| just)|n['\u2019]t)`;
const AUXILIARY = `(?:do|does|did|will|can|could|shall|would)${NOT}`;
const BETWEEN = String.raw`(?: \w+){0,2}?`;
const INSTITUTION =
  "we|school|academy|trust|nursery|college|federation|policy|statement|document|board|body|committee|governors|trustees|lead|dsl|coordinator|co-ordinator|headteacher|it|which";

/** A school that says what it doesn't do; rules for people ("staff do not use", "pupils must not") are no denials. */
const DENIES_WHAT_FOLLOWS = new RegExp(
  [
    String.raw`\b(?:${INSTITUTION})${BETWEEN} (?:${AUXILIARY}|cannot)${BETWEEN} (?:${DOINGS})\b`,
    String.raw`\b(?:staff|teachers|volunteers|pupils|students|children|parents|carers)${BETWEEN} ${AUXILIARY}${BETWEEN} (?:${RECEIVED})\b`,
    String.raw`\b(?:there (?:is|are|was|were)(?: currently| at present)? no|no longer|(?:has|have|had|having|with|make|makes|offer|offers) no(?! (?:bearing|part)))\b`,
    String.raw`\b(?:makes?|made|with) no mention\b|\bsays? nothing\b|\bnothing is (?:said|known|done)\b`,
    String.raw`\b(?:outside|beyond|not within) (?:the )?(?:scope|remit) of (?:this|the) (?:policy|document)\b`,
  ].join("|"),
  "giu",
);
/** In the passive, what is denied comes first: "Incidents are not recorded". */
const DENIES_ITS_CLAUSE = new RegExp(
  [
    String.raw`\b(?:is|are|was|were|be|been|has|have)${NOT}${BETWEEN} (?:${DONE})\b`,
    String.raw`\b(?:do|does|has|have|is|are)${NOT} (?:yet|currently|at present)\b`,
    String.raw`\b(?:no|neither)(?: \w+){1,8} (?:is|are|was|were|has been|have been|will be) (?:${DONE})\b`,
    String.raw`\b(?:is|are) (?:covered|dealt with|described) elsewhere\b`,
  ].join("|"),
  "giu",
);
const SAYS_NO = /\bno\b|\bnot\b|n['\u2019]t\b|cannot|neither|nothing|outside|beyond|elsewhere/iu;
const CLAUSE_END =
  /[.;:!?]|,? (?:but|however|although|though|instead|whereas)\b|, (?:and|so|while|which|we|the)\b/u;
const CLAUSE_ENDS = new RegExp(CLAUSE_END, "giu");
/** "Not used without consent" promises consent. */
const TAKEN_BACK = /\b(?:without|unless|until|except|only|longer than|more than)\b/iu;
const LONGEST_CLAUSE = 400;

/** The stretches of a sentence that say what is not done, as offsets. */
export function deniedIn(text: string): Array<{ from: number; to: number }> {
  if (!SAYS_NO.test(text)) return [];
  return [
    ...denials(text, DENIES_WHAT_FOLLOWS, (from) => from),
    ...denials(text, DENIES_ITS_CLAUSE, (from) => clauseStart(text, from)),
  ];
}

function denials(
  text: string,
  pattern: RegExp,
  startOf: (from: number) => number,
): Array<{ from: number; to: number }> {
  return everyMatch(pattern, text).flatMap(({ index, 0: words }) => {
    const rest = text.slice(index + words.length, index + words.length + LONGEST_CLAUSE);
    const end = CLAUSE_END.exec(rest)?.index ?? rest.length;
    if (TAKEN_BACK.test(rest.slice(0, end))) return [];
    return [{ from: startOf(index), to: index + words.length + end }];
  });
}

function clauseStart(text: string, before: number): number {
  const first = Math.max(0, before - LONGEST_CLAUSE);
  const last = everyMatch(CLAUSE_ENDS, text.slice(first, before)).at(-1);
  return last === undefined ? first : first + last.index + last[0].length;
}
