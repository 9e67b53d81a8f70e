import { OUTSIDE_BODY } from "../facts/lexicon/outside-contacts.ts";
import { type Actor, actorAtEnd, plain, wordsOf } from "./actor.ts";
import { withoutJoin, withoutLabel, withoutOpening } from "./clause-opening.ts";
import { isBaseVerb } from "./lexicon/verbs.ts";
import { areLed, isKnowing, isOpinion, presentPromise, startsWithDoing } from "./present-tense.ts";
import { agentIn, isPassive } from "./voice.ts";

/** That a clause promises or rules something. */
export interface Promised {
  /** Null for "Incidents are recorded". */
  actor: Actor | null;
}

/** How far into a clause its verb is looked for. */
const REACH = 400;

/** What binds: "will", "must", "are expected to", "is responsible for". */
const BINDS =
  /(?<![\p{L}'\u2019-])(?:will|shall|must|should|(?:is|are) (?:(?:also|all|both|ultimately|directly|jointly) )?(?:expected|required|obliged|committed|responsible|accountable|tasked|charged|forbidden|prohibited|(?:not )?(?:permitted|allowed))(?![\p{L}-])|(?:has|have|holds?|takes?|bears?) (?:(?:an?|the|overall|lead|ultimate|full|joint|strategic|day-to-day|particular|specific|special|key|collective|shared) ){0,3}(?:responsibility|duty) (?:for|to)|(?:has|have|needs?|is|are|ought) to(?= \p{L})|(?:agrees?|undertakes?|aims?|endeavours?|seeks?|strives?|pledges?|promises?|commits?|works?) to(?= \p{L})|sets? out to(?= \p{L}|:))(?![\p{L}'\u2019-])/giu;

