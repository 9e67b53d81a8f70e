import type { Row } from "./page-rows.ts";

/** The left and right edge of a cell or of a column of prose. */
export interface Edges {
  left: number;
  right: number;
}

/** In ems: justified words stand no further apart, columns may. */
const widest = 4;
/** Justified gaps are equal, but for rounding. */
const unequal = 1.2;
/** In points. */
const sameEdge = 1.5;
const label = /^(?:[^\p{L}\p{N}]|\(?\w{1,3}[.)]|o)$/u;

/**
 * Were the row's words pushed apart to fill the line? Then every gap is as wide as the next. Words
 * under or above each other are the columns of a table, though their gaps be equal. Two words alone
 * are justified only where they reach both edges.
 */
export function isJustified(
  row: Row,
  neighbours: readonly (Row | undefined)[],
  edges: Edges | null,
): boolean {
  const words = label.test(row[0]?.text ?? "") ? row.slice(1) : row;
  if (words.length < 2 || words.some(({ text }) => /\s/.test(text.trim()))) return false;
  const gaps = words.slice(1).map(({ left }, at) => left - (words[at]?.right ?? left));
  const size = words[0]?.size ?? 0;
  if (words.length === 2) return edges !== null && reachesBoth(row, edges, size);
  if (Math.max(...gaps) > size * widest) return false;
  if (Math.max(...gaps) > Math.min(...gaps) * unequal) return false;
  return !neighbours.some((other) => other !== undefined && standUnder(words.slice(1), other));
}

function reachesBoth(row: Row, edges: Edges, size: number): boolean {
  const [first, last] = [row[0], row.at(-1)];
  if (!first || !last) return false;
  return first.left - edges.left < size / 2 && edges.right - last.right < size / 4;
}

function standUnder(words: Row, other: Row): boolean {
  return words.every(({ left }) => other.some((above) => Math.abs(above.left - left) <= sameEdge));
}
