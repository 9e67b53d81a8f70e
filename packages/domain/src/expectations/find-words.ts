import type { Evidence } from "@safeboard/compliance/policy-facts";

/** Where the document says these words, whatever its line breaks; null when it doesn't. */
export function findWords(pages: readonly string[], words: string): Evidence | null {
  const parts = words.split(/\s+/u).filter((part) => part !== "");
  if (!parts.some((part) => /\p{L}{2}/u.test(part))) return null;
  const pattern = new RegExp(parts.map((part) => literally(part)).join("\\s+"), "iu");
  for (const [index, text] of pages.entries()) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [quote] = found;
    return { page: index + 1, start: found.index, end: found.index + quote.length, quote };
  }
  return null;
}

function literally(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
}
