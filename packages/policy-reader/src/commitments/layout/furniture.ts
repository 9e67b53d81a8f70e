import type { Line } from "../../facts/layout/document-lines.ts";
import { isTableRow } from "./table-rows.ts";

const PAGE_NUMBER = /^(?:page\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?$/iu;
const FOOTNOTE = /^\d{1,2} (?=\p{Lu}|https?:)/u;

/** Lines that belong to the page, not to the text: its number, its running titles, its footnotes. */
export function furniture(lines: readonly Line[]): Set<Line> {
  const running = runningTitles(lines);
  const left = new Set(
    lines.filter(({ text }) => PAGE_NUMBER.test(text) || running.has(runningKey(text))),
  );
  let [page, atFoot] = [0, false];
  for (const line of lines.toReversed()) {
    if (line.page !== page) [page, atFoot] = [line.page, true];
    if (left.has(line) || !atFoot) continue;
    if (isTableRow(line) || !FOOTNOTE.test(line.text)) atFoot = false;
    else left.add(line);
  }
  return left;
}

/** What stands near the head or foot of at least three pages, or as the very first line of two, numbers aside. */
function runningTitles(lines: readonly Line[]): Set<string> {
  const [near, first] = [new Map<string, Set<number>>(), new Map<string, Set<number>>()];
  const edge = 3;
  lines.forEach((line, at) => {
    const inside = lines[at - edge]?.page === line.page && lines[at + edge]?.page === line.page;
    if (inside || line.text.length > 120) return;
    const key = runningKey(line.text);
    near.set(key, (near.get(key) ?? new Set()).add(line.page));
    if (lines[at - 1]?.page !== line.page)
      first.set(key, (first.get(key) ?? new Set()).add(line.page));
  });
  const often = [...near].filter(([, pages]) => pages.size >= 3);
  const atHead = [...first].filter(([, pages]) => pages.size >= 2);
  return new Set([...often, ...atHead].map(([key]) => key).filter((key) => !/[:;]$/u.test(key)));
}

function runningKey(text: string): string {
  return text.replace(/\d+/gu, "#");
}
