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

/** The passage between two offsets of a page, without white space at its ends. */
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
  return { page, start, end, text: text.slice(start, end) };
}

/** Part of a passage, by offsets within its text. */
export function partOf(passage: Passage, from: number, to: number): Passage {
  const text = passage.text.slice(from, to);
  const left = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const start = passage.start + Math.max(0, from) + left;
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
