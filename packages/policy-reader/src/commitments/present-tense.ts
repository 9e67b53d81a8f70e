import { type Actor, actorsAtStart, wordsOf } from "./actor.ts";
import { plain } from "./actor-group.ts";
import { isHabit } from "./habits.ts";
import { isBaseVerb, isParticiple, isThirdPerson } from "./lexicon/verbs.ts";
import { isExcused, presentPassive } from "./present-passive.ts";
import type { Promised } from "./promise.ts";
import { isNounByPlace, isVerbByPlace } from "./unknown-verb.ts";
import { agentIn, skipAdverbs } from "./voice.ts";

/** Verbs of opinion: "we recognise", "the school believes". */
const BELIEVES =
  /^(?:recogni[sz]es?|believes?|understands?|knows?|acknowledges?|accepts?|appreciates?|values?|considers?|feels?|thinks?|wants?|hopes?|sees?)$/iu;
/** Of people whom the school leads, a state is part of what it promises: "all staff are aware of". */
const LED =
  /\b(?:staff|teachers?|employees|volunteers|governors|trustees|governing|members|visitors|users|dsls?|leads?|leaders|team|teams|committee|board|office|adults?|heads?|headteacher|principal|coordinator|co-ordinator|manager|deputy|officer|practitioners?|tutors?|assistants?|workers?|therapists?|supervisors?|technicians?|mentors?)\b/iu;
const STATES =
  /^(?:aware|alert|vigilant|mindful|clear|familiar|competent|confident|available|responsible)$/u;
/** What the school or its people are at: "we are constantly working to". */
const AT_WORK = /^(?:working|reviewing|developing|monitoring)$/u;
/** "Staff use of phones", "pupil access to": a noun. */
const ALSO_NOUNS = /^(?:use|work|act|report|support|place|contact|form|display|access)$/u;
/** "School work", "school report" begin no clause, though "the school report" might. */
const NOUNS_OF_SCHOOL =
  /^(?:work|report|policy|form|place|contact|network|support|display|record|log|plan|name)$/u;
const GROUPS = /\b(?:board|body|committee|council|team|school|group|academy)\)?$/iu;
/** "Some children turn to ...", "it involves ...": what happens, not what anyone promises. */
const HAPPENS = /^(?:some|many|most|few|other children|it)\b/iu;
/** "Child includes everyone under 18", "we use the term", "in our definition". */
const DEFINES = /^(?:includes|refers|applies|means|form|forms)$/u;
const WORDING = /\b(?:the terms?|definitions?|meaning|the words?)\b/iu;
const KEPT =
  /^(?:procedures?|polic(?:y|ies)|systems?|processes|filters?|filtering|arrangements|measures|agreements?|safeguards|regular|training|protocols?|plans?|place|details|information|governor)$/u;
/** What, once done, holds on: "the school has appointed". */
const ACHIEVED =
  /^(?:read|put|appointed|established|adopted|developed|set|installed|introduced|signed|undertaken|completed|received|identified|designated|nominated|implemented|invested|created|agreed|committed|produced|chosen|trained|undergone|provided|ensured|given|arranged|assigned|allocated|purchased|limited|blocked|disabled|banned)$/u;

/** "Governors review ...", "Pupils are taught ...", "The school has procedures ...", from the subject on. */
export function presentPromise(said: string, outside: boolean): Promised | null {
  if (HAPPENS.test(said) || WORDING.test(said.slice(0, 120))) return null;
  const words = wordsOf(said.slice(0, 500).replace(/^at least (?:one|two|an?) /iu, "a "));
  for (const { actor, length } of outside ? [] : actorsAtStart(words)) {
    const does = doingAt(words, length, actor);
    if (does) return does;
  }
  return presentPassive(words);
}

