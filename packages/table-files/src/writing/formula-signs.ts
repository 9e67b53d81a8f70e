/**
 * Texts that a spreadsheet would work out, or hand to another program, if it found them bare in a file: by their first
 * sign, also behind spaces and in the full width of East Asian keyboards (OWASP, "CSV injection"). The apostrophe that
 * makes such a text harmless is a spreadsheet's own sign for "this is text".
 */
const startsLikeFormula = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** The text with an apostrophe before it, if it needs one. */
export function disarmed(text: string): string {
  return startsLikeFormula.test(text) ? `'${text}` : text;
}

/** The text that was meant: without the apostrophe that we, or a spreadsheet, put before it. */
export function rearmed(text: string): string {
  return text.startsWith("'") && startsLikeFormula.test(text) ? text.slice(1) : text;
}

/** Whether a workbook's cell should carry the mark that it is text, whoever edits it. */
export function needsTextMark(text: string): boolean {
  return startsLikeFormula.test(text);
}
