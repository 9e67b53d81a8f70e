import type { Evidence } from "@safeboard/compliance/policy-facts";

/** A stretch of one page: `pages[page - 1].slice(start, end) === text`. */
export interface Passage {
  /** Counted from 1. */
  page: number;
  /** UTF-16 offsets in the page's text, `end` exclusive. */
  start: number;
  end: number;
  text: string;
}

/** The passage between two offsets of a page, without white space and half characters at its ends. */
export function passageOf(
  pages: readonly string[],
  page: number,
  from: number,
  to: number,
): Passage {
  const text = pages[page - 1] ?? "";
  let [start, end] = [Math.max(0, from), Math.min(text.length, to)];
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (splitsCharacter(text, start)) start += 1;
  if (splitsCharacter(text, end)) end -= 1;
  return { page, start, end: Math.max(start, end), text: text.slice(start, end) };
}

/** Part of a passage, by offsets within its text. */
export function partOf(passage: Passage, from: number, to: number): Passage {
  const [first, last] = [
    splitsCharacter(passage.text, from) ? from + 1 : from,
    splitsCharacter(passage.text, to) ? to - 1 : to,
  ];
  const text = passage.text.slice(first, last);
  const left = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const start = passage.start + Math.max(0, first) + left;
  return { page: passage.page, start, end: start + trimmed.length, text: trimmed };
}

/** What a fact shows as its source. */
export function evidenceOf(passage: Passage): Evidence {
  return { page: passage.page, start: passage.start, end: passage.end, quote: passage.text };
}

/** The shortest passage that holds both, or the first when they are on different pages. */
export function spanOf(pages: readonly string[], first: Passage, second: Passage): Passage {
  if (first.page !== second.page) return first;
  return passageOf(
    pages,
    first.page,
    Math.min(first.start, second.start),
    Math.max(first.end, second.end),
  );
}

/** Space, tab, line ends, no-break space, zero-width space, byte-order mark. */
function isBlank(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0x200b || code === 0xfeff
  );
}

/** Between the two halves that stand for one character in UTF-16: a half alone can't be stored as text. */
function splitsCharacter(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
