import { everyMatch } from "../facts/layout/every-match.ts";

const DOINGS =
  "have|provide|offer|operate|run|teach|train|cover|include|require|keep|record|hold|plan|intend|monitor|filter|review|appoint|deal|address|consider|apply|block|check|report|follow|support|inform|assess|expect|set|own|issue|carry|undertake|accept|take|log|employ|arrange|use";
const DONE =
  "required|expected|obliged|responsible|liable|accountable|in place|available|covered|included|considered|part of|taught|trained|monitored|filtered|provided|offered|given|reviewed|recorded|logged|reported|assessed|appointed|held|kept|needed|necessary|our responsibility|(?:the|its) responsibility";
const NOT = String.raw`(?: not|n['\u2019]t)`;

/** A school that says what it doesn't do; rules for people ("staff do not use", "pupils must not") are not denials. */
const DENIALS = [
  String.raw`\b(?:we|school|academy|trust|nursery|college|federation|policy|statement|document|board|body|it|which)\b(?: \w+){0,2}? (?:do|does|did|will|can|could)${NOT}(?: \w+){0,2}? (?:${DOINGS})\b`,
  String.raw`\b(?:we|school|academy|trust|nursery|college|federation|policy|board|body) cannot(?: \w+){0,2}? (?:${DOINGS})\b`,
  String.raw`\b(?:is|are|was|were|be|been|has|have|do|does)${NOT}(?: \w+){0,2}? (?:${DONE})\b`,
  String.raw`\b(?:do|does|has|have|is|are)${NOT} (?:yet|currently|at present)\b`,
  String.raw`\b(?:there (?:is|are|was|were)(?: currently| at present)? no|no longer|(?:has|have|had|having|with|make|makes|offer|offers) no(?! (?:bearing|part)))\b`,
  String.raw`\bno (?:\w+ ){1,5}(?:is|are|was|were|has been|have been|will be) (?:${DONE})\b`,
  String.raw`\b(?:outside|beyond|not within) (?:the )?(?:scope|remit) of (?:this|the) (?:policy|document)\b`,
  String.raw`\b(?:is|are) (?:covered|dealt with|described) elsewhere\b`,
].join("|");
const DENIAL = new RegExp(DENIALS, "giu");
const CLAUSE_END =
  /[.;:!?]|,? (?:but|however|although|though|instead|except)\b|, (?:and|so|while|which|we|the)\b/u;
/** "Not used without consent" promises consent. */
const TAKEN_BACK = /\b(?:without|unless|until|except|only)\b/iu;

/** The stretches of a sentence that say what is not done, as offsets. */
export function deniedIn(text: string): Array<{ from: number; to: number }> {
  if (!/\bno\b|\bnot\b|n['\u2019]t\b|cannot|outside|beyond|elsewhere/iu.test(text)) return [];
  const denied: Array<{ from: number; to: number }> = [];
  for (const { index, 0: words } of everyMatch(DENIAL, text)) {
    const rest = text.slice(index + words.length, index + words.length + 400);
    const end = CLAUSE_END.exec(rest)?.index ?? rest.length;
    if (TAKEN_BACK.test(rest.slice(0, end))) continue;
    denied.push({ from: index, to: index + words.length + end });
  }
  return denied;
}
