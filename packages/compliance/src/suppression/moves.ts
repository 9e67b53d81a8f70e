/** Changes by one that leave every sum as it is. */
import type { Relations } from "./relations.ts";
import type { SuppressionReason } from "./suppression-reason.ts";

/** By how much each cell changes; cells that stay are left out. */
export type Move = ReadonlyMap<number, number>;

type Reasons = readonly (SuppressionReason | null)[];

/** Partly found: what was changed last and before it, and which sums no longer hold by how much. */
interface Attempt {
  last: Step | null;
  unbalanced: ReadonlyMap<number, number>;
  /** By how much they don't hold, all together. */
  open: number;
  /** What suppressing and saying less would cost. */
  cost: number;
}

/** A change that could be made next. It is worked out only when its turn comes, which for most it never does. */
interface Step {
  after: Attempt;
  cell: number;
  by: number;
  open: number;
  cost: number;
  /** Cost and the sums that would still have to be put right: steps with little are taken first. */
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
export function findMove({ cell, ...costs }: Costs & { cell: number }, most: number): Move | null {
  const nothing: Attempt = { last: null, unbalanced: new Map(), open: 0, cost: 0 };
  const queue = [1, -1].flatMap((by) => stepOf(costs, nothing, cell, by, Infinity) ?? []);
  for (let attempts = 0; attempts < most && queue.length > 0; attempts += 1) {
    const step = takeMostPromising(queue);
    if (step.open === 0) return moveOf(step);
    queue.push(...goOn(costs, taken(costs.relations, step)));
  }
  return null;
}

function moveOf(last: Step): Move {
  const steps: Step[] = [];
  for (let step: Step | null = last; step; step = step.after.last) steps.push(step);
  return new Map(steps.toReversed().map(({ cell, by }) => [cell, by]));
}

/** What has been decided so far. */
interface Costs {
  relations: Relations;
  reasons: Reasons;
  limit: number;
  /** Cells that everybody has read already: they are what they are. */
  known: ReadonlySet<number>;
}

/** What it costs to let a cell change: nothing where it is suppressed and has room, null where it can't be. */
function costOf(
  { relations, reasons, limit, known }: Costs,
  cell: number,
  by: number,
): number | null {
  if (known.has(cell)) return null;
  const count = relations.counts[cell] ?? 0;
  const reason = reasons[cell] ?? null;
  // Zeros are always shown, and nothing suppressed is less than one.
  if (count === 0 || count + by < 1) return null;
  const leavesBounds =
    count + by > limit ? reason === "small" : reason !== "small" && reason !== "unsaid";
  return (leavesBounds ? SAYING_LESS : 0) + (reason ? 0 : 1 + Math.log2(count));
}

/** @returns null where the cell can't change so, or where the step would promise no better than `than` */
function stepOf(costs: Costs, after: Attempt, cell: number, by: number, than: number): Step | null {
  const own = costOf(costs, cell, by);
  if (own === null) return null;
  const places = costs.relations.placesOf[cell] ?? [];
  const cost = after.cost + own;
  // Of most it is plain before its sums are looked at: it can put each of them right by one at best.
  if (cost + UNBALANCED * (after.open - places.length) >= than) return null;
  let { open } = after;
  for (const { sum, sign } of places) {
    const before = after.unbalanced.get(sum) ?? 0;
    open += Math.abs(before + sign * by) - Math.abs(before);
  }
  const promise = cost + UNBALANCED * open;
  return promise >= than ? null : { after, cell, by, open, cost, promise };
}

function taken({ placesOf }: Relations, step: Step): Attempt {
  const { after, cell, by, open, cost } = step;
  const unbalanced = new Map(after.unbalanced);
  for (const { sum, sign } of placesOf[cell] ?? []) {
    const off = (unbalanced.get(sum) ?? 0) + sign * by;
    if (off === 0) unbalanced.delete(sum);
    else unbalanced.set(sum, off);
  }
  return { last: step, unbalanced, open, cost };
}

function isChanged({ last }: Attempt, cell: number): boolean {
  for (let step = last; step; step = step.after.last) if (step.cell === cell) return true;
  return false;
}

/** The few best ways to put one of the attempt's sums right. */
function goOn(costs: Costs, attempt: Attempt): Step[] {
  const [sum, off] = smallestSum(costs.relations, attempt.unbalanced);
  const best: Step[] = [];
  for (const { cell, sign } of costs.relations.cellsOf[sum] ?? []) {
    const than = best.length === MOST_CANDIDATES ? (best.at(-1)?.promise ?? 0) : Infinity;
    const step = stepOf(costs, attempt, cell, -Math.sign(off) * sign, than);
    if (!step || isChanged(attempt, cell)) continue;
    const place = best.findIndex(({ promise }) => promise > step.promise);
    best.splice(place === -1 ? best.length : place, 0, step);
    if (best.length > MOST_CANDIDATES) best.pop();
  }
  return best;
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

function takeMostPromising(queue: Step[]): Step {
  let best = 0;
  let least = Infinity;
  for (let index = 0; index < queue.length; index += 1) {
    const promise = queue[index]?.promise ?? Infinity;
    // Of equals the latest: it is the furthest.
    if (promise > least) continue;
    best = index;
    least = promise;
  }
  const [step] = queue.splice(best, 1);
  if (!step) throw new Error("There is nothing to go on with.");
  return step;
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
