import type { TableRow } from "./opened-table.ts";

/** How far down headings are looked for: titles, filters and notes stand above them, never a page of them. */
export const rowsLookedAt = 30;

/**
 * The row that holds the headings: the first that fills at least three fifths of the columns that the widest row fills.
 * Titles and notes above the headings fill one or two cells. Null when no row holds anything.
 */
export function findHeadingRow(rows: readonly TableRow[]): TableRow | null {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== "").length);
  const widest = Math.max(0, ...filled);
  if (widest === 0) return null;
  return rows.find((_, place) => (filled[place] ?? 0) >= widest * 0.6) ?? null;
}
