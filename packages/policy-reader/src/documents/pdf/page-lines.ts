import { tidyCharacters, tidyLine } from "../tidy-text.ts";
import type { Piece } from "./page-pieces.ts";

/** A stretch of a line without a gap: a cell, a label, a whole line of prose. */
export interface Segment {
  text: string;
  left: number;
  right: number;
}

export interface Line {
  segments: Segment[];
  left: number;
  right: number;
  baseline: number;
  size: number;
}

/** In ems. Words stand about a quarter apart; justified ones up to one; a wider gap is a column's. */
const wordGap = 0.12;
const columnGap = 1.5;
const narrowColumnGap = 0.6;
/** In points. */
const sameStart = 1.5;

/** Symbol fonts' bullets come as private characters, Wingdings' as letters of another alphabet. */
const bulletGlyph =
  /^[\u2022\u2023\u25AA\u25AB\u25CF\u25CB\u25A0\u25A1\u25E6\u2219\u00B7\uF000-\uF0FF\u2043\u27A2\u2794\u27A4\u2713\u2714\u2756\u25C6\u25BA\uFFFD]\uFE0F?/;
const labelAlone = /^(?:-|–|o|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)$/i;

/** Groups a page's pieces into lines from top to bottom, and each line into segments at its gaps. */
export function pageLines(pieces: readonly Piece[]): Line[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((one, other) => one.baseline - other.baseline)) {
    const row = rows.at(-1);
    const tallest = row === undefined ? undefined : tallestOf(row);
    if (row && tallest && standBesides(tallest, piece)) row.push(piece);
    else rows.push([piece]);
  }
  const lines = rows.map((row) => lineOf(row, []));
  const starts = lines.flatMap(({ segments }) => segments.slice(1).map(({ left }) => left));
  const again = starts.length === 0 ? lines : rows.map((row) => lineOf(row, starts));
  return again.filter((line) => line.segments.length > 0);
}

/** Does anything stand side by side, on one line or a little higher than its neighbour? */
export function hasColumns(lines: readonly Line[]): boolean {
  return lines.some((line, at) => {
    const above = lines[at - 1];
    if (line.segments.length > 1 || above === undefined) return line.segments.length > 1;
    const besides = line.left > above.right || line.right < above.left;
    return besides && line.baseline - above.baseline < line.size;
  });
}

function tallestOf(row: readonly Piece[]): Piece | undefined {
  return row.reduce<Piece | undefined>(
    (tallest, piece) => (tallest === undefined || piece.size > tallest.size ? piece : tallest),
    undefined,
  );
}

/** Do they share at least half of the smaller one's height? Raised and lowered characters do. */
function standBesides(one: Piece, other: Piece): boolean {
  const top = Math.max(one.baseline - one.size * 0.75, other.baseline - other.size * 0.75);
  const bottom = Math.min(one.baseline + one.size * 0.2, other.baseline + other.size * 0.2);
  return bottom - top > Math.min(one.size, other.size) * 0.5;
}

/** `starts` is where columns begin on other lines: a smaller gap is enough there. */
function lineOf(row: readonly Piece[], starts: readonly number[]): Line {
  const segments: Segment[] = [];
  let wasRight = Number.NEGATIVE_INFINITY;
  let wasSize = 0;
  const main = tallestOf(row);
  for (const piece of row.toSorted((one, other) => one.left - other.left)) {
    const text = withMarks(piece.text);
    const gap = piece.left - wasRight;
    const last = segments.at(-1);
    const size = Math.max(wasSize, piece.size);
    const isColumn =
      gap > size * columnGap ||
      (gap > size * narrowColumnGap &&
        starts.some((start) => Math.abs(start - piece.left) < sameStart));
    if (last === undefined || isColumn) {
      segments.push({ text, left: piece.left, right: piece.right });
    } else {
      const apart = gap > piece.size * wordGap || /^\s/.test(text);
      last.text += apart ? ` ${text.trimStart()}` : text;
      last.right = Math.max(last.right, piece.right);
    }
    wasRight = Math.max(wasRight, piece.right);
    wasSize = piece.size;
  }
  const written = joinLabel(segments.flatMap(splitAtSpaces));
  return {
    segments: written,
    left: written[0]?.left ?? 0,
    right: written.at(-1)?.right ?? 0,
    baseline: main?.baseline ?? 0,
    size: main?.size ?? 0,
  };
}

function withMarks(text: string): string {
  return bulletGlyph.test(text.trimStart()) ? text.trimStart().replace(bulletGlyph, "- ") : text;
}

/** Columns are also made with a row of spaces. */
function splitAtSpaces(segment: Segment): Segment[] {
  const parts = segment.text.split(/(?: {4}|\t)\s*/);
  const perCharacter = (segment.right - segment.left) / Math.max(1, segment.text.length);
  let offset = 0;
  const split: Segment[] = [];
  for (const part of parts) {
    const at = segment.text.indexOf(part, offset);
    offset = at + part.length;
    const text = tidyLine(tidyCharacters(part));
    if (text === "") continue;
    const left = segment.left + at * perCharacter;
    split.push({ text, left, right: left + part.length * perCharacter });
  }
  const last = split.at(-1);
  if (last) last.right = segment.right;
  return split;
}

/** A bullet or number and its item are one, however far apart. */
function joinLabel(segments: Segment[]): Segment[] {
  const [label, item, ...rest] = segments;
  if (!label || !item || !labelAlone.test(label.text)) return segments;
  const marker = label.text === "o" || label.text === "–" ? "-" : label.text;
  return [{ text: `${marker} ${item.text}`, left: label.left, right: item.right }, ...rest];
}
