/**
 * Somebody who wants to know a suppressed number, and has all shown ones, all sums, the rules and patience.
 * Shares no code with what it attacks.
 */
import type { CountedCell, Sum, SuppressionReason, Verdict } from "../suppress.ts";

export interface Published {
  verdicts: ReadonlyMap<string, Verdict>;
  sums: readonly Sum[];
  limit: number;
}

/** A whole number that a cell could be, from and to. */
export interface Range {
  least: number;
  most: number;
}

type Ranges = Map<string, Range>;

/** What the rules say of a cell before any sum is looked at. */
function rangesFrom({ verdicts, limit }: Published): Ranges {
  const said: Record<SuppressionReason, Range> = {
    small: { least: 1, most: limit },
    protects_another: { least: limit + 1, most: Infinity },
    unsaid: { least: 1, most: Infinity },
  };
  const ranges: Ranges = new Map();
  for (const [id, verdict] of verdicts) {
    if (!verdict.shown) ranges.set(id, { ...said[verdict.reason] });
    else if (verdict.count !== null) ranges.set(id, { least: verdict.count, most: verdict.count });
  }
  return ranges;
}

/** Sums with nothing reported in a part: what was not reported adds nothing. A total that was not reported says nothing. */
const usableSums = ({ sums }: Published, ranges: Ranges) =>
  sums
    .filter(({ total }) => ranges.has(total))
    .map(({ total, parts }) => ({ total, parts: parts.filter((part) => ranges.has(part)) }));

/** Narrows every range by every sum until nothing narrows any more. False when no number is left for a cell. */
function narrow(ranges: Ranges, sums: readonly Sum[]): boolean {
  for (let narrower = true; narrower;) {
    narrower = false;
    for (const { total, parts } of sums) {
      const whole = rangeOf(ranges, total);
      const pieces = parts.map((part) => rangeOf(ranges, part));
      const least = pieces.reduce((sum, piece) => sum + piece.least, 0);
      const most = pieces.reduce((sum, piece) => sum + piece.most, 0);
      if (tighten(whole, least, most)) narrower = true;
      for (const piece of pieces) {
        const others = pieces.filter((other) => other !== piece);
        const othersLeast = others.reduce((sum, other) => sum + other.least, 0);
        const othersMost = others.reduce((sum, other) => sum + other.most, 0);
        if (tighten(piece, whole.least - othersMost, whole.most - othersLeast)) narrower = true;
        if (piece.least > piece.most) return false;
      }
      if (whole.least > whole.most) return false;
    }
  }
  return true;
}

function rangeOf(ranges: Ranges, id: string): Range {
  const range = ranges.get(id);
  if (!range) throw new Error(`There is no cell ${id}.`);
  return range;
}

function tighten(range: Range, least: number, most: number): boolean {
  const [before, after] = [range.least, range.most];
  if (least > range.least) range.least = least;
  if (most < range.most) range.most = most;
  return range.least !== before || range.most !== after;
}

const suppressedIds = ({ verdicts }: Published) =>
  [...verdicts].flatMap(([id, verdict]) => (verdict.shown ? [] : [id]));

/** Suppressed cells that sums and bounds alone give away. */
export function givenAwayByRanges(published: Published): string[] {
  const ranges = rangesFrom(published);
  narrow(ranges, usableSums(published, ranges));
  return suppressedIds(published).filter(
    (id) => rangeOf(ranges, id).least === rangeOf(ranges, id).most,
  );
}

/**
 * Suppressed cells that can be one number only, found by trying every other (up to `reach` from the truth, which
 * only somebody who knows the truth could leave out: it makes this attacker see too much, never too little).
 */
