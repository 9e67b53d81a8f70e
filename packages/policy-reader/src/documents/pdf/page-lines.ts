import { tidyCharacters, tidyLine } from "../tidy-text.ts";
import { isJustified, type Edges } from "./justified-words.ts";
import type { Piece } from "./page-pieces.ts";
import { closeGap, joinClose, pageRows, tallestOf, type Row } from "./page-rows.ts";

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

/** In ems. Words stand about a quarter apart; a gap wider than this is a column's. */
const columnGap = 1.5;
/** In points. */
const sameStart = 1.5;

/** Symbol fonts' bullets come as private characters, Wingdings' as letters of another alphabet. */
const bulletGlyph =
  /^[\u2022\u2023\u25AA\u25AB\u25CF\u25CB\u25A0\u25A1\u25E6\u2219\u00B7\uF000-\uF0FF\u2043\u27A2\u2794\u27A4\u2713\u2714\u2756\u25C6\u25BA\uFFFD]\uFE0F?/;
const labelAlone = /^(?:-|–|o|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)$/i;

/** A page's pieces as lines from top to bottom. */
export function pageLines(pieces: readonly Piece[]): Line[] {
  return linesOf(pageRows(pieces), null);
}

/**
 * Each row as a line, parted into segments where columns begin. `edges` are those of the cell or the
 * column that the rows fill, where they are known: there, justified lines of two words are told too.
 */
export function linesOf(rows: readonly Row[], edges: Edges | null): Line[] {
  const joined = rows.map(joinClose);
  const justified = joined.map((row, at) =>
    isJustified(row, [joined[at - 1], joined[at + 1]], edges),
  );
  const lineAt = (row: Row, at: number, starts: readonly number[]) =>
    justified[at] === true ? justifiedLine(row) : lineOf(row, starts);
  const lines = joined.map((row, at) => lineAt(row, at, []));
  const starts = lines.flatMap(({ segments }) => segments.slice(1).map(({ left }) => left));
  const again = starts.length === 0 ? lines : joined.map((row, at) => lineAt(row, at, starts));
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

/** `starts` is where columns begin on other lines: a smaller gap is enough there. */
function lineOf(row: Row, starts: readonly number[]): Line {
  const segments: Segment[] = [];
  let was: Piece | undefined;
  for (const piece of row) {
    const text = withMarks(piece.text);
    const gap = piece.left - (was?.right ?? piece.left);
    const size = Math.max(was?.size ?? 0, piece.size);
    const last = segments.at(-1);
    const isColumn =
      gap > size * columnGap ||
      (gap > size * closeGap && starts.some((start) => Math.abs(start - piece.left) < sameStart));
    if (last === undefined || isColumn) {
      segments.push({ text, left: piece.left, right: piece.right });
    } else {
      last.text += ` ${text.trimStart()}`;
      last.right = Math.max(last.right, piece.right);
    }
    was = piece;
  }
  return placed(joinLabel(segments.flatMap(splitAtSpaces)), row);
}

function justifiedLine(row: Row): Line {
  const text = tidyLine(row.map((piece) => withMarks(piece.text)).join(" "));
  const left = row[0]?.left ?? 0;
  return placed([{ text, left, right: Math.max(...row.map(({ right }) => right)) }], row);
}

function placed(segments: Segment[], row: Row): Line {
  const main = tallestOf(row);
  return {
    segments,
    left: segments[0]?.left ?? 0,
    right: segments.at(-1)?.right ?? 0,
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
