import { OUTSIDE_BODY } from "../facts/lexicon/outside-contacts.ts";
import { actorsAtStart } from "./actor.ts";
import { withoutOpening } from "./clause-opening.ts";

/** Others' words and others' duties. */
const OTHERS =
  /^by law,? (?!we\b|our\b|the school\b|(?:all )?staff\b)|\b(?:by law|legal requirement|(?:the|this) (?:\p{L}+ )?(?:act|legislation|law|guidance|regulations?)|act \d{4}|regulations? \d{4}|kcsie|keeping children safe in education|dfe|department for education|ofsted|government)(?: (?!and\b|or\b|to\b|staff\b|we\b|will\b)[^\s,]+){0,6} (?:states?|says?|requires?|required|emphasises?|emphasizes?|makes? (?:it )?clear|places?|sets? out|defines?|gives?|recommends?|advises?|expects?|must|should)\b|\b(?:states|requires|emphasises|recommends|advises) that\b/iu;
const MANY_SCHOOLS =
  /^(?:(?:all|most|many|other) )?(?:schools(?: and colleges)?|academies|colleges|governing bodies(?: and proprietors)?|proprietors|headteachers|local authorit(?:y|ies)) (?!of\b)/iu;
/** "The law requires ...", "schools must ...": said of others wherever it stands. */
export function isOfOthers(clause: string): boolean {
  return OTHERS.test(clause) || MANY_SCHOOLS.test(withoutOpening(clause));
}

/** "Schools must ..." and "headteachers have a legal duty ...", from the subject on. */
export function isOfEverySchool(said: string): boolean {
  return MANY_SCHOOLS.test(said);
}

/** What the law or its guidance says. */
export function isOfTheLaw(clause: string): boolean {
  return OTHERS.test(clause);
}

/** Whether another body acts: the police, the authority, a charity. */
export function beginsOutside(words: readonly string[]): boolean {
  const [own] = actorsAtStart(words);
  return isOutside(own ? words.slice(0, own.length) : words);
}

const OWN_COUNCIL = /\b(?:school|student|pupil|academy|parent|parents['\u2019]) council\b/giu;

/** Whether such a body is among the first words. */
export function isOutside(subject: readonly string[]): boolean {
  const own = subject.slice(0, 6).join(" ").replace(OWN_COUNCIL, "");
  return OUTSIDE_BODY.test(own);
}
