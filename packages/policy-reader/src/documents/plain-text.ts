import { decodeText } from "./decode-text.ts";
import { PageWriter } from "./page-writer.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import { tidyCharacters } from "./tidy-text.ts";

/** Plain text keeps its own lines and gaps; a form feed ends a page. */
export function readPlainText(bytes: Uint8Array, limits: ReadingLimits): string[] {
  const writer = new PageWriter(limits);
  for (const page of decodeText(bytes).split("\f")) {
    const lines = tidyCharacters(page).split("\n");
    writer.verbatim(lines.map((line) => line.trimEnd()).join("\n"));
    writer.pageBreak();
  }
  return writer.finish();
}
