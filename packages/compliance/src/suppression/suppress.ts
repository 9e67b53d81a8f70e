/**
 * Which numbers of a set of tables can be shown without a small one being worked out.
 *
 * A reader is taken to know every shown number, every sum between numbers, that counts are whole, that zeros are
 * always shown, and what is said about each suppressed one (suppression-reason.ts). A suppressed number is safe when
 * another whole number could stand in its place with all of that still true. Each is proved safe by a move: a set of
 * suppressed numbers that could each be one more or one less, all sums unchanged (moves.ts). Suppressing more, or
 * saying less, never undoes a move, so what was proved stays proved.
 *
 * Rates, shares and averages of a suppressed number must not be shown either: with a known number of pupils they are
 * the number. Give one that is to be shown as a cell of its own with the sum { total: rate, parts: [count] }.
 *
 * Source: the Government Statistical Service's guidance on disclosure control for tables from administrative sources
 * asks for secondary suppression; that of 1 to 4 is the product's own default.
 */
import { findMove, type Move, throughTotals } from "./moves.ts";
import { type CountedCell, type Relations, relationsOf, type Sum } from "./relations.ts";
import { suppressedBounds, type SuppressionReason } from "./suppression-reason.ts";

export type { CountedCell, Sum } from "./relations.ts";
export type { SuppressionReason } from "./suppression-reason.ts";

export type Verdict =
  | { shown: true; count: number | null }
  | { shown: false; reason: SuppressionReason };

/** What readers have been shown of cells by now, and remember; cells that are new to them are left out. */
export type Before = ReadonlyMap<string, "shown" | "hidden">;

/** A trust may raise the limit above this, never lower it below: 1 to 4 are small whatever it chooses. */
export const LEAST_LIMIT = 4;

/**
 * Decides for every cell whether its number is shown.
 *
 * Numbers that are published later with sums over earlier ones are decided together with those: what was shown before
 * is known for good and protects nothing, what was hidden before stays hidden.
 *
 * @param limit numbers from 1 to this are small
 * @param before of cells that were published before; shown ones are shown again, whatever the limit
 * @returns a verdict by cell id; what is shown carries its count, what is not carries none
 * @throws RangeError when the limit is below 4, a count is not a whole number of 0 or more, or sums don't hold
 */
export function suppress(
  { cells, sums }: { cells: readonly CountedCell[]; sums: readonly Sum[] },
  limit = LEAST_LIMIT,
  before: Before = new Map(),
): Map<string, Verdict> {
  if (!(limit >= LEAST_LIMIT))
    throw new RangeError(`Small numbers go up to ${LEAST_LIMIT} at least.`);
  const strange = cells.find(
    ({ count }) => count !== null && !(Number.isSafeInteger(count) && count >= 0),
  );
  if (strange) throw new RangeError(`The count of ${strange.id} is not a whole number.`);
  const relations = relationsOf(cells, sums);
  const reasons = protect(relations, limit, before);
  const byId = new Map(relations.ids.map((id, cell) => [id, reasons[cell]]));
  return new Map(
    cells.map(({ id, count }): [string, Verdict] => {
      const reason = byId.get(id);
      return [id, reason ? { shown: false, reason } : { shown: true, count }];
    }),
  );
}

/** How many attempts are made at a move at first, and again when all else is decided. */
const SOON = 60;
const PATIENT = 600;

