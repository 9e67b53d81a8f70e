/** Changes by one that leave every sum as it is. */
import type { Relations } from "./relations.ts";
import { type SuppressionReason, suppressedBounds } from "./suppression-reason.ts";

/** By how much each cell changes; cells that stay are left out. */
export type Move = ReadonlyMap<number, number>;

type Reasons = readonly (SuppressionReason | null)[];

/** Partly found: what has changed, and which sums no longer hold by how much. */
interface Attempt {
  move: Map<number, number>;
  unbalanced: Map<number, number>;
  /** What suppressing and saying less would cost. */
  cost: number;
  /** Cost and the sums that are still to be put right: attempts with little are gone on with first. */
  promise: number;
}

/** How many cells are tried to put one sum right. */
const MOST_CANDIDATES = 6;
/** What a sum that does not hold weighs against a suppressed cell. */
const UNBALANCED = 1.5;
const SAYING_LESS = 0.7;

/**
 * Finds a move of this cell that costs little: through cells that are suppressed already if possible, else through
 * small ones.
 *
 * @param most how many attempts are gone on with before giving up
 * @returns null when none was found by then; throughTotals always has one
 */
export function findMove(
  { relations, reasons, limit, cell }: Costs & { cell: number },
  most: number,
): Move | null {
  const costs = { relations, reasons, limit };
  const nothing: Attempt = { move: new Map(), unbalanced: new Map(), cost: 0, promise: 0 };
  const queue = [1, -1].flatMap((by) => changed(costs, nothing, cell, by) ?? []);
  for (let attempts = 0; attempts < most && queue.length > 0; attempts += 1) {
    const attempt = takeMostPromising(queue);
    if (attempt.unbalanced.size === 0) return attempt.move;
    queue.push(...goOn(costs, attempt));
  }
  return null;
}

/** What has been decided so far. */
interface Costs {
  relations: Relations;
  reasons: Reasons;
  limit: number;
}

/** What it costs to let a cell change: nothing where it is suppressed and has room, null where it can't be. */
function costOf({ relations, reasons, limit }: Costs, cell: number, by: number): number | null {
  const count = relations.counts[cell] ?? 0;
  const reason = reasons[cell] ?? null;
  // Zeros are always shown, and nothing suppressed is less than one.
  if (count === 0 || count + by < 1) return null;
  const said = reason ?? "protects_another";
  const { least, most } = suppressedBounds(said, limit);
  const lessSaid = count + by >= least && count + by <= most ? 0 : SAYING_LESS;
  return lessSaid + (reason ? 0 : 1 + Math.log2(count));
}

function changed(
  costs: Costs,
  { move, unbalanced, cost }: Attempt,
  cell: number,
  by: number,
): Attempt | null {
  const added = costOf(costs, cell, by);
  if (added === null) return null;
  const next = new Map(unbalanced);
  for (const { sum, sign } of costs.relations.placesOf[cell] ?? []) {
    const off = (next.get(sum) ?? 0) + sign * by;
    if (off === 0) next.delete(sum);
    else next.set(sum, off);
  }
  const open = [...next.values()].reduce((sum, off) => sum + Math.abs(off), 0);
  return {
    move: new Map(move).set(cell, by),
    unbalanced: next,
    cost: cost + added,
    promise: cost + added + UNBALANCED * open,
  };
}

/** The few best ways to put one of the attempt's sums right. */
function goOn(costs: Costs, attempt: Attempt): Attempt[] {
  const [sum, off] = smallestSum(costs.relations, attempt.unbalanced);
  const candidates: { cell: number; by: number; promise: number }[] = [];
  for (const { cell, sign } of costs.relations.cellsOf[sum] ?? []) {
    if (attempt.move.has(cell)) continue;
    const by = -Math.sign(off) * sign;
    const cost = costOf(costs, cell, by);
    if (cost === null) continue;
    let open = 0;
    for (const place of costs.relations.placesOf[cell] ?? []) {
      const before = attempt.unbalanced.get(place.sum) ?? 0;
      open += Math.abs(before + place.sign * by) - Math.abs(before);
    }
    candidates.push({ cell, by, promise: cost + UNBALANCED * open });
  }
  return candidates
    .toSorted((one, other) => one.promise - other.promise)
    .slice(0, MOST_CANDIDATES)
    .flatMap(({ cell, by }) => changed(costs, attempt, cell, by) ?? []);
}

/** The unbalanced sum with the fewest cells leaves the least to choose. */
function smallestSum(
  { cellsOf }: Relations,
  unbalanced: ReadonlyMap<number, number>,
): [number, number] {
  let smallest: [number, number] = [-1, 0];
  let size = Infinity;
  for (const [sum, off] of unbalanced) {
    const length = cellsOf[sum]?.length ?? 0;
    if (length < size) {
      smallest = [sum, off];
      size = length;
    }
  }
  return smallest;
}

function takeMostPromising(queue: Attempt[]): Attempt {
  let best = 0;
  for (const [index, { promise }] of queue.entries()) {
    // Of equals the latest: it is the furthest.
    if (promise <= (queue[best]?.promise ?? Infinity)) best = index;
  }
  const [attempt] = queue.splice(best, 1);
  if (!attempt) throw new Error("There is nothing to go on with.");
  return attempt;
}

/**
 * One more of this cell, and of every total over it as much as its parts become more. Of a total, one more of one of
 * the numbers that it is made of in the end.
 */
export function throughTotals(relations: Relations, start: number): Move {
  const { placesOf, cellsOf } = relations;
  const cell = largestBelow(relations, start);
  const move = new Map([[cell, 1]]);
  const waiting = [cell];
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    for (const { sum, sign } of placesOf[part] ?? []) {
      const total = cellsOf[sum]?.[0]?.cell;
      if (sign === -1 || total === undefined) continue;
      const more = (cellsOf[sum] ?? []).reduce(
        (added, member) => added + (member.sign === 1 ? (move.get(member.cell) ?? 0) : 0),
        0,
      );
      if (move.get(total) === more || total === cell) continue;
      move.set(total, more);
      waiting.push(total);
    }
  }
  return balances(relations, move) ? move : doubled(relations, start);
}

function largestBelow({ counts, placesOf, cellsOf }: Relations, start: number): number {
  let cell = start;
  for (let asTotal = totalOf(cell); asTotal; asTotal = totalOf(cell)) {
    const parts = (cellsOf[asTotal.sum] ?? []).filter(({ sign }) => sign === 1);
    cell = parts.reduce(
      (largest, part) => ((counts[part.cell] ?? 0) > (counts[largest] ?? 0) ? part.cell : largest),
      parts[0]?.cell ?? cell,
    );
  }
  return cell;

  function totalOf(number: number) {
    return placesOf[number]?.find(({ sign }) => sign === -1);
  }
}

const balances = ({ cellsOf }: Relations, move: Move): boolean =>
  cellsOf.every(
    (cells) => cells.reduce((off, { cell, sign }) => off + sign * (move.get(cell) ?? 0), 0) === 0,
  );

/**
 * Twice as many of everything that hangs together with the cell: sums of doubled numbers always hold. For a total that
 * is broken down in ways that have no cells in common.
 */
function doubled({ counts, placesOf, cellsOf }: Relations, cell: number): Move {
  const move = new Map<number, number>();
  const waiting = [cell];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const count = counts[next] ?? 0;
    if (count === 0 || move.has(next)) continue;
    move.set(next, count);
    for (const { sum } of placesOf[next] ?? [])
      waiting.push(...(cellsOf[sum] ?? []).map((member) => member.cell));
  }
  return move;
}
