import { type Actor, actorAtEnd, actorsAtStart, wordsOf } from "./actor.ts";
import { plain } from "./actor-group.ts";
import { withoutJoin, withoutLabel, withoutOpening } from "./clause-opening.ts";
import { isBaseVerb } from "./lexicon/verbs.ts";
import { beginsOutside, isOfEverySchool, isOfTheLaw, isOutside } from "./of-others.ts";
import { presentPromise, startsWithDoing } from "./present-tense.ts";
import { promiseInSetPhrase } from "./set-phrases.ts";
import { agentIn, isPassive, skipAdverbs } from "./voice.ts";

/** That a clause promises or rules something. */
export interface Promised {
  /** Null for "Incidents are recorded". */
  actor: Actor | null;
}

/** How far into a clause its verb is looked for. */
const REACH = 400;

/** What binds: "will", "must", "are expected to", "is responsible for". */
const BINDS =
  /(?<![\p{L}'\u2019-])(?:will|shall|must|should|(?:wo|must|should|sha)n['\u2019]t|(?:is|are) (?:(?:also|all|both|ultimately|directly|jointly) )?(?:expected|required|obliged|committed|responsible|accountable|tasked|charged|forbidden|prohibited|(?:not )?(?:permitted|allowed))(?![\p{L}-])|(?:is|are) in charge of|remains? (?:accountable|responsible|in charge)|(?:has|have|holds?|takes?|bears?) (?:(?:an?|the|overall|lead|ultimate|full|joint|strategic|day-to-day|particular|specific|special|key|collective|shared) ){0,3}(?:responsibility|duty(?: of care)?) (?:for|to)|(?:has|have|needs?|(?:is|are)(?: only| not)?|ought) to(?= \p{L})|(?:agrees?|undertakes?|aims?|endeavours?|seeks?|strives?|pledges?|promises?|commits?|works?) to(?= \p{L})|sets? out to(?= \p{L}|:))(?![\p{L}'\u2019-])/giu;

/** What such a clause may say all the same without promising anything. */
const NO_PROMISE =
  /\b(?:(?:accepts?|takes?) no (?:responsibility|liability)|(?:cannot|can ?not|can't|(?:will|does|do) not) (?:\w+ ){0,2}(?:accept|guarantee|be (?:held )?(?:liable|responsible))|(?:cannot|can ?not|can't)(?:, \w+,)? (?:provide|offer|give) (?:\S+ ){0,3}guarantee|not to be (?:interpreted|confused|seen|regarded|taken)|held (?:liable|responsible)|should be read|(?:read|considered|viewed|used) (?:alongside|in conjunction|in line|together with)|should (?:never )?(?:experience|suffer|feel|have the right)|should be able to|(?:must|should) be (?:considered|regarded|recogni[sz]ed|noted|remembered)|there (?:will|should|may) be (?:occasions|times|circumstances|cases|situations|instances))\b/iu;
/** What pupils, it is hoped, will come to be: no one's doing. */
const HOPES = /^(?:achieve|value|enjoy|flourish|thrive|gain|benefit|appreciate)$/u;
const GUESS =
  /^(?:often|sometimes|usually|probably|likely|possibly|inevitably|naturally|generally|undoubtedly|feel|experience|suffer|depend|vary|apply|affect|become|mean|need|want|cover|happen|occur|begin|start|end|expire|differ|remain)$/u;
const IN_BRACKETS = / \([^()]{0,300}\)(?=[\s,.;:]|$)/gu;
/** "All staff, including agency staff, are"; "all staff, but especially the DSL should". */
const ASIDE =
  /, (?:but |and )?(?:especially|particularly|including|in particular|whether|such as|(?:supported|assisted|advised|led|helped) by|through|via|(?:together|along|in \p{L}+) with|on behalf of|as well as) [^,]{2,120}?(?:,(?= )|(?= (?:will|should|must|shall|are|is|have|has) ))/giu;
/** "Our leaders, who are chosen in May, help"; "Mrs Lee, our head, receives". */
const WHO_IT_IS =
  /, who (?:is|are|was|were|has|have) [^,]{2,100},(?= )|(?<=\b(?:Mrs?|Miss|Ms|Dr)\.? [\p{L}'\u2019. -]{2,30}), (?:our|the) [^,]{2,40},(?= )/gu;
const WHERE_POSSIBLE =
  /, (?:where|when|wherever|whenever|if|as) (?:possible|appropriate|necessary|practicable|relevant|required|needed|applicable),/giu;
const THREE_WORDS = /\S\s+\S+\s+\S/u;
const QUESTION = /\?["'\u201d\u2019)]*$/u;
const EXAMPLE = /^(?:for (?:example|instance)|e\.g\.?|examples?)\b/iu;
/** "How schools should respond", "What the trust will do": what a text is about. */
const ASKS_OR_NAMES = /^(?:how|why|what|which|whether|who|whose|when to|where to)\b/iu;
/** Words on what others do or hold, behind whose "that" no promise of theirs stands. */
const HOPED = /^(?:believes?|feels?|thinks?|hopes?|hoped|accepts?)$/iu;
const SAYS_THAT =
  /^(?:ensur(?:e|es|ing)|sure|expects?|agrees?|agreed|recogni[sz]es?|acknowledges?|aware|clear|requires?|essential|vital|important|expected|imperative|crucial|understands?|state[sd]?|means|so|requirement|insists?|reminded|noted|and)$/iu;
/** What is set out to be in lessons and reports: "training will include". */
const CONTENTS =
  /^(?:include|cover|take|focus|address|contain|consist|emphasise|explain|happen|form|start|run)$/u;
const CONTAINERS =
  /\b(?:training|curriculum|lessons?|programmes?|assembl(?:y|ies)|reports?|reviews?|audits?|agreements?|induction|teaching|sessions?|meetings?|newsletters?|workshops?|records?|logs?|plans?|response|procedures?|passwords?|devices|accounts|equipment|systems?|communications?|e-?mails?|letters|monitoring|filtering|checks?)\b/iu;
const ABOUT_THE_TEXT = /\b(?:this|the) (?:policy|document|statement|section|appendix)$/iu;
const PURPOSES =
  /\b(?:aim|purpose|objective|intention|goal|role|job|way|policy|statement)s?\b[^,]*$/iu;
const RELATIVE = /^(?:who|whose|which|that|with|using|working|involved|receiving|in|at|on)$/iu;

/**
 * Whether a clause promises or rules something, and who is to do it. What it isn't fooled by: beliefs, possibilities,
 * definitions, others' duties, disclaimers, questions. `elided` lets a clause begin with its verb ("reviews the policy ...").
 */
export function promiseIn(clause: string, elided = false): Promised | null {
  if (!THREE_WORDS.test(clause)) return null;
  if (QUESTION.test(clause) || EXAMPLE.test(clause) || NO_PROMISE.test(clause)) return null;
  if (isOfTheLaw(clause)) return null;
  const whole = withoutJoin(
    clause
      .replace(IN_BRACKETS, "")
      .replace(WHO_IT_IS, "")
      .replace(WHERE_POSSIBLE, "")
      .replace(ASIDE, ""),
  );
  const said = withoutOpening(whole);
  const names = ASKS_OR_NAMES.test(said) || (!elided && /^to \p{Ll}/iu.test(said));
  const found = names ? null : (fromSubject(said) ?? fromSubject(withoutLabel(said)));
  // "If a device is lost the school will, as soon as it can, ...": the comma doesn't end the condition.
  const late = found ?? (said === whole ? null : binding(whole));
  if (late || !elided) return late;
  return !names && startsWithDoing(wordsOf(said.slice(0, 200))) ? { actor: null } : null;
}

function fromSubject(said: string): Promised | null {
  if (isOfEverySchool(said)) return null;
  return (
    promiseInSetPhrase(said) ??
    binding(said) ??
    presentPromise(said, beginsOutside(wordsOf(said.slice(0, 100)))) ??
    inSecondHalf(said)
  );
}

/** "Our filter is the county's, and Mrs Lee receives a report": a second statement with a subject of its own. */
function inSecondHalf(said: string): Promised | null {
  const half = /, (?:and|but|so) (?=\p{L})/u.exec(said);
  if (!half || half.index < 12) return null;
  const rest = said.slice(half.index + half[0].length);
  const words = wordsOf(rest.slice(0, 100));
  const [own] = actorsAtStart(words);
  return own && !own.actor.pronoun && !beginsOutside(words) ? presentPromise(rest, false) : null;
}

function binding(said: string): Promised | null {
  BINDS.lastIndex = 0;
  let described: Promised | null = null;
  for (let match = BINDS.exec(said); match && match.index < REACH; match = BINDS.exec(said)) {
    const before = said.slice(0, match.index).trim();
    // "Staff who will ...": the verb of the sentence is still to come.
    if (/\b(?:who|that|which)$/iu.test(before)) {
      const who = /, who$/iu.test(before) ? actorAtEnd(wordsOf(before.slice(0, -5))) : null;
      described ??= who && { actor: who };
      continue;
    }
    // "Leaders who are designated to take responsibility for": what it is for.
    if (/\bto$/iu.test(before)) continue;
    // "It is expected that users will ...": what is expected is still to come.
    if (/^it$/iu.test(before) && /^ that\b/u.test(said.slice(match.index + match[0].length)))
      continue;
    if (/\b(?:if|whether|when|what|how|because|may|might|could|can)$/iu.test(before)) return null;
    return bound(before, match[0].toLowerCase(), said.slice(match.index + match[0].length).trim());
  }
  // "The lead is Mr Bell, who will ...": nothing but what is said of him.
  return described;
}

function bound(before: string, verb: string, after: string): Promised | null {
  const passive = isPassive(after);
  const subject = wordsOf(before.replace(/ (?:can|could|may) and$/iu, ""));
  if (!passive && (isOutside(subject) || ABOUT_THE_TEXT.test(before))) return null;
  if (/\b(?:known as|means?|defined as)\b/iu.test(before)) return null;
  if (/^there$/iu.test(before))
    return /^(?:also |always )?be\b/iu.test(after) ? { actor: null } : null;
  // "This will ensure ...": a consequence, not a doing.
  if (/^(?:this|these|that|which|it)$/iu.test(before) && !passive) return null;
  if (subject.slice(0, 6).some((word) => HOPED.test(word)) && / that /iu.test(before)) return null;
  const named = subjectOf(subject);
  if (named === "another's") return null;
  const then = wordsOf(after.slice(0, 100));
  const first = plain(then[skipAdverbs(then, 0)] ?? "");
  if (GUESS.test(first) && !/^(?:must|shall)$/u.test(verb)) return null;
  if (
    HOPES.test(first) &&
    named &&
    /\b(?:pupils?|child(?:ren)?|students?|learners?)$/iu.test(named.words)
  )
    return null;
  if (
    /^(?:believe|feel|think|hope|want|value|appreciate)$/u.test(first) &&
    !/^(?:must|should)$/u.test(verb)
  )
    return null;
  if (/^(?:is|are|has|have|ought|needs?)(?: only| not)? to$/u.test(verb)) {
    if (!isBaseVerb(first) && first !== "be") return null;
    if (/^(?:is|are) /u.test(verb) && !passive && PURPOSES.test(before)) return null;
  }
  if (/\b(?:forbidden|prohibited|permitted|allowed)$/u.test(verb)) return { actor: named };
  const duty = /\b(?:responsible|accountable|expected|required|committed)/u.test(verb);
  if (passive && !(named && duty)) return { actor: agentIn(after) };
  if (named) return { actor: named };
  const contents =
    CONTAINERS.test(before.slice(-120)) && /^(?:will|must|shall|should)$/u.test(verb);
  if (contents && (CONTENTS.test(first) || (/^(?:must|shall)$/u.test(verb) && isBaseVerb(first))))
    return { actor: null };
  return null;
}

/** Whose doing it is: the last named before the verb, unless "that" makes it a clause on others. */
function subjectOf(subject: readonly string[]): Actor | "another's" | null {
  // "The school may search devices, and will ...": the subject stands at the start.
  if (/^(?:and|but)$/iu.test(subject.at(-1) ?? ""))
    return actorsAtStart(subject).find(({ actor }) => !actor.pronoun)?.actor ?? null;
  const named = actorAtEnd(subject);
  if (!named) return beforeRelative(subject);
  if (named.at === 0 || !/^that /iu.test(named.words)) return named;
  if (!SAYS_THAT.test(plain(subject[named.at - 1] ?? ""))) return "another's";
  return { ...named, words: named.words.replace(/^that /iu, "") };
}

/** "Staff who are likely to need it [will be trained]": the subject stands before its relative clause. */
function beforeRelative(subject: readonly string[]): Actor | null {
  const at = subject.findIndex((word) => RELATIVE.test(word));
  return at > 0 ? actorAtEnd(subject.slice(0, at)) : null;
}