/** The reason for each cell that is suppressed. */
function protect(relations: Relations, limit: number, before: Before): Reasons {
  const cellsThat = (was: "shown" | "hidden") =>
    new Set(
      [...relations.ids.keys()].filter((cell) => before.get(relations.ids[cell] ?? "") === was),
    );
  const hidden = cellsThat("hidden");
  const known = alsoKnown(relations, cellsThat("shown"));
  const reasons = relations.counts.map((count, cell): SuppressionReason | null => {
    if (known.has(cell)) return null;
    if (hidden.has(cell)) return "unsaid";
    return count >= 1 && count <= limit ? "small" : null;
  });
  const moves: Move[] = [];
  const proved = new Set<number>();
  // What is no total first: its moves run through the totals over it and often prove those, too.
  const depth = relations.placesOf.map((places) => places.filter(({ sign }) => sign === -1).length);
  const small = [...reasons.keys()]
    .filter((cell) => reasons[cell])
    .toSorted((one, other) => (depth[one] ?? 0) - (depth[other] ?? 0));
  // The more is hidden, the easier is the next: what was not found soon is looked for again at the end.
  for (const attempts of [SOON, PATIENT, 0]) {
    for (const cell of small) {
      if (proved.has(cell)) continue;
      const found = findMove({ relations, reasons, limit, known, cell }, attempts);
      const move = found ?? (attempts === 0 ? throughTotals(relations, cell) : null);
      if (!move) continue;
      // It was safe as it was published, so it is still when nothing is added to it.
      if ([...move.keys()].some((moved) => known.has(moved))) return nothingNew(relations, known);
      for (const [moved, by] of move) {
        reasons[moved] = reasonAfter(
          reasons[moved] ?? null,
          relations.counts[moved] ?? 0,
          by,
          limit,
        );
        proved.add(moved);
      }
      moves.push(move);
    }
  }
  return withoutNeedless({ relations, reasons, hidden }, moves, limit);
}

type Reasons = (SuppressionReason | null)[];

/** With what follows from what is known: a total or a part that is all that is left of a sum. */
function alsoKnown({ counts, cellsOf }: Relations, shown: ReadonlySet<number>): Set<number> {
  const known = new Set(shown);
  if (known.size === 0) return known;
  const isOpen = (cell: number) => counts[cell] !== 0 && !known.has(cell);
  for (let sizeBefore = -1; known.size > sizeBefore;) {
    sizeBefore = known.size;
    for (const cells of cellsOf) {
      const open = cells.filter(({ cell }) => isOpen(cell));
      if (open.length === 1) for (const { cell } of open) known.add(cell);
    }
  }
  return known;
}

/** Every number hidden but those that are known already, and noughts. */
const nothingNew = ({ counts }: Relations, known: ReadonlySet<number>): Reasons =>
  counts.map((count, cell) => (count === 0 || known.has(cell) ? null : "unsaid"));

/** What may be said of a cell that has to leave room for a change. */
function reasonAfter(
  reason: SuppressionReason | null,
  count: number,
  by: number,
  limit: number,
): SuppressionReason {
  const said = reason ?? (count > limit ? "protects_another" : "small");
  const { least, most } = suppressedBounds(said, limit);
  return count + by >= least && count + by <= most ? said : "unsaid";
}

/**
 * Shows again what later moves made needless: a number over the limit, the largest first, when everything that moved
 * with it has another move to prove it.
 */
function withoutNeedless(
  {
    relations: { counts },
    reasons,
    hidden,
  }: { relations: Relations; reasons: Reasons; hidden: ReadonlySet<number> },
  moves: readonly Move[],
  limit: number,
): Reasons {
  const left = new Set(moves);
  const movesOf = new Map<number, Set<Move>>();
  for (const move of moves) {
    for (const cell of move.keys()) movesOf.set(cell, (movesOf.get(cell) ?? new Set()).add(move));
  }
  const secondary = [...reasons.keys()]
    .filter((cell) => reasons[cell] && !hidden.has(cell) && (counts[cell] ?? 0) > limit)
    .toSorted((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0));
  for (const cell of secondary) {
    const lost = [...(movesOf.get(cell) ?? [])].filter((move) => left.has(move));
    const without = new Set([...left].filter((move) => !lost.includes(move)));
    const stillProved = (moved: number) =>
      moved === cell || [...(movesOf.get(moved) ?? [])].some((move) => without.has(move));
    if (!lost.every((move) => [...move.keys()].every(stillProved))) continue;
    reasons[cell] = null;
    for (const move of lost) left.delete(move);
  }
  return reasons;
}
