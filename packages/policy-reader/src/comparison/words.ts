import { everyMatch } from "../facts/layout/every-match.ts";

/** A word or a mark of punctuation where it stands in a text, with the white space that follows it. */
export interface Word {
  /** The same for words that only layout tells apart. */
  key: string;
  start: number;
  /** Exclusive, and where the next word starts. */
  end: number;
  isPunctuation: boolean;
}

/** A word may be broken at a line's end ("safe- guarding"), and may have an apostrophe. */
const WORD = /\p{L}+(?:['\u2019]\p{L}+|- ?\p{Ll}+)*|\p{N}+|[^\s\p{L}\p{N}]/gu;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u;

/** Marks that programs set as they like. */
const SAME_MARK: Readonly<Record<string, string>> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201a": "'",
  "\u201b": "'",
  "`": "'",
  "\u00b4": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
  "\u00ab": '"',
  "\u00bb": '"',
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\u2015": "-",
  "\u2212": "-",
};
/** Bullets inside a text, and what parts the cells of a row. */
const NOT_SAID = /^[|\u2022\u00b7\u25cf\u25aa\u25e6\u2023\u2043\u2219_\u200b\ufeff]$/u;

/** The words of a passage. What no reader would call a word is left out. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of everyMatch(WORD, text)) {
    if (NOT_SAID.test(found)) continue;
    const before = words.at(-1);
    if (before) before.end = index;
    const isPunctuation = !LETTER_OR_DIGIT.test(found);
    const key = isPunctuation ? (SAME_MARK[found] ?? found) : plain(found);
    words.push({ key, start: index, end: text.length, isPunctuation });
  }
  return words;
}

function plain(word: string): string {
  return /^[a-z]+$/iu.test(word) ? word : word.normalize("NFKC").replace(/['\u2019]|- ?/gu, "");
}
