/**
 * What people typed, made so that every sign of it can be drawn. PDF/UA forbids a glyph that stands for "none", so a
 * sign without one would otherwise cost the whole document.
 */
import { signsOfTypefaces } from "./typefaces.ts";

/** Stands where there was a sign that no typeface here has, such as a pictograph. */
export const STAND_IN = "\uFFFD";

/** A word as long as this is no word: it may be broken anywhere rather than run off the page. */
const longestWord = 24;
const piece = 8;

// What draws nothing but changes what is beside it: joiners, direction marks and soft hyphens are kept, overrides of
// the direction and the rest are not.
const dropped = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}]|(?![\u00AD\u200B-\u200F])\p{Cf}/gu;
const silent = /[\u00AD\u200B-\u200F]|\p{Variation_Selector}/u;
const graphemes = new Intl.Segmenter("en-GB", { granularity: "grapheme" });

/** One line of text. */
export function printable(text: string): string {
  const line = text.toWellFormed().normalize("NFC").replaceAll(/\s+/gu, " ").trim();
  const drawn = line.replaceAll(dropped, "");
  return withBreaks(isPlain(drawn) ? drawn : drawable(drawn)).replaceAll(/(?<=\d) %/gu, "\u00A0%");
}

const isPlain = (text: string): boolean => /^[ -~\u00A0£–—‘’“”]*$/u.test(text);

/** A cluster of signs is drawn by one typeface or not at all: accents don't go from one to another. */
function drawable(text: string): string {
  let drawn = "";
  for (const { segment } of graphemes.segment(text)) {
    // A letter in fancy dress (𝒳, ①) is printed in plain clothes, and an arrow as it is typed without one.
    const forms = [segment, segment.normalize("NFKC"), ARROWS[segment] ?? segment];
    const covered = forms.find(isCovered);
    drawn += covered?.replaceAll(/\p{Variation_Selector}/gu, "") ?? STAND_IN;
  }
  return drawn;
}

const ARROWS: Readonly<Record<string, string>> = { "→": "->", "←": "<-", "⇒": "=>" };

function isCovered(text: string): boolean {
  const signs = Array.from(text).filter((sign) => !silent.test(sign));
  return signsOfTypefaces().some((covered) =>
    signs.every((sign) => covered.has(sign.codePointAt(0) ?? 0)),
  );
}

function withBreaks(text: string): string {
  return text.replaceAll(new RegExp(`[^\\s\u200B]{${longestWord},}`, "gu"), (word) =>
    (word.match(new RegExp(`.{1,${piece}}`, "gu")) ?? []).join("\u200B"),
  );
}
