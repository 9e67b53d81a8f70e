import { type Actor, actorAtEnd, onlyActor, wordsOf } from "./actor.ts";
import { promiseIn } from "./promise.ts";

/** What the words before a list make of its items. */
export interface LeadIn {
  /**
   * `nothing`: what it lists isn't promised. `promised`: each item is. `means`: each is a way in which the promise
   * is kept ("by appointing ..."). `things`: the lead-in promises, and they are what of. `doings`: those that begin
   * with a verb. `commands`: those that begin with a verb's plain form. `own`: each must say so itself.
   */
  items: "nothing" | "promised" | "means" | "things" | "doings" | "commands" | "own";
  actor: Actor | null;
  /** The lead-in itself where an item says too little without it: "Pupils will be taught to", "Users must not". */
  joins: string | null;
  /** The lead-in is a name and nothing else, so that an item may name somebody of its own: "Headteacher and leaders:". */
  onlyNames?: boolean;
}

const BELIEF =
  /\b(?:believes?|recogni[sz]es?|acknowledges?|understands?|knows?|accepts?|appreciates?|aware|values|feels?) (?:that|the following|of)?$|\b(?:believe|recognise|recognize|acknowledge|appreciate) that\b/iu;
const PURPOSE =
  /\b(?:purpose|aims?|objectives?|intention|scope|principles?) (?:and (?:purpose|aims?|objectives?|scope) )?(?:of|behind) (?:this|the|our) (?:\w+ ){0,3}(?:policy|statement|document|guidance)|\b(?:policy|statement|document|agreement|guidance|appendix)(?: statement)? (?:\w+ ){0,2}(?:aims|applies|covers|is intended|is designed|seeks|sets out|should be read|links|is based|has been|will help|will enable)\b|^(?:aims?|objectives?|purpose|scope)$/iu;
const LISTS =
  /\b(?:may|might|can|could) (?:\w+ ){0,3}(?:be|include|involve|have|show|take|contain)?\b[^.]{0,80}$|\b(?:such as|examples?|signs?|indicators?|symptoms?|types?|forms?|kinds?|categor(?:y|ies)|risks?|areas of risk|defin(?:ed|ition)s?|means?|refers? to|legislation|guidance|acts?|law|covers?|considered|advice|links?|documents?|polic(?:y|ies)|resources|websites?|contacts?|abbreviations|reasons|factors|following (?:terms|definitions))(?: (?:is|are|include|includes|including|of|from|on|for|to|and|procedures|schools?|policies|below|follows|as|by|the following|at|available)){0,4}$|\binclud(?:e|es|ing)$/iu;
const CONDITION =
  /\b(?:if|when|whether|where|unless|because|who|who are|against people who)$|\bconsider(?:s|ing)?(?: if| whether)?$/iu;
const DUTIES =
  /\b(?:responsib(?:le|ility|ilities)|role|duties|expectations|tasks|remit|accountable|in charge)\b/iu;
const MEANS =
  /\b(?:by|through|via|using|by means of|in the following ways?|as follows|the following (?:ways|means|steps|measures|actions|strategies))$/iu;
const MEASURES =
  /\b(?:strateg(?:y|ies)|procedures?|steps|actions|measures|rules|expectations|safeguards|protocols?|we do|in place|approach|practice|staff|pupils)\b/iu;
/** "Staff should be aware of signs, including"; not "the training will include". */
const EXAMPLES =
  /(?:\bincluding|(?<!\b(?:will|should|must|shall) (?:also )?)\binclude|\bsuch as|\bnot limited to|\bincluding (?:all )?(?:of )?(?:the )?following|\be\.g\.?|\bfor example)$/iu;
/** "Staff should be alert to": signs are listed. */
const ALERT_TO =
  /\b(?:aware of|alert to|vigilant (?:to|for|about)|mindful of|look out for|watch for|account of|factors|(?:\p{L}+ )(?:of|on|about|regarding|concerning))$/iu;
const REFUSES = /\b(?:not|never|no|forbidden|prohibited|banned|unacceptable)\b/iu;
const SIGNS = /(?<!\p{L})I (?:will|agree|understand|promise|must|shall)\b/u;

