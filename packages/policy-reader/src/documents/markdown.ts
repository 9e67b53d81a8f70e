const HEADING = /^ {0,3}#{1,6} +(?=\S)/u;
const BOLD = /(\*\*|__)(?=\S)([^*_\n]{0,200}[^\s*_])\1/gu;
const LINK = /\[([^[\]\n]{1,200})\]\((?:https?:|mailto:|[/#])[^()\s]{0,300}\)/gu;
const ROW = /^ {0,3}\|(.*)\|$/u;
/** The line of dashes below the head of a table. */
const RULE = /^ {0,3}\|(?:[ :]*-{2,}[ :]*\|)+$/u;

/** A heading, or two bold words: a text with fewer marks than that is read as it is. */
export function isMarkdown(lines: readonly string[]): boolean {
  return (
    lines.some((line) => HEADING.test(line)) ||
    lines.reduce((marks, line) => marks + (line.match(BOLD)?.length ?? 0), 0) >= 2
  );
}

/** The words of Markdown without its marks: headings, bold, links; a row's cells are parted by TABs. */
export function withoutMarkdown(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    if (RULE.test(line)) return [];
    const cells = ROW.exec(line)?.[1]
      ?.split("|")
      .map((cell) => cell.trim());
    const text = cells ? cells.join("\t") : line.replace(HEADING, "");
    return [text.replace(BOLD, "$2").replace(LINK, "$1").trimEnd()];
  });
}