/** What such a clause may say all the same without promising anything. */
const NO_PROMISE =
  /\b(?:(?:accepts?|take) no (?:responsibility|liability)|(?:cannot|can ?not|can't|(?:will|does|do) not) (?:\w+ ){0,2}(?:accept|guarantee|be (?:held )?(?:liable|responsible))|held (?:liable|responsible)|should be read|(?:read|considered|viewed|used) (?:alongside|in conjunction|in line|together with)|should (?:never )?(?:experience|suffer|feel|have the right)|should be able to|(?:must|should) be (?:considered|regarded|recogni[sz]ed|noted|remembered)|there (?:will|should|may) be (?:occasions|times|circumstances|cases|situations|instances))\b/iu;
const GUESS =
  /^(?:often|sometimes|usually|probably|likely|possibly|inevitably|naturally|generally|undoubtedly|feel|experience|suffer|depend|vary|apply|affect|become|mean|need|want|cover|happen|occur|begin|start|end|expire|differ|remain)$/u;
const IN_BRACKETS = / \([^()]{0,300}\)(?=[\s,.;:]|$)/gu;
const QUESTION = /\?["'\u201d\u2019)]*$/u;
const EXAMPLE = /^(?:for (?:example|instance)|e\.g\.?|examples?)\b/iu;
/** Others' words and others' duties. */
const OTHERS =
  /\b(?:by law|legal requirement|(?:the|this) (?:act|legislation|law|guidance|regulations?)|act \d{4}|regulations? \d{4}|kcsie|keeping children safe|dfe|department for education|ofsted|government)\b[^,]{0,60}\b(?:states?|says?|requires?|required|emphasises?|emphasizes?|makes? (?:it )?clear|places?|sets? out|defines?|gives?|recommends?|advises?|expects?|must|should)\b|\b(?:states|requires|emphasises|recommends|advises) that\b/iu;
const MANY_SCHOOLS =
  /^(?:(?:all|most|many|other) )?(?:schools(?: and colleges)?|academies|colleges|governing bodies(?: and proprietors)?|proprietors|headteachers|local authorit(?:y|ies)) (?!of\b)/iu;
const ABOUT_THE_TEXT = /\b(?:this|the) (?:policy|document|statement|section|appendix)$/iu;
const PURPOSES =
  /\b(?:aim|purpose|objective|intention|goal|role|job|way|policy|statement)s?\b[^,]*$/iu;
const RELATIVE = /^(?:who|whose|which|that|with|using|working|involved|receiving|in|at|on)$/iu;

/**
 * Whether a clause promises or rules something, and who is to do it. What it isn't fooled by: beliefs, possibilities,
 * definitions, others' duties, disclaimers, questions. `elided` lets a clause begin with its verb ("reviews the policy ...").
 */
export function promiseIn(clause: string, elided = false): Promised | null {
  if (QUESTION.test(clause) || EXAMPLE.test(clause) || NO_PROMISE.test(clause)) return null;
  if (OTHERS.test(clause)) return null;
  const whole = withoutJoin(clause.replace(IN_BRACKETS, ""));
  const said = withoutOpening(whole);
  const found = fromSubject(said) ?? fromSubject(withoutLabel(said));
  // "If a device is lost the school will, as soon as it can, ...": the comma doesn't end the condition.
  const late = found ?? (said === whole ? null : binding(whole));
  if (late || !elided) return late;
  return startsWithDoing(wordsOf(said.slice(0, 200))) ? { actor: null } : null;
}

function fromSubject(said: string): Promised | null {
  if (MANY_SCHOOLS.test(said)) return null;
  return binding(said) ?? presentPromise(said, isOutside(wordsOf(said.slice(0, 100))));
}

function binding(said: string): Promised | null {
  BINDS.lastIndex = 0;
  for (let match = BINDS.exec(said); match && match.index < REACH; match = BINDS.exec(said)) {
    const before = said.slice(0, match.index).trim();
    // "Staff who will ...": the verb of the sentence is still to come.
    if (/\b(?:who|that|which)$/iu.test(before)) continue;
    if (/\b(?:if|whether|when|what|how|because|may|might|could|can)$/iu.test(before)) return null;
    return bound(before, match[0].toLowerCase(), said.slice(match.index + match[0].length).trim());
  }
  return null;
}

function bound(before: string, verb: string, after: string): Promised | null {
  const passive = isPassive(after);
  const subject = wordsOf(before);
  if (!passive && (isOutside(subject) || ABOUT_THE_TEXT.test(before))) return null;
  if (/\b(?:known as|means?|defined as)\b/iu.test(before)) return null;
  if (/^there$/iu.test(before))
    return /^(?:also |always )?be\b/iu.test(after) ? { actor: null } : null;
  // "This will ensure ...": a consequence, not a doing.
  if (/^(?:this|these|that|which|it)$/iu.test(before) && !passive) return null;
  const named = actorAtEnd(subject) ?? beforeRelative(subject);
  const first = plain(wordsOf(after.slice(0, 60))[0] ?? "");
  if (GUESS.test(first) && !/^(?:must|shall)$/u.test(verb)) return null;
  if (isOpinion(first) && !/^(?:must|should)$/u.test(verb)) {
    return named && areLed(named) && isKnowing(first) ? { actor: named } : null;
  }
  if (/^(?:is|are|has|have|ought|needs?) to$/u.test(verb)) {
    if (!isBaseVerb(first) && first !== "be") return null;
    if (/^(?:is|are) /u.test(verb) && PURPOSES.test(before)) return null;
  }
  if (/\b(?:forbidden|prohibited|permitted|allowed)$/u.test(verb)) return { actor: named };
  const duty = /\b(?:responsible|accountable|expected|required|committed)/u.test(verb);
  if (passive && !(named && duty)) return { actor: agentIn(after) };
  return named ? { actor: named } : null;
}

function isOutside(subject: readonly string[]): boolean {
  return OUTSIDE_BODY.test(subject.slice(0, 6).join(" "));
}

/** "Staff who are likely to need it [will be trained]": the subject stands before its relative clause. */
function beforeRelative(subject: readonly string[]): Actor | null {
  const at = subject.findIndex((word) => RELATIVE.test(word));
  return at > 0 ? actorAtEnd(subject.slice(0, at)) : null;
}