export function givenAwayByTrying(
  published: Published,
  cells: readonly CountedCell[],
  reach = 3,
): string[] {
  const truth = new Map(cells.map(({ id, count }) => [id, count ?? 0]));
  const ranges = rangesFrom(published);
  const sums = usableSums(published, ranges);
  return suppressedIds(published).filter((id) => {
    const actual = truth.get(id) ?? 0;
    return [
      [0, actual - 1],
      [actual + 1, actual + reach * 4],
    ].every(([least = 0, most = 0]) => {
      const tried: Ranges = new Map(
        [...ranges].map(([other, range]) => [
          other,
          { ...range, most: Math.min(range.most, (truth.get(other) ?? 0) + reach * 4) },
        ]),
      );
      tighten(rangeOf(tried, id), least, most);
      if (rangeOf(tried, id).least > rangeOf(tried, id).most) return true;
      return !hasSolution(tried, sums);
    });
  });
}

/** Whether whole numbers can be given to all cells: narrowing, then halving the narrowest open range. */
function hasSolution(ranges: Ranges, sums: readonly Sum[]): boolean {
  if (!narrow(ranges, sums)) return false;
  let open: string | null = null;
  let width = Infinity;
  for (const [id, { least, most }] of ranges) {
    if (most > least && most - least < width) {
      open = id;
      width = most - least;
    }
  }
  if (open === null) return true;
  const { least, most } = rangeOf(ranges, open);
  const middle = Math.floor((least + most) / 2);
  return [
    { least, most: middle },
    { least: middle + 1, most },
  ].some((half) => {
    const tried: Ranges = new Map([...ranges].map(([id, range]) => [id, { ...range }]));
    tried.set(open, half);
    return hasSolution(tried, sums);
  });
}

/**
 * Suppressed cells that the sums give away as equations alone, by elimination. For tables too large to try; numbers
 * are kept as remainders of a large prime, so that nothing is rounded.
 */
export function givenAwayByElimination(published: Published): string[] {
  const unknown = suppressedIds(published);
  const columns = new Map(unknown.map((id, column) => [id, column]));
  const rows: Map<number, number>[] = [];
  for (const { total, parts } of usableSums(published, rangesFrom(published))) {
    const row = new Map<number, number>();
    for (const [id, sign] of [[total, PRIME - 1], ...parts.map((part) => [part, 1])] as [
      string,
      number,
    ][]) {
      const column = columns.get(id);
      if (column !== undefined) row.set(column, ((row.get(column) ?? 0) + sign) % PRIME);
    }
    if (row.size > 0) rows.push(row);
  }
  const reduced = eliminate(rows);
  return [...reduced.values()].flatMap((row) =>
    row.size === 1 ? [unknown[[...row.keys()][0] ?? -1] ?? ""] : [],
  );
}

/** Small enough that a product of two remainders is exact. */
const PRIME = 67_108_859;

/** Reduced rows by their leading column: a row of one column gives that cell away. */
function eliminate(rows: readonly Map<number, number>[]): Map<number, Map<number, number>> {
  const leading = new Map<number, Map<number, number>>();
  for (const row of rows) {
    for (const column of row.keys()) {
      const pivot = leading.get(column);
      if (pivot) subtract(row, pivot, row.get(column) ?? 0);
    }
    for (const [column, pivot] of leading)
      if (row.has(column)) subtract(row, pivot, row.get(column) ?? 0);
    const first = [...row.keys()][0];
    if (first === undefined) continue;
    const scale = inverse(row.get(first) ?? 1);
    for (const [column, value] of row) row.set(column, (value * scale) % PRIME);
    for (const pivot of leading.values()) {
      const times = pivot.get(first);
      if (times !== undefined) subtract(pivot, row, times);
    }
    leading.set(first, row);
  }
  return leading;
}

function subtract(
  row: Map<number, number>,
  pivot: ReadonlyMap<number, number>,
  times: number,
): void {
  for (const [column, value] of pivot) {
    const left = ((row.get(column) ?? 0) + (PRIME - times) * value) % PRIME;
    if (left === 0) row.delete(column);
    else row.set(column, left);
  }
}

function inverse(value: number): number {
  let [result, base, power] = [1, value, PRIME - 2];
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
