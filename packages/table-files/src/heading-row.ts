import type { TableRow } from "./opened-table.ts";

/** How far down headings are looked for: titles, filters and notes stand above them, never a page of them. */
export const rowsLookedAt = 30;

/**
 * The row that holds the headings: the first that fills at least three quarters of the columns that a wide row fills.
 * Titles and notes above the headings fill one or two cells. A quarter of the rows are as wide as a wide one, so that a
 * row that was parted once too often says nothing. Null when no row holds anything.
 */
export function findHeadingRow(rows: readonly TableRow[]): TableRow | null {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== "").length);
  const wide = filled.toSorted((one, other) => other - one)[Math.floor(rows.length / 4)] ?? 0;
  return rows.find((_, place) => (filled[place] ?? 0) >= wide * 0.75) ?? null;
}
