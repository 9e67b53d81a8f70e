import { type Stretch, stretch } from "./layout/sentences.ts";

/** Without the semicolon or "and" that joins an item to the next, and the star that marks a note. */
export function withoutJoin(text: string, words: Stretch): Stretch {
  const end = /[;,]?(?:\s+(?:and|or))?[;,\s]*$/iu.exec(words.text.slice(-12));
  const mark = /^[*\u2020\u2021]+/u.exec(words.text)?.[0].length ?? 0;
  return stretch(text, words.from + mark, words.to - (end?.[0].length ?? 0));
}

/** On one line. */
export function tidy(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** As it goes on behind a lead-in: "RSHE" keeps its capitals. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}
