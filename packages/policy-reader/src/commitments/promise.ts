import { OUTSIDE_BODY } from "../facts/lexicon/outside-contacts.ts";
import { type Actor, actorAtEnd, actorsAtStart, plain, wordsOf } from "./actor.ts";
import { isBaseVerb, isParticiple, isThirdPerson } from "./lexicon/verbs.ts";

/** That a clause promises or rules something. */
export interface Promise {
  /** Null for "Incidents are recorded". */
  actor: Actor | null;
}

const LONGEST_CLAUSE = 1500;

/** What binds: "will", "must", "are expected to", "is responsible for"; in a text cut at 300 characters. */
const BINDS =
  /(?<![\p{L}'\u2019-])(?:will|shall|must|should|(?:is|are|be) (?:(?:also|all|both|ultimately|directly|jointly) )?(?:expected|required|obliged|committed|responsible|accountable|tasked|charged|forbidden|prohibited|(?:not )?(?:permitted|allowed))(?![\p{L}-])|(?:has|have|holds?|takes?|bears?) (?:(?:an?|the|overall|lead|ultimate|full|joint|strategic|day-to-day|particular|specific|special|key|collective|shared) ){0,3}(?:responsibility|duty) (?:for|to)|(?:has|have|needs?|is|are|ought) to(?= \p{L})|(?:agrees?|undertakes?|aims?|endeavours?|seeks?|strives?|pledges?|promises?|commits?|works?) to(?= \p{L}))(?![\p{L}'\u2019-])/giu;

