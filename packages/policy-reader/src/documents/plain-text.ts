import { decodeText } from "./decode-text.ts";
import { isMarkdown, withoutMarkdown } from "./markdown.ts";
import { PageWriter } from "./page-writer.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import { tidyCharacters } from "./tidy-text.ts";

/** Plain text keeps its own lines and gaps; a form feed ends a page. Markdown loses its marks. */
export function readPlainText(bytes: Uint8Array, limits: ReadingLimits): string[] {
  const writer = new PageWriter(limits);
  const pages = decodeText(bytes)
    .split("\f")
    .map((page) =>
      tidyCharacters(page)
        .split("\n")
        .map((line) => line.trimEnd()),
    );
  const marked = isMarkdown(pages.flat());
  for (const lines of pages) {
    writer.verbatim((marked ? withoutMarkdown(lines) : lines).join("\n"));
    writer.pageBreak();
  }
  return writer.finish();
}
