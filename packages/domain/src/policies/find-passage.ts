import type { Evidence } from "@safeboard/compliance/policy-facts";

/** Where the document says these very words, or null. A number alone is found everywhere, so it proves nothing. */
export function findPassage(words: string, pages: readonly string[]): Evidence | null {
  if (!/\p{L}|\d\D+\d/u.test(words)) return null;
  for (const [index, text] of pages.entries()) {
    const start = text.indexOf(words);
    if (start >= 0) return { page: index + 1, start, end: start + words.length, quote: words };
  }
  return null;
}
