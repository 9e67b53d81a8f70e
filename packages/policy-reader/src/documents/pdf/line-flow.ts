import type { Line } from "./page-lines.ts";

/** The edge that lines of prose run up to, and the words that the document uses elsewhere. */
export interface FlowSetting {
  rightEdge: number;
  vocabulary: ReadonlySet<string>;
}

/** Lines that begin their own line of text whatever stands above: list items, "Label: value". */
const beginsAnew =
  /^(?:-|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s|^[A-Z][\w ()/&'’-]{1,40}:\s/i;
const listItem = /^(?:-|\d{1,2}[.)]|\(?[a-z][.)])\s/;

/** Beyond this many times the usual distance between lines, a paragraph has ended. */
const paragraphGap = 1.3;

/**
 * Lines as text: a line that was full runs on into the next, a gap is a blank line, segments are
 * parted by a TAB.
 */
export function flowLines(
  lines: readonly Line[],
  { rightEdge, vocabulary }: FlowSetting,
): string[] {
  const usual = usualDistance(lines);
  const written: string[] = [];
  let above: Line | null = null;
  for (const line of lines) {
    const text = line.segments.map((segment) => segment.text).join("\t");
    const distance = above === null ? 0 : line.baseline - above.baseline;
    const near = distance <= usual * line.size * paragraphGap;
    const last = written.at(-1);
    if (above && last !== undefined && near && runsOn(above, line, last, rightEdge)) {
      written[written.length - 1] = joinWrapped(last, text, vocabulary);
    } else {
      if (above && !near) written.push("");
      written.push(text);
    }
    above = line;
  }
  return written;
}

function runsOn(above: Line, line: Line, textAbove: string, rightEdge: number): boolean {
  const last = above.segments.at(-1);
  const first = line.segments[0];
  if (!last || !first || above.segments.length > 1 || line.segments.length > 1) return false;
  if (Math.abs(above.size - line.size) > 0.6 || beginsAnew.test(first.text)) return false;
  const outdented = line.left < above.left - above.size;
  if (outdented && listItem.test(textAbove)) return false;
  const firstWord = first.text.split(" ", 1)[0] ?? "";
  const wordWidth = (first.right - first.left) * (firstWord.length / first.text.length);
  return last.right + line.size * 0.25 + wordWidth > rightEdge - line.size * 0.25;
}

/** The most frequent distance from line to line, in ems. */
function usualDistance(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (let at = 1; at < lines.length; at += 1) {
    const [above, line] = [lines[at - 1], lines[at]];
    if (!above || !line || line.size === 0) continue;
    const ems = Math.round(((line.baseline - above.baseline) / line.size) * 20) / 20;
    if (ems >= 0.9 && ems <= 2.2) counts.set(ems, (counts.get(ems) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((one, other) => other[1] - one[1] || one[0] - other[0]);
  return most && most[1] > 1 ? most[0] : 1.25;
}

/** Beginnings that keep their hyphen: "anti-bullying", "e-safety". */
const hyphenated = new Set(
  "anti co cross cyber e ex high in long low multi mid non off on one peer post pre pro re self semi short so sub two up vice well child age day face part full".split(
    " ",
  ),
);

/** Joins a line that ran on. A word broken at its end loses its hyphen, a compound keeps it. */
export function joinWrapped(above: string, text: string, vocabulary: ReadonlySet<string>): string {
  const broken = /(\p{L}+)-$/u.exec(above);
  const next = /^\p{Ll}+/u.exec(text);
  if (!broken || !next) return /[-–/]$/.test(above) && next ? above + text : `${above} ${text}`;
  const start = (broken[1] ?? "").toLowerCase();
  const whole = start + next[0];
  const keep =
    !vocabulary.has(whole) && (hyphenated.has(start) || vocabulary.has(`${start}-${next[0]}`));
  return (keep ? above : above.slice(0, -1)) + text;
}

/** Adds the words of some lines, but for those that a line's end breaks. */
export function wordsOf(lines: readonly Line[], words: Set<string>): void {
  for (const { segments } of lines) {
    for (const { text } of segments) {
      for (const [word] of text.matchAll(/\p{L}+(?:-\p{L}+)*-?/gu)) {
        if (!word.endsWith("-")) words.add(word.toLowerCase());
      }
    }
  }
}