function doingAt(words: readonly string[], from: number, actor: Actor): Promised | null {
  const at = skipAdverbs(words, from);
  const verb = plain(words[at] ?? "");
  const next = plain(words[at + 1] ?? "");
  if (verb === "" || /[:,]$/u.test(words[at] ?? "")) return null;
  // "Eastholme Schools Group", "Academy Organisation Structure": a name or a heading, and no verb.
  if (/^\p{Lu}\p{Ll}/u.test(words[at] ?? "")) return null;
  if (/^(?:is|are)(?:n't)?$/u.test(verb)) return beingAt(words, at, actor);
  if (/^do(?:es)?(?:n't)?$/u.test(verb)) {
    const refused = plain(words[at + (next === "not" ? 2 : 1)] ?? "");
    const rule = next === "not" || verb.endsWith("n't");
    return rule &&
      isBaseVerb(refused) &&
      !BELIEVES.test(refused) &&
      !/^(?:have|need|expect|become)$/u.test(refused)
      ? { actor }
      : null;
  }
  if (/^(?:who|that|which)$/u.test(verb)) return behindRelative(words, at, actor);
  if (isSingularName(actor.words) || (actor.words === "I" && CONSENTS.test(verb))) return null;
  if (isHabit(actor.words, verb, words)) return null;
  if (BELIEVES.test(verb) && !/^sees?$/u.test(verb))
    return LED.test(actor.words) && isKnowing(verb) ? { actor } : null;
  // "We aim for independence": no doing.
  if (/^(?:aims?|strives?|works?)$/u.test(verb) && next === "for") return null;
  if (verb === "has" || verb === "have") {
    if (next === "been")
      return isParticiple(plain(words[skipAdverbs(words, at + 2)] ?? ""))
        ? { actor: agentIn(words.slice(at + 2).join(" ")) }
        : null;
    return keeps(words.slice(at + 1, at + 12)) ? { actor } : null;
  }
  if ((ALSO_NOUNS.test(verb) && next === "of") || isNounByPlace(words, at)) return null;
  if (/^plays?$/u.test(verb) && /\b(?:role|part)\b/iu.test(words.slice(at, at + 8).join(" ")))
    return null;
  if (DEFINES.test(verb) && !/\b(?:we|school|academy|trust|college)\b/iu.test(actor.words))
    return null;
  const plural = isPlural(actor.words);
  if (plural ? isBaseVerb(verb) : isThirdPerson(verb)) return { actor };
  if ((LED.test(actor.words) || /^we$/iu.test(actor.words)) && isVerbByPlace(words, at, plural))
    return { actor };
  // "The governing board review" is written too.
  const group = /^(?:the|our) /iu.test(actor.words) && GROUPS.test(actor.words);
  return group && isBaseVerb(verb) && !NOUNS_OF_SCHOOL.test(verb) ? { actor } : null;
}

function beingAt(words: readonly string[], at: number, actor: Actor): Promised | null {
  const then = skipAdverbs(words, at + 1);
  const word = plain(words[then] ?? "");
  if (isExcused(words, at, then)) return null;
  if (isParticiple(word)) return { actor: agentIn(words.slice(then + 1).join(" ")) };
  if (AT_WORK.test(word)) return { actor };
  if (/^(?:we|our school|the school)$/iu.test(actor.words) && /^(?:alert|vigilant)$/u.test(word))
    return { actor };
  return LED.test(actor.words) && STATES.test(word) ? { actor } : null;
}

/** "The adult who hears of it [writes] an account": the second verb of one who is described. */
function behindRelative(words: readonly string[], at: number, actor: Actor): Promised | null {
  if (isPlural(actor.words)) return null;
  for (let later = at + 3; later < Math.min(words.length - 1, at + 14); later += 1) {
    const verb = plain(words[later] ?? "");
    if (/^(?:is|are|has|was)$/u.test(verb)) return null;
    if (isThirdPerson(verb) && !/^(?:and|or|to|the|a|who|that)$/iu.test(words[later - 1] ?? ""))
      return { actor };
  }
  return null;
}

/** What a form says of who signs it. */
const CONSENTS = /^(?:give|consent|confirm|have)$/u;

/** "Pupil surveys", "parent contact": the name of a thing. */
function isSingularName(words: string): boolean {
  return /^(?:pupil|student|parent|child|teacher|family|user|learner|visitor|volunteer|adult|person|member|community|team|system)$/iu.test(
    words,
  );
}

/** Staff are to know and understand; the school's understanding is opinion. */
export function isKnowing(verb: string): boolean {
  return /^(?:understand|know|recogni[sz]e)s?$/iu.test(verb);
}

export function areLed(actor: Actor): boolean {
  return LED.test(actor.words);
}

function isPlural(actor: string): boolean {
  if (/ and | & /u.test(actor)) return true;
  const last = plain(
    actor
      .replace(/ (?:of|for) .*$/u, "")
      .split(" ")
      .at(-1) ?? "",
  );
  return /^(?:we|they|i)$|(?:s|staff|people|children)$/u.test(last);
}

/** "Has appointed", "have procedures in place": what the school says that it did or keeps. */
function keeps(words: readonly string[]): boolean {
  const bare = words.map(plain);
  const at = skipAdverbs(words, 0);
  const first = bare[at] ?? "";
  if (ACHIEVED.test(first)) return true;
  return bare.slice(0, 8).some((word) => KEPT.test(word)) && !isParticiple(first);
}

/** Where the subject stands in the heading or lead-in: "reviews ...", "will report ...", "are trained ...". */
export function startsWithDoing(words: readonly string[]): boolean {
  const at = skipAdverbs(words, 0);
  const word = plain(words[at] ?? "");
  if (/^(?:will|must|should|shall)$/u.test(word)) return true;
  if (/^(?:is|are|has|have)$/u.test(word)) return words.length > at + 2;
  return isThirdPerson(word) || isBaseVerb(word);
}
