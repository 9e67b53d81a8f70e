import { tableRowLines } from "../table-row-lines.ts";
import { flowLines, type FlowSetting } from "./line-flow.ts";
import { linesOf, type Line } from "./page-lines.ts";
import type { Piece } from "./page-pieces.ts";
import { pageRows, tallestOf, type Row } from "./page-rows.ts";
import { proseColumns } from "./prose-columns.ts";
import { placeInTable, type RuledTable } from "./ruled-tables.ts";

/** A page's pieces as text in reading order: flowing lines, and ruled tables where they stand. */
export function pageText(
  pieces: readonly Piece[],
  tables: readonly RuledTable[],
  setting: FlowSetting,
): string {
  const flowing: Piece[] = [];
  const inTables: Piece[][] = tables.map(() => []);
  for (const piece of pieces) {
    const at = tables.findIndex((table) => placeInTable(table, piece) !== null);
    (inTables[at] ?? flowing).push(piece);
  }
  const regions = tables
    .map((table, at) => ({ table, pieces: inTables[at] ?? [], top: table.rows[0] ?? 0 }))
    .filter((region) => region.pieces.length > 0)
    .toSorted((one, other) => one.top - other.top);

  const rows = pageRows(flowing);
  const parts: string[] = [];
  let from = 0;
  for (const region of regions) {
    let to = from;
    while (to < rows.length && baselineOf(rows[to] ?? []) <= region.top) to += 1;
    parts.push(proseText(rows.slice(from, to), setting));
    parts.push(tableLines(region.table, region.pieces, setting).join("\n"));
    from = to;
  }
  parts.push(proseText(rows.slice(from), setting));
  return parts.filter((part) => part !== "").join("\n\n");
}

function baselineOf(row: Row): number {
  return tallestOf(row)?.baseline ?? 0;
}

function proseText(rows: readonly Row[], setting: FlowSetting): string {
  return proseColumns(rows, setting.rightEdge)
    .map((column) =>
      flowLines(column.lines, { ...setting, rightEdge: column.rightEdge }).join("\n"),
    )
    .filter((text) => text !== "")
    .join("\n\n");
}

function tableLines(table: RuledTable, pieces: readonly Piece[], setting: FlowSetting): string[] {
  const width = table.columns.length - 1;
  const cells = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const place = placeInTable(table, piece);
    if (place === null) continue;
    const cell = table.cellAt(place.row, place.column);
    const others = cells.get(cell);
    if (others) others.push(piece);
    else cells.set(cell, [piece]);
  }
  const written: string[] = [];
  for (let row = 0; row < table.rows.length - 1; row += 1) {
    const texts: string[][] = [];
    for (let column = 0; column < width; column += 1) {
      const cell = table.cellAt(row, column);
      const startsAbove = cell < row * width;
      const startsLeft = column > 0 && table.cellAt(row, column - 1) === cell;
      if (startsLeft) continue;
      const rightEdge = cellRightEdge(table, row, column);
      const lines = startsAbove ? [] : cellLines(cells.get(cell) ?? []);
      texts.push(flowLines(lines, { ...setting, rightEdge }).filter((line) => line !== ""));
    }
    if (texts.some((cell) => cell.length > 0)) {
      written.push(...(texts.length === 1 ? (texts[0] ?? []) : tableRowLines(texts)));
    }
  }
  return written;
}

/** Only a cell's last line is not justified; it reaches the edge by chance at most. */
function cellLines(pieces: readonly Piece[]): Line[] {
  const rows = pageRows(pieces);
  const left = Math.min(...pieces.map((piece) => piece.left));
  const right = Math.max(...pieces.map((piece) => piece.right));
  return linesOf(rows, rows.length > 1 ? { left, right } : null);
}

/** A cell keeps its text this far, in points, from its ruling; a word as wide as the rest turns over. */
const cellMargin = 12;

/** Where a cell's text must turn over. */
function cellRightEdge(table: RuledTable, row: number, column: number): number {
  const cell = table.cellAt(row, column);
  let last = column;
  while (last + 2 < table.columns.length && table.cellAt(row, last + 1) === cell) last += 1;
  return (table.columns[last + 1] ?? 0) - cellMargin;
}
