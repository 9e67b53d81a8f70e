import type { PlannedText } from "./report-plan.ts";

const item = /^[-*•]\s+/u;

/**
 * What somebody wrote, in paragraphs and lists: paragraphs are parted by an empty line, and a line that begins with
 * "- " is an item. Nothing else in it means anything.
 */
export function planText(written: string): PlannedText[] {
  const texts: PlannedText[] = [];
  let open: PlannedText | undefined;
  for (const line of written.split(/\r\n?|\n/u).map((text) => text.trim())) {
    if (line === "") {
      open = undefined;
    } else if (item.test(line)) {
      if (open?.kind !== "list") texts.push((open = { kind: "list", items: [] }));
      open.items.push(line.replace(item, ""));
    } else {
      if (open?.kind !== "paragraph") texts.push((open = { kind: "paragraph", lines: [] }));
      open.lines.push(line);
    }
  }
  return texts;
}
