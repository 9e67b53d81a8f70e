import type { Line, Segment } from "./page-lines.ts";

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

/** A line of text as it grows: its columns, and where its last printed line stands. */
interface Row {
  columns: { text: string; left: number; right: number }[];
  baseline: number;
  size: number;
}

/**
 * Lines as text: a line that was full runs on into the next, column by column; a gap is a blank
 * line; columns are parted by a TAB.
 */
export function flowLines(lines: readonly Line[], setting: FlowSetting): string[] {
  const usual = usualDistance(lines, setting);
  const written: string[] = [];
  let row: Row | null = null;
  const end = () => {
    if (row) written.push(row.columns.map((column) => column.text).join("\t"));
  };
  for (const line of lines) {
    const distance: number = row === null ? 0 : line.baseline - row.baseline;
    const near = distance <= usual * line.size * paragraphGap;
    if (row && near && runOn(row, line, setting)) continue;
    end();
    if (row && !near) written.push("");
    row = {
      columns: line.segments.map((segment) => ({ ...segment })),
      baseline: line.baseline,
      size: line.size,
    };
  }
  end();
  return written;
}

/** Columns begin at the same place from line to line, but for this many points. */
const sameEdge = 4;

/** A word's width is known only roughly: lines that end this near the edge, in ems, count as full. */
const ragged = 0.6;

/** Adds the line to the row when it carries the row's columns on; false when it begins anew. */
function runOn(row: Row, line: Line, { rightEdge, vocabulary }: FlowSetting): boolean {
  if (Math.abs(row.size - line.size) > 0.6) return false;
  if (line.segments.some(({ text }) => beginsAnew.test(text))) return false;
  const isProse = row.columns.length === 1 && line.segments.length === 1;
  const carried = line.segments.map((segment) => {
    const at = isProse
      ? 0
      : row.columns.findIndex(({ left }) => Math.abs(left - segment.left) <= sameEdge);
    const column = row.columns[at];
    const next = row.columns[at + 1];
    const limit = next ? next.left - sameEdge : rightEdge - line.size * ragged;
    return { segment, at, column, full: column !== undefined && wasFull(column, segment, limit) };
  });
  const [first] = carried;
  if (isProse && first?.column && isOutdented(first.column, first.segment, row.size)) return false;
  const allFull = carried.every(({ full }) => full);
  const belowOthers = !isProse && carried.every(({ at }) => at > 0);
  if (!allFull && !belowOthers) return false;
  for (const { segment, column, full } of carried) {
    if (column === undefined) continue;
    column.text = full
      ? joinWrapped(column.text, segment.text, vocabulary)
      : `${column.text} / ${segment.text}`;
    column.right = segment.right;
    column.left = Math.min(column.left, segment.left);
  }
  row.baseline = line.baseline;
  return true;
}

/** Would the next line's first word not have fitted any more? */
function wasFull(
  { right }: { right: number },
  { text, left, right: end }: Segment,
  limit: number,
): boolean {
  const [firstWord = ""] = text.split(" ", 1);
  const perCharacter = (end - left) / Math.max(1, text.length);
  return right + perCharacter * (firstWord.length + 0.4) > limit;
}

/** A list item's own lines don't begin to the left of its bullet. */
function isOutdented(column: Row["columns"][number], segment: Segment, size: number): boolean {
  return listItem.test(column.text) && segment.left < column.left - size;
}

/**
 * The distance from line to line within a paragraph, in ems: the most frequent one below lines that were full, since
 * where most paragraphs are one line the most frequent of all is that between paragraphs.
 */
function usualDistance(lines: readonly Line[], { rightEdge }: FlowSetting): number {
  const below = new Map<number, number>();
  const belowFull = new Map<number, number>();
  for (let at = 1; at < lines.length; at += 1) {
    const [above, line] = [lines[at - 1], lines[at]];
    if (!above || !line || line.size === 0) continue;
    const ems = Math.round(((line.baseline - above.baseline) / line.size) * 20) / 20;
    if (ems < 0.9 || ems > 2.2) continue;
    below.set(ems, (below.get(ems) ?? 0) + 1);
    const [last, next] = [above.segments.at(-1), line.segments[0]];
    const isFull =
      above.size === line.size &&
      last !== undefined &&
      next !== undefined &&
      wasFull(last, next, rightEdge - line.size * ragged);
    if (isFull) belowFull.set(ems, (belowFull.get(ems) ?? 0) + 1);
  }
  const usual = Math.min(mostFrequent(belowFull), mostFrequent(below));
  return Number.isFinite(usual) ? usual : 1.25;
}

/** The smaller of two that are as frequent; nothing that is there once only. */
function mostFrequent(counts: ReadonlyMap<number, number>): number {
  const [most] = [...counts].toSorted((one, other) => other[1] - one[1] || one[0] - other[0]);
  return most && most[1] > 1 ? most[0] : Infinity;
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
