import { actorAtEnd, actorsAtStart, onlyActor, wordsOf } from "./actor.ts";
import { isBaseVerb, isDone, isGerund, isThirdPerson } from "./lexicon/verbs.ts";
import { areLed, startsWithDoing } from "./present-tense.ts";
import type { Promised } from "./promise.ts";
import { agentIn, skipAdverbs } from "./voice.ts";

const RESPONSIBILITY_OF =
  /^it is (?:also |therefore |ultimately )?the (?:\p{L}+ )?(?:responsibility|duty|role|job) of (?<who>[^,;:]{2,80}?) (?:to|that)\b/iu;
const LIES_WITH =
  /^(?:it falls to (?<who>[^,;:]{2,80}?) to\b|(?:overall |final |the )*responsibility (?:for .{2,80}? )?(?:lies|rests|sits) with (?<holder>[^,;:.]{2,80}))/iu;
const OWN_RESPONSIBILITY =
  /^it is (?:also |therefore )?(?<who>[^,;:]{2,60}?)['\u2019]?s?['\u2019]? (?:\p{L}+ )?(?:responsibility|duty|role|job) to\b/iu;
const ESSENTIAL =
  /^it is (?:also |therefore |absolutely )?(?:essential|vital|imperative|crucial|important|expected|required|a requirement|a condition of \p{L}+|our expectation|our policy) that /iu;
const ROLE_IS = /^(?<who>.{2,90}?) (?:(?:also |will )?includes?|(?:is|are) to) (?<what>\p{L}+)/iu;
const NEVER =
  /^(?:under no circumstances|at no (?:time|point)|only (?:in|when|with|after|at|for) .{2,80}?) (?:should|must|will|may|can|is|are) /iu;
/** "May only", "may not", "can only": a rule, though "may" allows. */
const MAY_NOT =
  /^(?<who>.{2,160}?) (?:may|can|are|is) (?:not|only|never)(?: to)? (?<what>\p{L}+)/iu;
const NO_ONE_MAY = /^(?<who>no .{2,80}?) (?:may|can|is to|are to) (?<what>\p{L}+)/iu;
const COMMAND =
  /^(?:please )?(?:(?:always|never|only|do not|don['\u2019]t) (?<verb>\p{L}+)|(?:please )(?!(?:talk|contact|speak|see|ask|note|refer|read|visit|email|e-mail|call|ring|let)\b)(?<asked>\p{L}+))/iu;
const DUTY_LABEL = /^(?<who>[\p{L}\s&/,'\u2019().-]{2,60}?)(?::| [-\u2013\u2014]) (?=\p{L})/u;
const SUBJECT_TO_REVIEW =
  /^(?:this|the|our|all) .{2,60}? (?:is|are|will be) (?:.{0,40}, )?subject to (?:an? |full )*(?:annual|regular|termly|yearly|biennial|monthly)\b/iu;
/** "Each academy to appoint a lead", as notes and plans have it. */
const IS_TO = /^(?<who>[^,;:.]{2,60}?) to (?<what>\p{L}+) \S+ \S/u;

/** What promises in turns of phrase that have their own order of words; from the subject on. */
export function promiseInSetPhrase(said: string): Promised | null {
  return (
    responsibility(said) ??
    roleIncludes(said) ??
    ruledOut(said) ??
    command(said) ??
    labelled(said) ??
    planned(said)
  );
}

function responsibility(said: string): Promised | null {
  const lies = LIES_WITH.exec(said)?.groups;
  if (lies) {
    const actor = onlyActor(lies["who"] ?? lies["holder"] ?? "");
    return actor && { actor };
  }
  const held = RESPONSIBILITY_OF.exec(said) ?? OWN_RESPONSIBILITY.exec(said);
  if (held) {
    const who = held.groups?.["who"] ?? "";
    if (/^(?:her|his|their|its)$/iu.test(who))
      return { actor: { words: "they", at: 0, pronoun: true } };
    const actor = onlyActor(who);
    return actor && { actor };
  }
  const essential = ESSENTIAL.exec(said);
  if (!essential) return null;
  const words = wordsOf(said.slice(essential[0].length, 400));
  for (const { actor, length } of actorsAtStart(words)) {
    const verb = words[skipAdverbs(words, length)] ?? "";
    if (!areLed(actor) && !/^(?:we|our school|the school|parents.*)$/iu.test(actor.words)) continue;
    if (isBaseVerb(verb) || isThirdPerson(verb) || /^(?:is|are|have|has)$/iu.test(verb))
      return { actor };
  }
  return null;
}

/** "The computing lead's role includes reviewing", "the responsibilities of the DSL are to keep". */
function roleIncludes(said: string): Promised | null {
  const found = ROLE_IS.exec(said.slice(0, 160));
  const { who = "", what = "" } = found?.groups ?? {};
  if (!/\b(?:roles?|responsibilit(?:y|ies)|duties|remit)\b/iu.test(who)) return null;
  const holder = onlyActor(who);
  return holder && (isGerund(what) || isBaseVerb(what)) ? { actor: holder } : null;
}

function ruledOut(said: string): Promised | null {
  if (SUBJECT_TO_REVIEW.test(said)) return { actor: agentIn(said) };
  const never = NEVER.exec(said);
  if (never) {
    const words = wordsOf(said.slice(never[0].length, 300));
    const [subject] = actorsAtStart(words);
    const next = words[skipAdverbs(words, subject?.length ?? 0)] ?? "";
    return { actor: subject && isBaseVerb(next) ? subject.actor : agentIn(said) };
  }
  const none = NO_ONE_MAY.exec(said);
  if (none?.groups?.["what"] === "be" && !onlyActor(none.groups["who"] ?? ""))
    return { actor: null };
  const may = none ?? MAY_NOT.exec(said);
  const { who = "", what = "" } = may?.groups ?? {};
  if (!may) return null;
  if (
    what === "be" &&
    !/^(?:is|are|it|this|that)\b/iu.test(who) &&
    isDone(wordsOf(said.slice(may[0].length, 200))[0] ?? "")
  )
    return { actor: agentIn(said) };
  const actor = actorAtEnd(wordsOf(who));
  if (!actor || actor.at > 0) return null;
  // "Staff can not be sure", "pupils are not known".
  return what === "" || isBaseVerb(what) || what === "be" ? { actor } : null;
}

function command(said: string): Promised | null {
  const { verb, asked } = COMMAND.exec(said)?.groups ?? {};
  const word = verb ?? asked ?? "";
  return isBaseVerb(word) && wordsOf(said.slice(0, 60)).length > 3 ? { actor: null } : null;
}

/** "Headteacher: ensures that ...", "Staff - follow the code". */
function labelled(said: string): Promised | null {
  const label = DUTY_LABEL.exec(said);
  const actor = label && onlyActor(label.groups?.["who"] ?? "");
  if (!actor) return null;
  return startsWithDoing(wordsOf(said.slice(label[0].length, 200))) ? { actor } : null;
}

function planned(said: string): Promised | null {
  const found = IS_TO.exec(said.slice(0, 200));
  const { who = "", what = "" } = found?.groups ?? {};
  const actor = found && onlyActor(who);
  if (!actor) return null;
  if (what === "be") {
    const words = wordsOf(said.slice(who.length + 7, 300));
    return isDone((words[skipAdverbs(words, 0)] ?? "").replace(/[,.;]+$/u, ""))
      ? { actor: agentIn(said) }
      : null;
  }
  return isBaseVerb(what) ? { actor } : null;
}
