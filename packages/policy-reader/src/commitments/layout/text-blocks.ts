import { documentLines, type Line } from "../../facts/layout/document-lines.ts";
import { type Passage, passageOf } from "../../facts/layout/passages.ts";
import { furniture } from "./furniture.ts";
import { columnsOf, isTableRow, withoutBalloon } from "./table-rows.ts";

export interface Row {
  cells: readonly string[];
  /** Which of them the block is. */
  column: number;
}

/** A paragraph, heading, list item or table cell: lines that belong together, joined by a space. */
export interface TextBlock {
  text: string;
  /** What stands before an item of a list ("-", "2.", "(a)"), its number left out: items of one list share it. */
  marker: string | null;
  /** The row of a table whose cell it is. */
  row: Row | null;
  /** Whether a blank line, a new page or a mark of a list parts it from the block before. */
  apart: boolean;
  /** Where the lines stand: offset in `text`, and the place in the document. */
  lines: Array<{ at: number; passage: Passage }>;
}

/** \ue000 to \uf8ff: the signs of Symbol and Wingdings, as PDF and Word give them. */
const MARKER =
  /^(?:[-*\u2022\u00b7\u25cf\u25cb\u25aa\u25a0\u25a1\u25e6\u2023\u2043\u2219\u27a2\u2713\u2714\u2013\u2014\u00d8\u00a7\u2192\u25b6\u25ba\u25c6\u2666\u2756\u2794\u27a4\ue000-\uf8ff]|[Ss](?:tep|tage)\s\d{1,2}\s?[.:)\u2013-]|o(?=\s+\S)|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,4})[.)]{1,2}|\d{1,2}(?:\.\d{1,2}){1,3})\s+/u;
const ENDS_A_BLOCK = /[.!?:;]["'\u2019\u201d)]*$/u;
const WANTS_MORE =
  /(?:[,\u2013&(-]|\b(?:the|a|an|of|and|or|to|in|on|by|with|for|from|at|as|that|which|who|our|their|its|is|are|be|will|must|should|not|any|all))$/iu;
/** A rule on a line of its own below one without a full stop: "Pupils will", "The school must". */
const BEGINS_ANEW =
  /^(?:(?:The|All|Our|Any|Every|No) )?(?:\p{L}+ )?(?:[Ss]chool|[Aa]cademy|[Hh]eadteacher|DSL|[Pp]upils|[Ss]tudents|[Cc]hildren|[Ss]taff|[Tt]eachers|[Gg]overnors|[Pp]arents|[Vv]isitors|[Uu]sers|We|I) (?:will|must|should|shall|are|is|may) /u;
/** Past this length a text without an end is no paragraph. */
const LONGEST_BLOCK = 8000;
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
      append(open, withoutBalloon(pages, line, 0));
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
  if (isTableRow(line) || open.row || open.text.length > LONGEST_BLOCK) return false;
  const small = /^[\p{Ll}(]/u.test(line.text);
  if (line.page !== last.page)
    return small && open.text.length >= 40 && !ENDS_A_BLOCK.test(last.text);
  if (line.blankBefore > 0) return false;
  // "The school will:" and a plain list below it.
  if (/[:;]$/u.test(last.text)) return false;
  const width = widths[line.page - 1] ?? 0;
  if (!/[,;]$/u.test(last.text) && !WANTS_MORE.test(last.text) && BEGINS_ANEW.test(line.text))
    return false;
  if (WANTS_MORE.test(last.text)) return true;
  // Below an item with a mark, a line without one that begins small is the item's.
  if (small && open.marker !== null && !ENDS_A_BLOCK.test(last.text)) return true;
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

function cellsOf(line: Line): TextBlock[] {
  const columns = columnsOf(line);
  const cells = columns.map(({ text }) => text);
  return columns.map((cell, column) => newBlock(cell, null, { cells, column }, true));
}

function blockOf(
  pages: readonly string[],
  line: Line,
  marker: string | null,
  last: Line | null,
): TextBlock {
  const words = withoutBalloon(pages, line, marker?.length ?? 0);
  const apart = marker !== null || line.blankBefore > 0 || line.page !== last?.page;
  return newBlock(words, marker && markerKind(marker), null, apart);
}

function newBlock(
  passage: Passage,
  marker: string | null,
  row: Row | null,
  apart: boolean,
): TextBlock {
  return { text: passage.text, marker, row, apart, lines: [{ at: 0, passage }] };
}

function append(block: TextBlock, passage: Passage): void {
  block.lines.push({ at: block.text.length + 1, passage });
  block.text += ` ${passage.text}`;
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
