/**
 * The text that a workbook means: characters that XML can't hold are written as `_x000D_` (ECMA-376 part 1,
 * 22.9.2.19). Line breaks become LF, and what no text of a table holds (NUL, half a pair) is left out.
 */
export function escapedText(text: string): string {
  if (!text.includes("_x") && !text.includes("\r")) return text;
  return text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    )
    .replaceAll("\0", "")
    .replaceAll(/\r\n?/g, "\n")
    .toWellFormed();
}
