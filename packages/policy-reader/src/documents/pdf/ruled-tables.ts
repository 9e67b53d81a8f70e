import type { Piece } from "./page-pieces.ts";
import type { Ruling } from "./rulings.ts";

/** One table that is drawn with rulings: the boundaries of its columns and rows, top and left first. */
export interface RuledTable {
  columns: number[];
  rows: number[];
  /** The elementary cell (row, column) belongs to the cell with this number; merged cells share one. */
  cellAt: (row: number, column: number) => number;
}

/** Rulings this near, in points, are one: borders are drawn cell by cell, or double. */
const near = 3;
const mostBoundaries = 300;

/**
 * Puts rulings together into tables. Rulings that touch belong together; what has fewer than two
 * columns is a frame around text, not a table.
 */
export function findRuledTables(rulings: readonly Ruling[]): RuledTable[] {
  return connected(rulings).flatMap((group) => {
    const level = group.filter((ruling) => ruling.level);
    const upright = group.filter((ruling) => !ruling.level);
    const columns = boundaries(upright);
    const rows = boundaries(level);
    if (columns.length < 3 || rows.length < 2) return [];
    if (columns.length > mostBoundaries || rows.length > mostBoundaries) return [];
    return [{ columns, rows, cellAt: mergedCells(columns, rows, level, upright) }];
  });
}

/** The row and column in which a piece of text stands, or null when it is outside. */
export function placeInTable(
  { columns, rows }: RuledTable,
  piece: Piece,
): { row: number; column: number } | null {
  const middle = piece.baseline - piece.size * 0.3;
  const row = intervalAt(rows, middle);
  // A piece begins in its cell; its end may run over a narrow neighbour's edge.
  const column = intervalAt(
    columns,
    Math.min(piece.left + piece.size / 4, (piece.left + piece.right) / 2),
  );
  return row === null || column === null ? null : { row, column };
}

function intervalAt(edges: readonly number[], value: number): number | null {
  const after = edges.findIndex((edge) => edge > value);
  return after <= 0 ? null : after - 1;
}

function boundaries(rulings: readonly Ruling[]): number[] {
  const sorted = rulings.map(({ at }) => at).toSorted((one, other) => one - other);
  return sorted.filter((at, index) => index === 0 || at - (sorted[index - 1] ?? 0) > near);
}

function connected(rulings: readonly Ruling[]): Ruling[][] {
  const groups = new Groups(rulings.length);
  const uprights = rulings.flatMap((ruling, index) => (ruling.level ? [] : [{ ruling, index }]));
  for (const [index, ruling] of rulings.entries()) {
    if (!ruling.level) continue;
    for (const upright of uprights) {
      const crosses =
        upright.ruling.at >= ruling.from - near &&
        upright.ruling.at <= ruling.to + near &&
        ruling.at >= upright.ruling.from - near &&
        ruling.at <= upright.ruling.to + near;
      if (crosses) groups.join(index, upright.index);
    }
  }
  const members = new Map<number, Ruling[]>();
  for (const [index, ruling] of rulings.entries()) {
    const group = groups.of(index);
    const known = members.get(group);
    if (known) known.push(ruling);
    else members.set(group, [ruling]);
  }
  return [...members.values()];
}

/** Where no ruling parts two neighbours, they are one merged cell. */
function mergedCells(
  columns: readonly number[],
  rows: readonly number[],
  level: readonly Ruling[],
  upright: readonly Ruling[],
): (row: number, column: number) => number {
  const width = columns.length - 1;
  const groups = new Groups(width * (rows.length - 1));
  const parted = (rulings: readonly Ruling[], at: number, across: number) =>
    rulings.some(
      (ruling) =>
        Math.abs(ruling.at - at) <= near * 2 && ruling.from <= across && ruling.to >= across,
    );
  const byPosition = (rulings: readonly Ruling[], positions: readonly number[]) =>
    positions.map((at) => rulings.filter((ruling) => Math.abs(ruling.at - at) <= near * 2));
  const uprightAt = byPosition(upright, columns);
  const levelAt = byPosition(level, rows);
  for (let row = 0; row < rows.length - 1; row += 1) {
    const middle = ((rows[row] ?? 0) + (rows[row + 1] ?? 0)) / 2;
    for (let column = 0; column < width; column += 1) {
      const centre = ((columns[column] ?? 0) + (columns[column + 1] ?? 0)) / 2;
      const cell = row * width + column;
      const rightEdge = columns[column + 1] ?? 0;
      const lowerEdge = rows[row + 1] ?? 0;
      if (column + 1 < width && !parted(uprightAt[column + 1] ?? [], rightEdge, middle)) {
        groups.join(cell, cell + 1);
      }
      if (row + 2 < rows.length && !parted(levelAt[row + 1] ?? [], lowerEdge, centre)) {
        groups.join(cell, cell + width);
      }
    }
  }
  return (row, column) => groups.of(row * width + column);
}

/** Which numbers belong together. */
class Groups {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, index) => index);
  }

  of(index: number): number {
    let root = index;
    while ((this.#parent[root] ?? root) !== root) root = this.#parent[root] ?? root;
    this.#parent[index] = root;
    return root;
  }

  /** The smaller number names the group. */
  join(one: number, other: number): void {
    const [first, second] = [this.of(one), this.of(other)];
    this.#parent[Math.max(first, second)] = Math.min(first, second);
  }
}
