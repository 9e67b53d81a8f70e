import { everyMatch } from "../../facts/layout/every-match.ts";

/** A stretch of a block's text, white space at its ends left out. */
export interface Stretch {
  from: number;
  to: number;
  text: string;
}

/** Not after "Mrs", "e.g.", "No." or an initial; a number of a footnote may stand before or after the stop. */
const STOP =
  /(?<!(?<![\p{L}.])(?:\p{Lu}|Mrs?|Ms|Dr|Rev|St|No|e\.g|i\.e|eg|ie|cf|incl))[.!?]\d{0,2}["'\u2019\u201d)]*[ \u00a0]+(?=["'\u2018\u201c(]? ?[\p{Lu}\d])/gu;
const SEMICOLON = /;(?: and| or)?[ \u00a0]+/gu;
const QUOTED = /["\u201c][^"\u201c\u201d]{40,1500}["\u201d]/gu;

/** Past this length it is no sentence that a person could promise. */
const LONGEST_SENTENCE = 1200;

/** The sentences of a text; those inside quotation marks are others' words and are left out. */
export function sentencesOf(text: string): Stretch[] {
  const quoted = everyMatch(QUOTED, text).map(({ index, 0: { length } }) => [
    index,
    index + length,
  ]);
  let at = 0;
  return cut(text, STOP, 0, text.length).filter(({ from, to }) => {
    while ((quoted[at]?.[1] ?? text.length) < from) at += 1;
    const [start = text.length, end = 0] = quoted[at] ?? [];
    return to - from <= LONGEST_SENTENCE && !(start <= from + 1 && to <= end + 2);
  });
}

/** A sentence cut at its semicolons, as lists in a sentence are. */
export function clausesOf(text: string, { from, to }: Stretch): Stretch[] {
  return cut(text, SEMICOLON, from, to);
}

function cut(text: string, pattern: RegExp, from: number, to: number): Stretch[] {
  const parts: Stretch[] = [];
  let start = from;
  for (const match of everyMatch(pattern, text.slice(from, to))) {
    parts.push(stretch(text, start, from + match.index + (pattern === STOP ? match[0].length : 0)));
    start = from + match.index + match[0].length;
  }
  parts.push(stretch(text, start, to));
  return parts.filter((part) => part.text !== "");
}

export function stretch(text: string, from: number, to: number): Stretch {
  const words = text.slice(from, to);
  const left = words.length - words.trimStart().length;
  const trimmed = words.trim();
  return { from: from + left, to: from + left + trimmed.length, text: trimmed };
}
