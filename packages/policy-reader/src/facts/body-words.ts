import { tidyCapitals } from "./casing.ts";

/** Where the body's last word ends in the text with its line ends. */
export function endOfWords(after: string, from: number, body: string): number {
  const letters = body.replace(/\s/gu, "").length;
  let [seen, at] = [0, from];
  const lead = /^(?:the |our )/iu.exec(after.slice(from))?.[0].length ?? 0;
  at += lead;
  while (at < after.length && seen < letters) {
    if (!/\s/u.test(after[at] ?? "")) seen += 1;
    at += 1;
  }
  return at;
}

/** A body as it is shown: without its article, not in capitals. */
export function tidyBody(body: string): string {
  const flat = body
    .replace(/\s+/gu, " ")
    .replace(/^(?:the|our) /iu, "")
    .trim();
  // Three letters without a vowel are a committee's short form: "CFC Committee".
  const cased = (/\p{Lu}{5}/u.test(flat) ? tidyCapitals(flat) : flat).replace(
    /(?<![\p{L}])[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{2}(?![\p{L}])/gu,
    (letters) => letters.toUpperCase(),
  );
  return cased.slice(0, 1).toUpperCase() + cased.slice(1);
}
