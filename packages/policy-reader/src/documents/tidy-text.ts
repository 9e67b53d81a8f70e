const ligatures: Record<string, string> = {
  "\uFB00": "ff",
  "\uFB01": "fi",
  "\uFB02": "fl",
  "\uFB03": "ffi",
  "\uFB04": "ffl",
  "\uFB05": "st",
  "\uFB06": "st",
};

/** Soft hyphens, zero-width marks, byte order marks, private-use glyphs, controls other than TAB. */
const unseen =
  // oxlint-disable-next-line no-control-regex -- controls are what it removes
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFE\uFFFF\uE000-\uF8FF\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The same words in the same characters whatever program wrote them: NFC, plain spaces, no ligatures. */
export function tidyCharacters(text: string): string {
  return text
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligatures[ligature] ?? ligature)
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n")
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, " ")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(unseen, "")
    .replace(loneSurrogate, "\uFFFD")
    .normalize("NFC");
}

/** One line: no line breaks, single spaces, TABs only between words. */
export function tidyLine(text: string): string {
  return tidyCharacters(text)
    .replace(/[ \n]+/g, " ")
    .replace(/ *\t[ \t]*/g, "\t")
    .trim();
}