/** Reads the words that a list follows, without their colon. `subject` is whom the heading above names. */
export function leadInOf(sentence: string, subject: Actor | null): LeadIn {
  const words = withoutEnd(sentence);
  const alone = onlyActor(words.replace(/ (?:then|also|therefore|will then)$/iu, ""));
  if (alone) return { items: "promised", actor: alone, joins: null, onlyNames: true };
  if (CONDITION.test(words) && !/\bwill:?$/iu.test(words))
    return { items: "nothing", actor: null, joins: null };
  if (SIGNS.test(words))
    return { items: "promised", actor: { words: "I", at: 0, pronoun: false }, joins: null };
  if (DUTIES.test(words) && !/\b(?:recogni[sz]e|believe|understand|policy)\b/iu.test(words)) {
    return {
      items: "promised",
      actor: promiseIn(words)?.actor ?? dutyHolder(words) ?? subject,
      joins: null,
    };
  }
  if (EXAMPLES.test(words)) return { items: "nothing", actor: null, joins: null };
  if (BELIEF.test(words) || PURPOSE.test(words) || /\bprinciples$/iu.test(words))
    return { items: "nothing", actor: null, joins: null };
  const promise = promiseIn(words) ?? openPromise(words, subject);
  if (promise && ALERT_TO.test(words)) return { items: "things", actor: null, joins: null };
  if (promise) {
    const joins = promise.actor === null || REFUSES.test(words) ? words : null;
    return MEANS.test(words)
      ? { items: "means", actor: promise.actor, joins: null }
      : { items: "promised", actor: promise.actor, joins };
  }
  if (LISTS.test(words)) return { items: "nothing", actor: null, joins: null };
  if (MEASURES.test(words)) return { items: "doings", actor: subject, joins: null };
  return { items: "own", actor: subject, joins: null };
}

/** Without the colon, dashes or dots before a list. */
function withoutEnd(sentence: string): string {
  let end = sentence.length;
  while (end > 0 && /[\s:;,.\u2026\u2013\u2014-]/u.test(sentence.charAt(end - 1))) end -= 1;
  return sentence.slice(0, end);
}

const EXPECTED_OF =
  /\b(?:aim is|aims are|expectation is|expect|require|ask|essential|expected|important|vital)(?: \p{L}+)? that (?<who>[^,;]{2,80})$/iu;

/** "The school will", "All staff should ensure that": cut off where the list goes on. */
function openPromise(words: string, subject: Actor | null): { actor: Actor | null } | null {
  const open =
    /^(?<before>.{0,300}?)(?:^|\s)(?:will|must|should|shall|(?:(?:is|are) )?(?:expected|required|asked|encouraged) to|(?:has|have|needs?|agrees?|aims?|seeks?) to|are not (?:allowed|permitted) to)(?: (?:also|not|never|always|therefore|both))*(?: ensure| make sure| ensure that)?$/iu.exec(
      words,
    );
  if (!open) return expectedOf(words);
  const before = wordsOf(open.groups?.["before"] ?? "");
  if (before.length === 0) return { actor: subject };
  const actor = actorAtEnd(before);
  return actor ? { actor } : null;
}

/** "Our aim is that all practitioners", "we expect that pupils". */
function expectedOf(words: string): { actor: Actor } | null {
  const actor = onlyActor(EXPECTED_OF.exec(words)?.groups?.["who"] ?? "");
  return actor && { actor };
}

/** "The responsibilities of the governing body include", "The headteacher's role is to". */
function dutyHolder(words: string): Actor | null {
  const of =
    /\b(?:of|for) (?<holder>(?:the |all |our |any )?[^,:;]{2,80}?)(?: (?:is|are|include|includes|will|to|with|in)\b.*)?$/iu.exec(
      words,
    );
  const owner =
    /^(?<holder>.{2,80}?)(?:['\u2019]s?)? (?:(?:key|main|specific|overall) )?(?:roles?|responsibilit|duties|is responsible|are responsible)/iu.exec(
      words,
    );
  return onlyActor(owner?.groups?.["holder"] ?? "") ?? onlyActor(of?.groups?.["holder"] ?? "");
}
