/** For each place of the first sequence, its partner's place in the second, or -1. Partners are equal and in order. */
export type Alignment = Int32Array;

interface Range {
  from: number;
  to: number;
  otherFrom: number;
  otherTo: number;
}

/** What may be spent on a gap without anchors, for each element of it: more makes it no easier to read. */
const CELLS_FOR_EACH = 60;
/** How often each element may be looked at again, as gaps are cut into smaller ones. */
const ROUNDS = 40;

/**
 * Finds what two sequences have in common, in order: first what occurs once in each, which is seldom chance, then
 * the rest between. The time it takes grows with their length, whatever they hold: what would take longer is left
 * without a partner.
 */
export function alignSequences(one: ArrayLike<number>, other: ArrayLike<number>): Alignment {
  const alignment = new Int32Array(one.length).fill(-1);
  let budget = ROUNDS * (one.length + other.length) + 1000;
  const gaps: Range[] = [{ from: 0, to: one.length, otherFrom: 0, otherTo: other.length }];
  for (let gap = gaps.pop(); gap && budget > 0; gap = gaps.pop()) {
    const inner = withoutEqualEnds(one, other, gap, alignment);
    const size = inner.to - inner.from + inner.otherTo - inner.otherFrom;
    if (inner.from === inner.to || inner.otherFrom === inner.otherTo) continue;
    budget -= size;
    const anchors = uniqueInBoth(one, other, inner);
    if (anchors.length === 0) alignByTable(one, other, inner, alignment);
    else gaps.push(...between(anchors, inner, alignment));
  }
  return alignment;
}

function withoutEqualEnds(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
  gap: Range,
  alignment: Alignment,
): Range {
  let { from, to, otherFrom, otherTo } = gap;
  while (from < to && otherFrom < otherTo && one[from] === other[otherFrom]) {
    alignment[from] = otherFrom;
    from += 1;
    otherFrom += 1;
  }
  while (from < to && otherFrom < otherTo && one[to - 1] === other[otherTo - 1]) {
    to -= 1;
    otherTo -= 1;
    alignment[to] = otherTo;
  }
  return { from, to, otherFrom, otherTo };
}

interface Anchor {
  at: number;
  otherAt: number;
}

/** What occurs once in each, as many as stand in the same order in both. */
function uniqueInBoth(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
  { from, to, otherFrom, otherTo }: Range,
): Anchor[] {
  const places = placesOf(one, from, to);
  const otherPlaces = placesOf(other, otherFrom, otherTo);
  const anchors: Anchor[] = [];
  for (const [value, at] of places) {
    const otherAt = otherPlaces.get(value);
    if (at >= 0 && otherAt !== undefined && otherAt >= 0) anchors.push({ at, otherAt });
  }
  return longestRising(anchors);
}

/** Where each value stands, or -1 when it stands in several places; in the order of the sequence. */
function placesOf(sequence: ArrayLike<number>, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at < to; at += 1) {
    const value = sequence[at] ?? -1;
    places.set(value, places.has(value) ? -1 : at);
  }
  return places;
}

/** Patience: each anchor goes on the pile of the first that ends higher; the piles' tops lead back. */
function longestRising(anchors: readonly Anchor[]): Anchor[] {
  const tops: number[] = [];
  const before = new Int32Array(anchors.length).fill(-1);
  anchors.forEach(({ otherAt }, index) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((anchors[tops[middle] ?? 0]?.otherAt ?? 0) < otherAt) low = middle + 1;
      else high = middle;
    }
    before[index] = tops[low - 1] ?? -1;
    tops[low] = index;
  });
  const rising: Anchor[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const anchor = anchors[index];
    if (anchor) rising.push(anchor);
  }
  return rising.toReversed();
}

function between(anchors: readonly Anchor[], gap: Range, alignment: Alignment): Range[] {
  const ranges: Range[] = [];
  let { from, otherFrom } = gap;
  for (const { at, otherAt } of anchors) {
    alignment[at] = otherAt;
    ranges.push({ from, to: at, otherFrom, otherTo: otherAt });
    from = at + 1;
    otherFrom = otherAt + 1;
  }
  ranges.push({ from, to: gap.to, otherFrom, otherTo: gap.otherTo });
  return ranges;
}

/** The longest common sequence by the usual table, where the table is small enough. */
function alignByTable(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
  { from, to, otherFrom, otherTo }: Range,
  alignment: Alignment,
): void {
  const [rows, columns] = [to - from, otherTo - otherFrom];
  if (rows * columns > CELLS_FOR_EACH * (rows + columns) + 2500) return;
  const width = columns + 1;
  const longest = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const cell = row * width + column;
      longest[cell] =
        one[from + row] === other[otherFrom + column]
          ? (longest[cell + width + 1] ?? 0) + 1
          : Math.max(longest[cell + width] ?? 0, longest[cell + 1] ?? 0);
    }
  }
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const cell = row * width + column;
    if (one[from + row] === other[otherFrom + column]) {
      alignment[from + row] = otherFrom + column;
      row += 1;
      column += 1;
    } else if ((longest[cell + width] ?? 0) >= (longest[cell + 1] ?? 0)) row += 1;
    else column += 1;
  }
}
