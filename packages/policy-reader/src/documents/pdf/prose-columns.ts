import { linesOf, type Line } from "./page-lines.ts";
import type { Piece } from "./page-pieces.ts";
import { joinClose, tallestOf, type Row } from "./page-rows.ts";

export interface ProseColumn {
  lines: Line[];
  rightEdge: number;
}

/** Fewer lines side by side are a table, or a letterhead; this many are told apart by their lengths. */
const fewestLines = 5;
/** From here on they are prose when their lines have `proseLine` characters on average... */
const manyLines = 8;
const proseLine = 25;
/** ...or when they have this many, and most of them fill this part of the column's width. */
const narrowProseLine = 16;
const filled = 0.8;
const mostLines = 0.6;
/** In ems. */
const narrowestGutter = 0.8;
const closeRows = 2;

/**
 * Finds columns of prose, as in a leaflet, and puts each after the one to its left. Short texts side
 * by side (role and name) stay on their line. `edge` is how far lines of the whole width run.
 */
export function proseColumns(rows: readonly Row[], edge: number): ProseColumn[] {
  const joined = rows.map(joinClose);
  const gutter = commonGap(joined);
  const run = gutter === null ? null : longestRun(joined, gutter);
  if (gutter === null || run === null) return whole(rows, edge);
  const beside = rows.slice(run.from, run.to);
  const left = columnsOf(beside.map((row) => row.filter((piece) => piece.right <= gutter)));
  const right = columnsOf(beside.map((row) => row.filter((piece) => piece.left >= gutter)));
  if (left === null || right === null) return whole(rows, edge);
  return [
    ...whole(rows.slice(0, run.from), edge),
    ...left,
    ...right,
    ...proseColumns(rows.slice(run.to), edge),
  ];
}

function whole(rows: readonly Row[], rightEdge: number): ProseColumn[] {
  return rows.length === 0 ? [] : [{ lines: linesOf(rows, null), rightEdge }];
}

/** One side of a gutter as prose, itself perhaps in columns; null when it is no prose. */
function columnsOf(side: readonly Row[]): ProseColumn[] | null {
  const rows = side.filter((row) => row.length > 0);
  const pieces = rows.flat();
  const edges = {
    left: Math.min(...pieces.map((piece) => piece.left)),
    right: Math.max(...pieces.map((piece) => piece.right)),
  };
  const columns = proseColumns(rows, edges.right);
  if (columns.length > 1) return columns;
  const lines = linesOf(rows, edges);
  return isProse(lines, edges.right - edges.left) ? [{ lines, rightEdge: edges.right }] : null;
}

/** The x that most gaps have in common, or null when few rows have gaps. */
function commonGap(rows: readonly Row[]): number | null {
  const edges: { at: number; opens: boolean }[] = [];
  for (const row of rows) {
    for (const [index, piece] of row.entries()) {
      const next = row[index + 1];
      if (next && next.left - piece.right >= piece.size * narrowestGutter) {
        edges.push({ at: piece.right, opens: true }, { at: next.left, opens: false });
      }
    }
  }
  let open = 0;
  let most = 0;
  let best: number | null = null;
  const sorted = edges.toSorted((one, other) => one.at - other.at);
  for (const [index, edge] of sorted.entries()) {
    open += edge.opens ? 1 : -1;
    if (open > most) {
      most = open;
      best = (edge.at + (sorted[index + 1]?.at ?? edge.at)) / 2;
    }
  }
  return most >= fewestLines - 1 ? best : null;
}

/** The longest run of rows that leave the gutter free, from where both sides have text. */
function longestRun(rows: readonly Row[], gutter: number): { from: number; to: number } | null {
  let best: { from: number; to: number } | null = null;
  let from = 0;
  for (let at = 0; at <= rows.length; at += 1) {
    const row = rows[at];
    if (row?.every((piece) => piece.right <= gutter || piece.left >= gutter) === true) continue;
    const run = aroundBothSides(rows, from, at, gutter);
    if (run.to - run.from >= Math.max(fewestLines, best === null ? 0 : best.to - best.from + 1)) {
      best = run;
    }
    from = at + 1;
  }
  return best;
}

/** One column may begin or end before the other: its rows belong to the run while they are close. */
function aroundBothSides(
  rows: readonly Row[],
  start: number,
  end: number,
  gutter: number,
): { from: number; to: number } {
  const isLeft = ({ right }: Piece) => right <= gutter;
  const run = rows.slice(start, end);
  const both = (row: Row) => row.some(isLeft) && !row.every(isLeft);
  let from = run.findIndex(both);
  let to = run.findLastIndex(both) + 1;
  if (from < 0) return { from: start, to: start };
  /** The next row with text in the same column. */
  const carriesOn = (row: Row | undefined, others: readonly Row[]) => {
    const side = row?.some(isLeft) === true;
    return areClose(
      row,
      others.find((other) => other.some((piece) => isLeft(piece) === side)),
    );
  };
  while (from > 0 && carriesOn(run[from - 1], run.slice(from))) from -= 1;
  while (to < run.length && carriesOn(run[to], run.slice(0, to).toReversed())) to += 1;
  return { from: start + from, to: start + to };
}

function areClose(one: Row | undefined, other: Row | undefined): boolean {
  const [first, second] = [tallestOf(one ?? []), tallestOf(other ?? [])];
  if (!first || !second) return false;
  const distance = Math.abs(first.baseline - second.baseline);
  return distance <= Math.min(first.size, second.size) * closeRows;
}

function isProse(lines: readonly Line[], width: number): boolean {
  if (lines.length < fewestLines || lines.some((line) => line.segments.length > 1)) return false;
  const characters = lines.reduce((sum, line) => sum + (line.segments[0]?.text.length ?? 0), 0);
  const average = characters / lines.length;
  if (lines.length >= manyLines && average >= proseLine) return true;
  const full = lines.filter((line) => line.right - line.left >= width * filled);
  return (
    average >= (lines.length < manyLines ? proseLine : narrowProseLine) &&
    full.length >= lines.length * mostLines
  );
}
