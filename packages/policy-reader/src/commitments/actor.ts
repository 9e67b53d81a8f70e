import { rolesFromText } from "@safeboard/compliance/roles";
import { DETERMINERS, PREPOSITIONS } from "./lexicon/actor-words.ts";
import {
  belongs,
  endsGroup,
  isActorWord,
  isName,
  joinedToBefore,
  plain,
  TITLED_NAME,
} from "./actor-group.ts";

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
const PRONOUNS = /^(?:they|it|he|she|he\/she|she\/he|s\/he|(?:this|that|the) person)$/iu;

/** The words of a text, with their brackets and commas. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}

/** Who stands at the end of the words before a verb: "If a pupil tells them, [the class teacher]". */
export function actorAtEnd(words: readonly string[]): Actor | null {
  let start = words.length;
  while (start > 0 && words.length - start < LONGEST && belongs(words, start - 1)) {
    start -= 1;
    if (DETERMINERS.has(plain(words[start] ?? "")) && !joinedToBefore(words, start)) break;
    // "Responsible for children, The Vale Trust": a name's article.
    if (words[start] === "The") break;
  }
  while (start < words.length && /^(?:and|or|&|of|as|\/)$/iu.test(plain(words[start] ?? "")))
    start += 1;
  const found = actorIn(words, start, words.length) ?? behindPhrase(words, start);
  if (!found || endsGroup(words, words.length - 1)) return found;
  return trimmedActor(found);
}

/** "During the talk with the pupil [staff] will": a plural behind a noun of the phrase. */
function behindPhrase(words: readonly string[], start: number): Actor | null {
  const last = words.at(-1) ?? "";
  const phrase = PREPOSITIONS.has(plain(words[start - 1] ?? "")) && words.length - start > 2;
  return phrase && /^(?:staff|governors|teachers|pupils|we|they)$/iu.test(last)
    ? { words: last, at: words.length - 1, pronoun: PRONOUNS.test(last) }
    : null;
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
    if (closes || (!inBrackets && endsGroup(words, at))) {
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
  const named = group.some(
    (word, at) => isActorWord(word) || TITLED_NAME.test(word) || isName(words, from + at),
  );
  if (!named) return null;
  const text = group.join(" ").replace(/[,;:]+$/u, "");
  return { words: text, at: from, pronoun: PRONOUNS.test(text) };
}
