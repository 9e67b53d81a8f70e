import { roleOf, rolesFromText } from "@safeboard/compliance/roles";
import { ACTORS, BESIDE_ACTORS, DETERMINERS, PREPOSITIONS } from "./lexicon/actor-words.ts";

/** Somebody who can promise, by the words of the policy. */
export interface Actor {
  /** As the policy writes it. */
  words: string;
  /** How many words of the clause stand before it. */
  at: number;
  /** "They", "it": whoever was spoken of before. */
  pronoun: boolean;
}

const LONGEST = 16;
const PRONOUNS = /^(?:they|it|he|she|he\/she|she\/he|s\/he|this person)$/iu;

/** The words of a text, with their brackets and commas. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}

/** A word as the lexicons have it: "(DSLs)," is "dsls". */
export function plain(word: string): string {
  return word
    .toLowerCase()
    .replaceAll("\u2019", "'")
    .replace(/^[("'\u2018[]+/u, "")
    .replace(/(?:\((?:s|ies)\))?[)"',.;:\]]*\d{0,2}$/u, "")
    .replace(/\(s\)$|\(ies\)$/u, "")
    .replace(/'s$/u, "'s");
}

/** Who stands at the end of the words before a verb: "If a pupil tells them, [the class teacher]". */
export function actorAtEnd(words: readonly string[]): Actor | null {
  let start = words.length;
  while (start > 0 && words.length - start < LONGEST && belongs(words, start - 1)) {
    start -= 1;
    if (DETERMINERS.has(plain(words[start] ?? "")) && !joinedToBefore(words, start)) break;
  }
  while (start < words.length && /^(?:and|or|&|of|as|\/)$/iu.test(plain(words[start] ?? "")))
    start += 1;
  const found = actorIn(words, start, words.length);
  if (!found || !isActorWord(words.at(-1) ?? "")) return found && trimmedActor(found);
  return found;
}

/** "Governors of the school's": the group must end with somebody. */
function trimmedActor(actor: Actor): Actor | null {
  return rolesFromText(actor.words).length > 0 ? actor : null;
}

/** Who begins the words, and how many words that takes: the longest group that ends with somebody. */
export function actorsAtStart(words: readonly string[]): Array<{ actor: Actor; length: number }> {
  const found: Array<{ actor: Actor; length: number }> = [];
  let inBrackets = false;
  for (let at = 0; at < Math.min(words.length, LONGEST); at += 1) {
    const word = words[at] ?? "";
    if (word.startsWith("(")) inBrackets = true;
    const closes = inBrackets && /\)[,;:]?$/u.test(word);
    if (!inBrackets && !belongs(words, at)) break;
    if (closes || (!inBrackets && isActorWord(word))) {
      const actor = actorIn(words, 0, at + 1);
      if (actor) found.unshift({ actor, length: at + 1 });
    }
    if (closes) inBrackets = false;
  }
  return found;
}

/** The whole text names somebody and says nothing else: a heading such as "3.2 The governing body". */
export function onlyActor(text: string): Actor | null {
  const bare = text
    .replace(
      /^(?:the )?(?:(?:key|main|specific) )?(?:roles?|responsibilit(?:y|ies)|duties)(?: and (?:responsibilit(?:y|ies)|duties))? (?:of|for) /iu,
      "",
    )
    .replace(
      /['\u2019]?s?['\u2019]? (?:(?:key|main) )?(?:roles?|responsibilit(?:y|ies)|duties)(?: and (?:responsibilit(?:y|ies)|duties))?$/iu,
      "",
    )
    .replace(/[\s:;\u2013\u2014-]+$/u, "");
  const words = wordsOf(bare);
  const [longest] = actorsAtStart(words);
  return longest?.length === words.length && !longest.actor.pronoun ? longest.actor : null;
}

function actorIn(words: readonly string[], from: number, to: number): Actor | null {
  const group = words.slice(from, to);
  if (group.length === 0 || PREPOSITIONS.has(plain(words[from - 1] ?? ""))) return null;
  const named = group.some(isActorWord);
  if (!named) return null;
  const text = group.join(" ").replace(/[,;:]+$/u, "");
  return { words: text, at: from, pronoun: PRONOUNS.test(text) };
}

/** "Staff", "parents/carers", "SENDCo". */
function isActorWord(word: string): boolean {
  const bare = plain(word);
  return (
    ACTORS.has(bare) || (bare.includes("/") && bare.split("/").some((part) => ACTORS.has(part)))
  );
}

function belongs(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  const bare = plain(word);
  if (bare === "") return word === "/" || word === "&";
  if (/[.;:]$/u.test(word)) return false;
  if (ACTORS.has(bare) || BESIDE_ACTORS.has(bare)) return true;
  if (bare.includes("/"))
    return bare.split("/").every((part) => ACTORS.has(part) || BESIDE_ACTORS.has(part));
  if (isShortName(word)) return true;
  return isName(words, at);
}

/** "(DSL)" or "(FGB)" behind the words that it shortens. */
function isShortName(word: string): boolean {
  return /^\(\p{Lu}{2,6}s?\),?$/u.test(word);
}

/** A capitalised word before "School" or "Academy", or behind "Academy": part of the school's name. */
function isName(words: readonly string[], at: number): boolean {
  if (!/^\p{Lu}[\p{L}'\u2019.-]*$/u.test(words[at] ?? "")) return false;
  for (let next = at + 1; next < Math.min(words.length, at + 6); next += 1) {
    const word = words[next] ?? "";
    if (/^(?:School|Academy|College|Nursery|Trust|Federation),?$/u.test(word)) return true;
    if (!/^(?:\p{Lu}[\p{L}'\u2019.-]*|of|and|&|the|C)$/u.test(word)) break;
  }
  return /^(?:Academy|School)$/u.test(words[at - 1] ?? "");
}

function joinedToBefore(words: readonly string[], at: number): boolean {
  return /^(?:and|or|&|of|\/|as)$|,$/iu.test(words[at - 1] ?? "");
}

const THE_SCHOOL =
  /^(?:we|i|our school|the (?:\p{L}+ )?(?:school|academy|college|nursery|organisation|federation|setting|pre-school)|(?:this|our) (?:school|academy|college|nursery|organisation|setting)|school|.*\b(?:School|Academy|College|Nursery))$/u;

/** What a commitment gives as `who`: the sector's title of a role, "the school", or the words in small letters. */
export function whoOf(words: string): string {
  const bare = words
    .replace(/\s+/gu, " ")
    .replace(/["'\u2018\u201c\u201d]+(?!s\b)|\u2019(?!s\b)/gu, "")
    .replace(/\bparents?\/carers?\b/giu, "parents and carers")
    .trim();
  if (THE_SCHOOL.test(bare) || THE_SCHOOL.test(lowerFirst(bare))) return "the school";
  const roles = rolesFromText(bare);
  const others =
    /\b(?:governors|governing|trustees|board|committee|staff|teachers|pupils|students|parents|teams?|leaders)\b/iu.test(
      bare,
    );
  if (roles.length > 0 && !others) {
    return roles
      .map((role, at) => (at === 0 ? roleOf(role).title : lowerTitle(roleOf(role).title)))
      .join(" and ");
  }
  const shorter = bare.replace(
    /^(?:the|all|any|every|each|both|our|other|no|an?|individual)\s+(?:of\s+)?(?:the\s+|our\s+|other\s+)?/iu,
    "",
  );
  const group = shorter
    .replace(/^(?:school|teaching) (?=staff$)/iu, "")
    .replace(/^(?:members? of (?:the )?(?:school |teaching )?staff|staff members?)$/iu, "staff");
  const lower = /^(?:\p{Lu}{2,}|\p{Lu}\p{Ll}+ \p{Lu})/u.test(group)
    ? lowerWords(group)
    : lowerFirst(group);
  return /^(?:governing|local governing|(?:whole )?school community|deputy$|board|senior leadership|full governing|trust board|online safety group)\b/u.test(
    lower,
  )
    ? `the ${lower}`
    : lower;
}

function lowerFirst(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** "Designated safeguarding lead" after another title; "RSHE lead" and "IT manager" keep their capitals. */
function lowerTitle(title: string): string {
  return lowerFirst(title);
}

function lowerWords(text: string): string {
  return text.replace(/\p{Lu}\p{Ll}+/gu, (word) => word.toLowerCase());
}
