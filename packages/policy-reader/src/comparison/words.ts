import { everyMatch } from "../facts/layout/every-match.ts";

/** A word or a mark of punctuation where it stands in a text, with the white space that follows it. */
export interface Word {
  /** The same for words that only layout or capitals tell apart. */
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

type Said = Pick<Word, "key" | "isPunctuation">;

/** What was worked out of each word as it is written: a policy says the same few thousand words again and again. */
export type KnownWords = Map<string, Said | null>;

/** The words of a passage. What no reader would call a word is left out, and so is whether a word is in capitals. */
export function wordsOf(text: string, known: KnownWords = new Map()): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index } of everyMatch(WORD, text)) {
    let said = known.get(written);
    if (said === undefined) {
      said = saidBy(written);
      known.set(written, said);
    }
    if (said === null) continue;
    const before = words.at(-1);
    if (before) before.end = index;
    const { key, isPunctuation } = said;
    words.push({ key, start: index, end: text.length, isPunctuation });
  }
  return words;
}

function saidBy(written: string): Said | null {
  if (NOT_SAID.test(written)) return null;
  if (!LETTER_OR_DIGIT.test(written)) {
    return { key: SAME_MARK[written] ?? written, isPunctuation: true };
  }
  const plain = written.normalize("NFKC").replace(/['\u2019]|- ?/gu, "");
  return { key: plain.toLowerCase(), isPunctuation: false };
}
