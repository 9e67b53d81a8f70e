/** What the words of a column mean, by the trust's own say, or else as they are usually meant. */
import { headingWords } from "./heading-words.ts";

/** One of the things that a word can mean. */
export interface Meaning {
  code: string;
  title: string;
  /** Other words for it. */
  alsoCalled: readonly string[];
}

/** By the word as `wordKey` writes it: a meaning's code, or "" for a word whose rows are left out. */
export type WordMeanings = Readonly<Record<string, string>>;

/** A word as it is remembered: however it is spaced, and in whatever letter case. */
export const wordKey = headingWords;

/** Words that suppliers put around a course's name and that tell no course from another. */
const FILLING =
  /\b(?:the|a|an|and|of|in|for|to|on|with|training|course|module|certificate|elearning|e learning|online course|primary|secondary|schools?|education|staff|19|20\d\d|20\d\d \d\d|v\d+)\b/gu;

/**
 * The meaning's code; null when nothing is known of the word. A word is taken for what it is called outright, and
 * else for the one meaning whose name, without fillings, it has.
 */
export function guessMeaning(text: string, meanings: readonly Meaning[]): string | null {
  const word = wordKey(text);
  if (word === "") return null;
  const names = (meaning: Meaning) => [meaning.code, meaning.title, ...meaning.alsoCalled];
  const outright = meanings.find((meaning) =>
    names(meaning).some((name) => wordKey(name) === word),
  );
  if (outright) return outright.code;
  const core = coreOf(word);
  if (core === "") return null;
  const alike = meanings.filter((meaning) =>
    names(meaning).some((name) => coreOf(wordKey(name)) === core),
  );
  return alike.length === 1 ? (alike[0]?.code ?? null) : null;
}

/** In any order: "Level 3 safeguarding" is "Safeguarding level 3". */
function coreOf(word: string): string {
  return word
    .replaceAll(/\be safety\b/gu, "online safety")
    .replaceAll(FILLING, " ")
    .split(" ")
    .filter((part) => part !== "")
    .toSorted()
    .join(" ");
}
