/** Cells and the sums between them, by number, as the search for moves reads them. */

export interface CountedCell {
  id: string;
  /** Null when nothing was reported: such a cell is a gap in its sums, and is shown as one. */
  count: number | null;
}

/** A shown or suppressed number that is the sum of others. */
export interface Sum {
  total: string;
  parts: readonly string[];
}

/** A cell's place in a sum: as a part (1) or as the total (-1), so that a sum that holds comes to nothing. */
export interface Place {
  sum: number;
  sign: 1 | -1;
}

export interface Relations {
  ids: readonly string[];
  counts: readonly number[];
  /** For every cell, the sums it stands in. */
  placesOf: readonly (readonly Place[])[];
  /** For every sum, its cells with their signs. */
  cellsOf: readonly (readonly { cell: number; sign: 1 | -1 }[])[];
}

/**
 * @throws RangeError when a sum names an unknown cell or does not come to its total: what is worked out from sums that
 * don't hold would protect nothing
 */
export function relationsOf(cells: readonly CountedCell[], sums: readonly Sum[]): Relations {
  const reported = cells.flatMap(({ id, count }) => (count === null ? [] : [{ id, count }]));
  const known = new Set(cells.map(({ id }) => id));
  const numbers = new Map(reported.map(({ id }, index) => [id, index]));
  const placesOf: Place[][] = reported.map(() => []);
  const cellsOf: { cell: number; sign: 1 | -1 }[][] = [];
  for (const { total, parts } of sums) {
    const unknown = [total, ...parts].find((id) => !known.has(id));
    if (unknown !== undefined)
      throw new RangeError(`A sum names the cell ${unknown}, which is not among the cells.`);
    const totalCell = numbers.get(total);
    if (totalCell === undefined) continue;
    const partCells = parts.map((id) => numbers.get(id)).filter((cell) => cell !== undefined);
    const added = partCells.reduce((sum, cell) => sum + (reported[cell]?.count ?? 0), 0);
    if (added !== reported[totalCell]?.count)
      throw new RangeError(`The parts of ${total} do not add up to it.`);
    const members = [
      { cell: totalCell, sign: -1 as const },
      ...partCells.map((cell) => ({ cell, sign: 1 as const })),
    ];
    for (const { cell, sign } of members) placesOf[cell]?.push({ sum: cellsOf.length, sign });
    cellsOf.push(members);
  }
  return {
    ids: reported.map(({ id }) => id),
    counts: reported.map(({ count }) => count),
    placesOf,
    cellsOf,
  };
}
