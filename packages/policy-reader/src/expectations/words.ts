import { stemmer } from "stemmer";
import { everyMatch } from "../facts/layout/every-match.ts";

/** A word of a text, articles and possessives left out. */
export interface Word {
  /** What inflections share: "filtered" and "filtering" are "filter". */
  stem: string;
  /** As written, without "'s". */
  written: string;
  /** Offsets in the text. */
  from: number;
  to: number;
}

const WORD = /[\p{L}\p{N}]+(?:['\u2019]\p{L}+)?/gu;
const LEFT_OUT = new Set("the a an our their its his her your this these those any".split(" "));
const MOST_REMEMBERED = 20_000;
const stems = new Map<string, string>();

/** Cuts a text into words; hyphens and strokes part them ("child-on-child" is three). */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of everyMatch(WORD, text)) {
    const written = match[0].replace(/['\u2019]s?$|['\u2019]s$/u, "");
    const small = written.toLowerCase();
    if (LEFT_OUT.has(small)) continue;
    words.push({
      stem: stemOf(small),
      written,
      from: match.index,
      to: match.index + match[0].length,
    });
  }
  return words;
}

function stemOf(small: string): string {
  const known = stems.get(small);
  if (known !== undefined) return known;
  const stem = small.length > 40 ? small : stemmer(small);
  if (stems.size < MOST_REMEMBERED) stems.set(small, stem);
  return stem;
}