/** What such a clause may say all the same without promising anything. */
const NO_PROMISE =
  /\b(?:(?:accepts?|take) no (?:responsibility|liability)|(?:cannot|can ?not|can't|(?:will|does|do) not) (?:\w+ ){0,2}(?:accept|guarantee|be (?:held )?(?:liable|responsible))|held (?:liable|responsible)|should be read|(?:read|considered|viewed|used) (?:alongside|in conjunction|in line|together with)|should (?:never )?(?:experience|suffer|feel|have the right)|should be able to)\b/iu;
const GUESS =
  /^(?:often|sometimes|usually|probably|likely|possibly|inevitably|naturally|generally|undoubtedly|no doubt|feel|experience|suffer|depend|vary|apply|affect|become|mean|help|need|want|enable|cover|include|happen|occur|begin|start|end|expire|differ|remain|continue to be)$/iu;
const IN_BRACKETS = / \([^()]{0,300}\)(?=[\s,.;:]|$)/gu;
const QUESTION = /\?["'\u201d\u2019)]*$/u;
/** Others' words and others' duties. */
const OTHERS =
  /\b(?:by law|legal requirement|(?:the|this) (?:act|legislation|law|guidance|regulations?)|act \d{4}|regulations? \d{4}|kcsie|keeping children safe|dfe|department for education|ofsted|government)\b[^,]{0,60}\b(?:states?|says?|requires?|required|emphasises?|emphasizes?|makes? (?:it )?clear|places?|sets? out|defines?|gives?|recommends?|advises?|expects?|must|should)\b|^by law\b|\b(?:states|requires|emphasises|recommends|advises) that\b/iu;
const MANY_SCHOOLS =
  /^(?:(?:all|most|many|other) )?(?:schools?(?: and colleges?)|schools|academies|colleges|governing bodies(?: and proprietors)?|proprietors|headteachers|local authorit)/iu;
/** What opens a clause before the subject; it ends at a comma. */
const BEFORE_SUBJECT =
  /^(?:if|when|whenever|where|wherever|while|whilst|although|though|because|since|given|unless|until|once|should|in|at|on|as|for|to|by|with|within|under|after|before|following|during|throughout|through|prior|upon|from|every|each|annually|termly|depending|based|having|wherever possible|due|despite|rather)\b[^,]{2,300}?,\s+/iu;
const JOINS =
  /^(?:therefore|however|currently|at (?:the moment|present)|in addition|additionally|furthermore|moreover|also|as such|consequently|in particular|similarly|equally|instead|otherwise|then|and|but|so|accordingly|wherever possible|where possible|when appropriate|where appropriate|where necessary|as appropriate|if necessary|if possible|at all times|thus|hence|finally|firstly|secondly|nb:?|note:?)[,:]?\s+/iu;
const EXAMPLE = /^(?:for (?:example|instance)|e\.g\.?|examples?)\b/iu;
/** "Roles: governors approve ..."; "The role of the head - the head ...". */
const LABEL = /^[\p{L}\s&/,'\u2019()-]{2,60}?(?::| [-\u2013\u2014])\s+(?=[\p{L}])/u;
const ADVERB =
  /^(?:\p{L}+ly|also|always|never|not|only|then|both|all|each|therefore|either|further|jointly|now|already|still|to)$/iu;
const BELIEVES =
  /^(?:recogni[sz]es?|believes?|understands?|knows?|acknowledges?|accepts?|appreciates?|values?|considers?|feels?|thinks?|wants?|hopes?|sees?)$/iu;
/** Of people whom the school leads, a state is part of what it promises: "all staff are aware of". */
const LED =
  /\b(?:staff|teachers?|employees|volunteers|governors|trustees|governing|members|visitors|users|dsls?|leads?|leaders|team)\b/iu;
const STATES =
  /^(?:aware|alert|vigilant|mindful|clear|familiar|competent|confident|available|responsible)$/iu;

/**
 * Whether a clause promises or rules something, and who is to do it. What it isn't fooled by: beliefs, possibilities,
 * definitions, others' duties, disclaimers, questions. `elided` lets a clause begin with its verb ("reviews the policy ...").
 */
export function promiseIn(clause: string, elided = false): Promise | null {
  const text = clause.slice(0, LONGEST_CLAUSE);
  if (QUESTION.test(text) || EXAMPLE.test(text) || NO_PROMISE.test(text) || OTHERS.test(text))
    return null;
  const said = withoutOpening(text.replace(IN_BRACKETS, ""));
  const bare = said.replace(LABEL, "");
  return (
    binding(said) ??
    present(said, elided) ??
    (bare === said ? null : (binding(bare) ?? present(bare, elided)))
  );
}

/** The clause from its subject on: "If a device is lost, the school will" gives "the school will". */
function withoutOpening(text: string): string {
  let said = text.replace(JOINS, "");
  for (let turns = 0; turns < 2; turns += 1) {
    const opening = BEFORE_SUBJECT.exec(said)?.[0];
    if (!opening || said.length - opening.length < 12) break;
    const rest = said.slice(opening.length).replace(JOINS, "");
    // "To keep records, which are ..." is an aim; "To keep records, staff ..." a promise.
    if (/^to /iu.test(opening) && actorsAtStart(wordsOf(rest)).length === 0) break;
    said = rest;
  }
  return said;
}

function binding(said: string): Promise | null {
  BINDS.lastIndex = 0;
  const limit = Math.min(said.length, 400);
  for (let match = BINDS.exec(said); match && match.index < limit; match = BINDS.exec(said)) {
    const before = said.slice(0, match.index).trim();
    const after = said.slice(match.index + match[0].length).trim();
    if (/\b(?:if|whether|when|that|which|who|what|how|because)$/iu.test(before) && before !== "") {
      if (!/\b(?:who|that|which)$/iu.test(before)) return null;
      continue;
    }
    return bound(before, match[0], after);
  }
  return null;
}

function bound(before: string, verb: string, after: string): Promise | null {
  const subject = wordsOf(before);
  if (MANY_SCHOOLS.test(before) || (!isPassive(after) && isOutside(subject))) return null;
  if (/^there$/iu.test(before) && /^(?:also |always )?be\b/iu.test(after)) return { actor: null };
  if (
    /\b(?:this|the) (?:policy|document|statement|section|appendix)$/iu.test(before) &&
    !isPassive(after)
  )
    return null;
  const next = wordsOf(after);
  const first = plain(next[0] ?? "");
  if (
    GUESS.test(first) &&
    !/^(?:must|shall)$/iu.test(verb) &&
    !/^(?:include|help|enable|continue)$/iu.test(first)
  )
    return null;
  const named = actorAtEnd(subject) ?? beforeRelative(subject);
  const gives =
    /^(?:is|are|has|have|ought|needs?) to$/iu.test(verb) && !isBaseVerb(first) && first !== "be";
  if (/\b(?:known as|means?|defined as)\b/iu.test(before)) return null;
  if (gives || (BELIEVES.test(first) && !/^(?:must|should)$/iu.test(verb))) return null;
  if (
    /^(?:is|are) to$/iu.test(verb) &&
    /\b(?:aim|purpose|objective|intention|goal|role|job|way|policy|statement)s?\b[^,]*$/iu.test(
      before,
    )
  ) {
    return null;
  }
  // "This will ensure ...", "which should help": a consequence, not a doing.
  if (/^(?:this|these|that|which|it)$/iu.test(before.trim()) && !isPassive(after)) return null;
  if (named && isActive(after, verb))
    return {
      actor: GUESS.test(first) && /^pupil|child|student/iu.test(named.words) ? null : named,
    };
  if (
    isPassive(after) ||
    /^(?:not )?(?:permitted|allowed)|forbidden|prohibited/iu.test(verb.replace(/^\S+ /u, ""))
  ) {
    return { actor: agentIn(after) };
  }
  if (/\b(?:forbidden|prohibited|permitted|allowed)$/iu.test(verb)) return { actor: null };
  return named ? { actor: named } : null;
}

function isOutside(subject: readonly string[]): boolean {
  return OUTSIDE_BODY.test(subject.slice(0, 6).join(" "));
}

/** "Staff who are likely to need it [will be trained]": the subject stands before its relative clause. */
function beforeRelative(subject: readonly string[]): Actor | null {
  const at = subject.findIndex((word) =>
    /^(?:who|whose|which|that|with|using|working|involved|receiving|in|at|on)$/iu.test(word),
  );
  return at > 0 ? actorAtEnd(subject.slice(0, at)) : null;
}

function isActive(after: string, verb: string): boolean {
  return (
    !isPassive(after) || /\b(?:responsible|accountable|expected|required|committed)/iu.test(verb)
  );
}

/** "Be recorded", "not be shared", "always be kept", "be in place". */
function isPassive(after: string): boolean {
  const words = wordsOf(after).slice(0, 7).map(plain);
  let at = 0;
  while (ADVERB.test(words[at] ?? "")) at += 1;
  if (words[at] === "continue" && words[at + 1] === "to") at += 2;
  if (words[at] !== "be" && words[at] !== "have") return false;
  if (words[at] === "have" && words[at + 1] !== "been") return false;
  at += words[at] === "have" ? 2 : 1;
  while (ADVERB.test(words[at] ?? "")) at += 1;
  const word = words[at] ?? "";
  return (
    isParticiple(word) ||
    /^(?:in|an?|the|available|subject|clear|consistent|no|able|visible|accessible|on|up|proportionate|at)$/iu.test(
      word,
    )
  );
}

/** "... will be reviewed by the headteacher and governors". */
function agentIn(after: string): Actor | null {
  const by = /\bby (?=(?:the |our |all |a |an |each )?\p{L})/iu.exec(after.slice(0, 300));
  if (!by) return null;
  const words = wordsOf(
    after
      .slice(by.index + by[0].length)
      .replace(/[:/](?=\s)/gu, " ")
      .replace(/[.;](?=\s|$).*$/su, ""),
  );
  const [longest] = actorsAtStart(words);
  return longest && !longest.actor.pronoun ? longest.actor : null;
}

/** "Governors review ...", "Pupils are taught ...", "The school has procedures ...". */
function present(said: string, elided: boolean): Promise | null {
  const words = wordsOf(said.slice(0, 500).replace(/^at least (?:one|two|an?) /iu, "a "));
  if (MANY_SCHOOLS.test(said)) return null;
  for (const { actor, length } of isOutside(words) ? [] : actorsAtStart(words)) {
    const does = doingAt(words, length, actor);
    if (does) return does;
  }
  const passive = presentPassive(words);
  if (passive) return passive;
  return elided && startsWithDoing(words) ? { actor: null } : null;
}

function doingAt(words: readonly string[], from: number, actor: Actor): Promise | null {
  let at = from;
  while (at < from + 4 && ADVERB.test(plain(words[at] ?? ""))) at += 1;
  const raw = words[at] ?? "";
  const verb = plain(raw);
  const next = plain(words[at + 1] ?? "");
  if (verb === "" || /[:,]$/u.test(raw)) return null;
  const plural = isPlural(actor.words);
  if (/^(?:is|are|am)$/u.test(verb)) {
    let then = at + 1;
    while (then < at + 5 && ADVERB.test(plain(words[then] ?? ""))) then += 1;
    const word = plain(words[then] ?? "");
    if (isParticiple(word)) return { actor: agentIn(words.slice(then + 1).join(" ")) };
    if (/^\p{L}+ing$/u.test(word) && /^(?:working|reviewing|developing|monitoring)$/u.test(word))
      return { actor };
    return LED.test(actor.words) && STATES.test(word) ? { actor } : null;
  }
  if (BELIEVES.test(verb))
    return LED.test(actor.words) && /^(?:understand|know|recogni[sz]e)s?$/iu.test(verb)
      ? { actor }
      : null;
  if ((/^do(?:es)?$/u.test(verb) && next === "not") || /^do(?:es)?n't$/u.test(verb)) {
    const refused = plain(words[at + (next === "not" ? 2 : 1)] ?? "");
    return isBaseVerb(refused) &&
      !BELIEVES.test(refused) &&
      !/^(?:have|need|expect|always|become)$/u.test(refused)
      ? { actor }
      : null;
  }
  if (verb === "has" || verb === "have")
    return arrangement(words.slice(at + 1, at + 12)) ? { actor } : null;
  if (
    /^(?:use|work|act|report|support|place|contact|form|display|access)$/u.test(verb) &&
    next === "of"
  )
    return null;
  if (plural ? isBaseVerb(verb) : isThirdPerson(verb)) return { actor };
  // "All staff reads" and "the board review" are written too, but "school work" and "staff uses" are not meant.
  if (
    !plural &&
    isBaseVerb(verb) &&
    /\b(?:board|body|committee|council|team|school|group|academy)\)?$/iu.test(actor.words)
  ) {
    return /^the |^our /iu.test(actor.words) &&
      !/^(?:work|report|policy|form|place|contact|network|support|display|record|log|plan|name)$/u.test(
        verb,
      )
      ? { actor }
      : null;
  }
  return null;
}

const PLURAL = /^(?:we|they|i)$|(?:s|staff|people|children|everyone)\)?$/iu;

function isPlural(actor: string): boolean {
  const last = plain(actor.split(" ").at(-1) ?? "");
  if (/^(?:dsl|headteacher|everyone|everybody)$/u.test(last)) return / and |,|&/u.test(actor);
  return PLURAL.test(last) || / and | & /u.test(actor);
}

/** "Has appointed", "have procedures in place", "have been given": what the school says that it did or keeps. */
function arrangement(words: readonly string[]): boolean {
  const plainWords = words.map(plain);
  let at = 0;
  while (ADVERB.test(plainWords[at] ?? "")) at += 1;
  const first = plainWords[at] ?? "";
  if (first === "been")
    return isParticiple(plainWords[at + 1] ?? "") || plainWords[at + 1] === "given";
  if (
    first === "read" ||
    first === "put" ||
    (isParticiple(first) && !/^(?:seen|become|led)$/u.test(first))
  )
    return true;
  return plainWords
    .slice(0, 8)
    .some((word) =>
      /^(?:procedures?|polic(?:y|ies)|systems?|processes|filters?|filtering|arrangements|measures|agreements?|safeguards|regular|training|protocols?|plans?|place)$/u.test(
        word,
      ),
    );
}

/** "Records are kept", "a date is agreed", "filtering is in place"; the subject has no verb of its own. */
function presentPassive(words: readonly string[]): Promise | null {
  for (let at = 1; at < Math.min(words.length - 1, 26); at += 1) {
    const word = plain(words[at] ?? "");
    if (!/^(?:is|are)$/u.test(word)) {
      if (
        /^(?:that|which|who|if|because|can|may|might|could|was|were|has|have|had|includes?|means?|refers?)$/u.test(
          word,
        )
      )
        return null;
      continue;
    }
    let then = at + 1;
    while (then < at + 5 && ADVERB.test(plain(words[then] ?? ""))) then += 1;
    const next = plain(words[then] ?? "");
    const inPlace =
      next === "consistent" || (next === "in" && plain(words[then + 1] ?? "") === "place");
    if (next === "made" || next === "put" || inPlace || isParticiple(next)) {
      if (
        /^(?:defined|designed|involved|considered|used|made|covered|written|concerned|set|included|linked|placed|identified|outlined|described|produced|shown|seen|displayed)$/u.test(
          next,
        ) &&
        !/^(?:all|any|every|each)$/iu.test(words[0] ?? "") &&
        !/^(?:aware|available|clear)$/u.test(plain(words[then + 1] ?? ""))
      )
        return null;
      return { actor: agentIn(words.slice(then).join(" ")) };
    }
    return null;
  }
  return null;
}

/** Where the subject stands in the heading or lead-in: "reviews ...", "will report ...", "are trained ...". */
export function startsWithDoing(words: readonly string[]): boolean {
  let at = 0;
  while (at < 4 && ADVERB.test(plain(words[at] ?? ""))) at += 1;
  const word = plain(words[at] ?? "");
  if (/^(?:will|must|should|shall)$/u.test(word)) return true;
  if (/^(?:is|are|has|have)$/u.test(word)) return words.length > at + 2;
  return isThirdPerson(word) || isBaseVerb(word);
}
