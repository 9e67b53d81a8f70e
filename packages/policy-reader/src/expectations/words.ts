import { everyMatch } from "../facts/layout/every-match.ts";
import { withoutInflection } from "./inflection.ts";

/** A word of a text, articles and possessives left out. */
export interface Word {
  /** What a term's word may be: the word without its inflection, as it is, and with its capitals. */
  keys: readonly string[];
  /** Offsets in the text. */
  from: number;
  to: number;
}

const WORD = /[\p{L}\p{N}]+(?:['\u2019]\p{L}+)?/gu;
const LEFT_OUT = new Set("the a an our their its his her your this these those any us".split(" "));
const COMMON = new Set(
  "and or to of in on for is are be by with it that who what when they we will not as at from has have".split(
    " ",
  ),
);
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, readonly string[]>();

/** Cuts a text into words; hyphens and strokes part them ("child-on-child" is three). */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of everyMatch(WORD, text)) {
    const written = match[0].replace(/['\u2019]s?$/u, "");
    if (LEFT_OUT.has(written.toLowerCase()) && !/^\p{Lu}{2}/u.test(written)) continue;
    words.push({ keys: keysOf(written), from: match.index, to: match.index + match[0].length });
  }
  return words;
}

/** The words of a text without their inflections, each once, without the commonest. */
export function stemsIn(text: string): ReadonlySet<string> {
  const stems = wordsOf(text).map(({ keys: [stem = ""] }) => stem);
  return new Set(stems.filter((stem) => !COMMON.has(stem)));
}

/** The keys of a term's words. With a capital a word is meant as written; "=safeguards" is this form and no other. */
export function keysOfTerm(term: string): string[] {
  return term
    .split(/[\s-]+/u)
    .map((word) => word.replace(/['\u2019]s?$/u, ""))
    .filter((word) => word !== "" && !LEFT_OUT.has(word))
    .map((word) => {
      if (word.startsWith("=")) return exactly(word.slice(1));
      return /\p{Lu}/u.test(word) ? capitals(word) : withoutInflection(word);
    });
}

function keysOf(written: string): readonly string[] {
  const known = remembered.get(written);
  if (known !== undefined) return known;
  const small = written.toLowerCase();
  const keys = [withoutInflection(small), exactly(small)];
  // "DSLs" is "DSL" too.
  if (small !== written) keys.push(capitals(written.replace(/(?<=\p{Lu})s$/u, "")));
  if (remembered.size < MOST_REMEMBERED) remembered.set(written, keys);
  return keys;
}

function exactly(small: string): string {
  return `=${small}`;
}

function capitals(written: string): string {
  return `^${written}`;
}
