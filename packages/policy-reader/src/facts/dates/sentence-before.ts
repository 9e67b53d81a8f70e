import { everyMatch } from "../layout/every-match.ts";

/** Where the sentence or field that ends here begins: after a full stop, a bullet, or a blank line; not at "Mrs. F. Lee". */
const BREAK =
  /(?<!(?<!\p{L})(?:\p{Lu}|Mrs?|Ms|Dr|Rev|St))[.!?;][ \u00a0]+(?=[\p{Lu}(])|\n[ \t]*\n|[\u2022\u00b7\u25cf\uf0b7]|\n\s*[-*][ \t]/gu;

/** The last sentence of the words, white space as it was. */
export function sentenceBefore(words: string): string {
  let from = 0;
  for (const match of everyMatch(BREAK, words)) from = match.index + match[0].length;
  return words.slice(from);
}
