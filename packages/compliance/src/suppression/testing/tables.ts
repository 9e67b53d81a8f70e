/** Tables with all their margins, as trustees see them. */
import type { CountedCell, Sum } from "../suppress.ts";

export interface Tables {
  cells: CountedCell[];
  sums: Sum[];
}

/** What stands for "all of them" in a cell's id. */
const ALL = "*";

/**
 * A table of any number of dimensions with every margin.
 *
 * @param sizes how many schools, areas, terms
 * @param countOf the count at a place
 */
export function tableWithMargins(
  sizes: readonly number[],
  countOf: (place: readonly number[]) => number,
): Tables {
  const counts = new Map<string, number>();
  const sums: Sum[] = [];
  for (const place of placesIn(sizes)) {
    const count = countOf(place);
    // The cell adds to every margin over it, and is one of them itself.
    for (let margins = 0; margins < 2 ** sizes.length; margins += 1) {
      const id = idOf(place.map((index, dimension) => (margins & (1 << dimension) ? ALL : index)));
      counts.set(id, (counts.get(id) ?? 0) + count);
    }
  }
  for (const id of counts.keys()) {
    const parts = id.split("|");
    for (const [dimension, size] of sizes.entries()) {
      if (parts[dimension] !== ALL) continue;
      sums.push({
        total: id,
        parts: Array.from({ length: size }, (_, index) =>
          idOf(parts.with(dimension, String(index))),
        ),
      });
    }
  }
  return { cells: [...counts].map(([id, count]) => ({ id, count })), sums };
}

const idOf = (place: readonly (string | number)[]) => place.join("|");

function placesIn(sizes: readonly number[]): number[][] {
  const [size, ...rest] = sizes;
  if (size === undefined) return [[]];
  const others = placesIn(rest);
  return Array.from({ length: size }, (_, index) =>
    others.map((place) => [index, ...place]),
  ).flat();
}
