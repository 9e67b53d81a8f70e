import type { TableRow } from "./opened-table.ts";

/** How far down headings are looked for: titles, filters and notes stand above them, never a page of them. */
export const rowsLookedAt = 30;

/** Titles, filters and notes above the headings fill one or two cells. */
const mostOfTitle = 2;

/**
 * The row that holds the headings: the first that fills at least three quarters of the columns that a wide row fills. A
 * quarter of the rows are as wide as a wide one, so that a row that was parted once too often says nothing. In a file of
 * two or three rows one row may be wider than the headings all the same. Null when no row holds anything.
 */
export function findHeadingRow(rows: readonly TableRow[]): TableRow | null {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== "").length);
  const wide = widthOfTable(filled);
  return rows.find((_, place) => (filled[place] ?? 0) >= wide * 0.75) ?? null;
}

function widthOfTable(filled: readonly number[]): number {
  const beyondTitles = filled.filter((cells) => cells > mostOfTitle);
  const [widths, wider] =
    filled.length < 4 && beyondTitles.length > 1
      ? [beyondTitles, 1]
      : [filled, Math.floor(filled.length / 4)];
  return widths.toSorted((one, other) => other - one)[wider] ?? 0;
}
