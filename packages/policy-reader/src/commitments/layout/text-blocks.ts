import { documentLines, type Line } from "../../facts/layout/document-lines.ts";
import { type Passage, passageOf } from "../../facts/layout/passages.ts";

/** A paragraph, heading, list item or table cell: lines that belong together, joined by a space. */
export interface TextBlock {
  text: string;
  /** What stands before an item of a list ("-", "2.", "(a)"), its number left out: items of one list share it. */
  marker: string | null;
  /** The cells before it in its row of a table. */
  rowBefore: string[];
  /** Whether a blank line, a new page or a mark of a list parts it from the block before. */
  apart: boolean;
  /** Where the lines stand: offset in `text`, and the place in the document. */
  lines: Array<{ at: number; passage: Passage }>;
}

const MARKER =
  /^(?:[-*\u2022\u00b7\u25cf\u25cb\u25aa\u25a0\u25a1\u25e6\u2023\u2043\u2219\u27a2\u2713\u2714\u2013\u2014\u00d8\u00a7]|o(?=\s+\S)|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,4})[.)]{1,2}|\d{1,2}(?:\.\d{1,2}){1,3})\s+/u;
const PAGE_NUMBER = /^(?:page\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?$/iu;
const FOOTNOTE = /^\d{1,2} (?=\p{Lu}|https?:)/u;
const ENDS_A_BLOCK = /[.!?:;]["'\u2019\u201d)]*$/u;
const WANTS_MORE =
  /(?:[,\u2013&(-]|\b(?:the|a|an|of|and|or|to|in|on|by|with|for|from|at|as|that|which|who|our|their|its|is|are|be|will|must|should|not|any|all))$/iu;
/** Past this length a text without an end is no paragraph. */
const LONGEST_BLOCK = 8000;
/** More cells than a table of promises has: a picture's letters, a timetable. */
const MOST_CELLS = 8;
/** A page whose longest line passes this isn't broken into lines by hand. */
const LONGEST_WRAPPED_LINE = 160;

/** Cuts the pages into blocks, over line ends and page ends, without what belongs to the page only. */
export function textBlocks(pages: readonly string[]): TextBlock[] {
  const { lines } = documentLines(pages);
  const left = furniture(lines);
  const widths = widthsOf(lines, pages.length);
  const blocks: TextBlock[] = [];
  let [last, open]: [Line | null, TextBlock | null] = [null, null];
  for (const line of lines) {
    if (left.has(line)) continue;
    const marker = MARKER.exec(line.text)?.[0] ?? null;
    if (open && last && marker === null && goesOn(open, last, line, widths)) {
      append(open, line);
      last = line;
      continue;
    }
    const made = isTableRow(line) ? cellsOf(line) : [blockOf(pages, line, marker, last)];
    blocks.push(...made);
    open = made.at(-1) ?? null;
    last = line;
  }
  return blocks;
}

function goesOn(open: TextBlock, last: Line, line: Line, widths: readonly number[]): boolean {
  if (isTableRow(line) || open.rowBefore.length > 0 || open.text.length > LONGEST_BLOCK)
    return false;
  const small = /^[\p{Ll}(]/u.test(line.text);
  if (line.page !== last.page)
    return small && open.text.length >= 40 && !ENDS_A_BLOCK.test(last.text);
  if (line.blankBefore > 0) return false;
  // "The school will:" and a plain list below it.
  if (/[:;]$/u.test(last.text)) return false;
  const width = widths[line.page - 1] ?? 0;
  if (WANTS_MORE.test(last.text)) return true;
  if (small) return width === Number.POSITIVE_INFINITY || last.text.length >= 0.6 * width;
  if (ENDS_A_BLOCK.test(last.text)) {
    // The next sentence of a paragraph that is broken into lines.
    return /[.!?]$/u.test(last.text) && last.text.length >= 0.6 * width;
  }
  return last.text.length >= 0.75 * width;
}

/** The longest line of each page, infinite where its paragraphs stand on one line each. */
function widthsOf(lines: readonly Line[], pages: number): number[] {
  const widths = Array.from({ length: pages }, () => 60);
  for (const { page, text } of lines) {
    widths[page - 1] = Math.max(widths[page - 1] ?? 0, text.length);
  }
  return widths.map((width) => (width > LONGEST_WRAPPED_LINE ? Number.POSITIVE_INFINITY : width));
}

/** Lines that belong to the page, not to the text: its number, its running titles, its footnotes. */
function furniture(lines: readonly Line[]): Set<Line> {
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

/** What stands at the head or foot of at least three pages, numbers aside. */
function runningTitles(lines: readonly Line[]): Set<string> {
  const pages = new Map<string, Set<number>>();
  const edge = 3;
  lines.forEach((line, at) => {
    const inside = lines[at - edge]?.page === line.page && lines[at + edge]?.page === line.page;
    if (inside || line.text.length > 120) return;
    const key = runningKey(line.text);
    pages.set(key, (pages.get(key) ?? new Set()).add(line.page));
  });
  return new Set(
    [...pages].filter(([key, seen]) => seen.size >= 3 && !/[:;]$/u.test(key)).map(([key]) => key),
  );
}

function runningKey(text: string): string {
  return text.replace(/\d+/gu, "#");
}

/** A row of a table; wide gaps in a line of prose are only the printer's. */
function isTableRow(line: Line): boolean {
  return (
    line.cells.length > 1 && line.cells.length <= MOST_CELLS && /\t|\S {3,}\S/u.test(line.text)
  );
}

function cellsOf(line: Line): TextBlock[] {
  return line.cells.map((cell, column) => {
    const before = line.cells.slice(0, column).map(({ text }) => text);
    return newBlock(cell, null, before, true);
  });
}

function blockOf(
  pages: readonly string[],
  line: Line,
  marker: string | null,
  last: Line | null,
): TextBlock {
  const words = passageOf(pages, line.page, line.start + (marker?.length ?? 0), line.end);
  const apart = marker !== null || line.blankBefore > 0 || line.page !== last?.page;
  return newBlock(words, marker && markerKind(marker), [], apart);
}

function newBlock(
  passage: Passage,
  marker: string | null,
  rowBefore: string[],
  apart: boolean,
): TextBlock {
  return { text: passage.text, marker, rowBefore, apart, lines: [{ at: 0, passage }] };
}

function append(block: TextBlock, line: Line): void {
  block.lines.push({ at: block.text.length + 1, passage: line });
  block.text += ` ${line.text}`;
}

function markerKind(marker: string): string {
  const kind = marker.trim().replace(/\d+/gu, "1");
  if (/[ivx]/u.test(kind)) return kind.replace(/[ivx]+/u, "i");
  return kind.replace(/[a-z]/u, "a");
}

/** The passage of a stretch of a block's text, without what stands on a later page. */
export function passageIn(
  pages: readonly string[],
  { lines }: TextBlock,
  from: number,
  to: number,
): Passage {
  let first = lines.findLastIndex(({ at }) => at <= from);
  let last = lines.findLastIndex(({ at }) => at < to);
  if (first < 0) first = 0;
  const start = lines[first];
  const page = start?.passage.page ?? 1;
  while (last > first && lines[last]?.passage.page !== page) last -= 1;
  const end = lines[last];
  if (!start || !end) return passageOf(pages, page, 0, 0);
  return passageOf(
    pages,
    page,
    start.passage.start + from - start.at,
    Math.min(end.passage.end, end.passage.start + to - end.at),
  );
}
