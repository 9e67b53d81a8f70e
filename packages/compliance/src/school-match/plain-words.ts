/** A text as words in small letters between single spaces, so that a name is found however it was set. */

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/['\u2019\u2018`]|\p{M}/gu, ""],
  [/&/gu, " and "],
  [/\bchurch of england\b|\bc\.? ?of ?e\.?(?![a-z])|\bc\.e\.?(?![a-z])|\bcofe\b/gu, " ce "],
  [/\broman catholic\b|\br\.c\.?(?![a-z])/gu, " rc "],
  [/[^a-z0-9]+/gu, " "],
  [/\bsaint\b/gu, "st"],
];

/** @returns the words with a space before the first and after the last, so that ` ${name} ` is a whole one */
export function plainWords(text: string): string {
  const small = text.normalize("NFKD").toLowerCase();
  return ` ${SPELLINGS.reduce((words, [spelling, by]) => words.replace(spelling, by), small).trim()} `;
}

export function countOf(words: string, phrase: string): number {
  let [count, at] = [0, words.indexOf(phrase)];
  while (at >= 0) {
    count += 1;
    at = words.indexOf(phrase, at + phrase.length - 1);
  }
  return count;
}
