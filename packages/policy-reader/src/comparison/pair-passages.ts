import { type Alignment, alignSequences } from "./align-sequences.ts";
import { brokenPassages, type Stretch } from "./broken-passages.ts";
import { fillsIn } from "./filled-in.ts";
import type { NumberedPassage } from "./numbered-passages.ts";
import { type Likeness, similarPassages } from "./similar-passages.ts";

/** Passages of both sides that are one passage to a reader. */
export interface Pair extends Stretch {
  /** Only layout tells them apart. */
  same: boolean;
}

/** From this share of words in common on, a passage was changed rather than replaced. */
const ALIKE_IN_PLACE = 0.5;
/** The same for a passage that has moved as well: chance finds more to choose from. */
const ALIKE_ELSEWHERE = 0.7;
const FEWEST_WORDS_ELSEWHERE = 6;
/** What stands alone between the same neighbours was changed, if it is no longer than a name or a date. */
const MOST_WORDS_OF_A_VALUE = 8;
/** How many passages between two neighbours are tried, one with another. */
const MOST_LOOKED_AT = 40;

/** Says which passage became which. No passage has two partners; those without one were added or removed. */
export function pairPassages(
  before: readonly NumberedPassage[],
  after: readonly NumberedPassage[],
): Pair[] {
  const inPlace = alignSequences(
    before.map(({ identity }) => identity),
    after.map(({ identity }) => identity),
  );
  const pairs = new Pairs(before, after);
  inPlace.forEach((otherAt, at) => {
    if (otherAt >= 0) pairs.add(at, otherAt, true);
  });
  for (const stretch of brokenPassages(before, after, inPlace)) pairs.addStretch(stretch);
  pairs.addSameElsewhere();
  pairs.addFilledIn();
  pairs.addSimilar(placesInGaps(inPlace, after.length));
  pairs.addValues();
  return pairs.found.toSorted((one, other) => one.from - other.from);
}

class Pairs {
  readonly found: Pair[] = [];
  readonly #before: readonly NumberedPassage[];
  readonly #after: readonly NumberedPassage[];
  /** For each passage its partner, or -1. */
  readonly #partners: Int32Array;
  readonly #otherPartners: Int32Array;

  constructor(before: readonly NumberedPassage[], after: readonly NumberedPassage[]) {
    this.#before = before;
    this.#after = after;
    this.#partners = new Int32Array(before.length).fill(-1);
    this.#otherPartners = new Int32Array(after.length).fill(-1);
  }

  add(at: number, otherAt: number, same: boolean): void {
    if (!this.#isFree(at, otherAt)) return;
    this.#take({ from: at, to: at + 1, otherFrom: otherAt, otherTo: otherAt + 1 }, same);
  }

  addStretch(stretch: Stretch): void {
    this.#take(stretch, true);
  }

  /** What stands elsewhere, word for word: the first with the first, the second with the second. */
  addSameElsewhere(): void {
    const places = new Map<number, number[]>();
    this.#after.forEach(({ identity, bag }, otherAt) => {
      if (bag.length === 0 || this.#otherPartners[otherAt] !== -1) return;
      const known = places.get(identity);
      if (known) known.push(otherAt);
      else places.set(identity, [otherAt]);
    });
    const used = new Map<number, number>();
    this.#before.forEach(({ identity }, at) => {
      if (this.#partners[at] !== -1) return;
      const next = used.get(identity) ?? 0;
      const otherAt = places.get(identity)?.[next];
      if (otherAt === undefined) return;
      used.set(identity, next + 1);
      this.add(at, otherAt, true);
    });
  }

  /** What was written anew in part, the most alike first. */
  addSimilar({ gaps, otherGaps }: { gaps: Int32Array; otherGaps: Int32Array }): void {
    const free = (passages: readonly NumberedPassage[], partners: Int32Array) =>
      passages.flatMap(({ bag }, at) =>
        partners[at] === -1 && bag.length > 0 ? [{ at, numbers: bag }] : [],
      );
    const isInPlace = ({ at, otherAt }: Likeness) => gaps[at] === otherGaps[otherAt];
    const alike = similarPassages(
      free(this.#before, this.#partners),
      free(this.#after, this.#otherPartners),
      ALIKE_IN_PLACE,
    ).filter((each) => {
      const words = this.#before[each.at]?.bag.length ?? 0;
      return (
        isInPlace(each) || (each.likeness >= ALIKE_ELSEWHERE && words >= FEWEST_WORDS_ELSEWHERE)
      );
    });
    const inPlaceFirst = (each: Likeness) => each.likeness + (isInPlace(each) ? 0.2 : 0);
    for (const { at, otherAt } of alike.toSorted(
      (a, b) => inPlaceFirst(b) - inPlaceFirst(a) || a.at - b.at || a.otherAt - b.otherAt,
    )) {
      this.add(at, otherAt, false);
    }
  }

  /** A model's passage whose gaps were filled may have few words in common with what it became. */
  addFilledIn(): void {
    for (const { from, to, otherFrom, otherTo } of this.#openRuns()) {
      let otherAt = otherFrom;
      for (let at = from; at < to; at += 1) {
        const end = Math.min(otherTo, otherAt + MOST_LOOKED_AT);
        for (let place = otherAt; place < end; place += 1) {
          if (!isFilling(this.#before[at], this.#after[place])) continue;
          this.add(at, place, false);
          otherAt = place + 1;
          break;
        }
      }
    }
  }

  /**
   * A name or a date that was replaced by another has no word in common with it: as many short passages between the
   * same neighbours are the same values.
   */
  addValues(): void {
    const isShort = (passage: NumberedPassage | undefined) =>
      passage !== undefined && passage.bag.length <= MOST_WORDS_OF_A_VALUE;
    for (const { from, to, otherFrom, otherTo } of this.#openRuns()) {
      if (to - from !== otherTo - otherFrom || to - from > MOST_LOOKED_AT) continue;
      const shifted = otherFrom - from;
      const ones = this.#before.slice(from, to);
      if (!ones.every(isShort) || !this.#after.slice(otherFrom, otherTo).every(isShort)) continue;
      for (let at = from; at < to; at += 1) this.add(at, at + shifted, false);
    }
  }

  /** Passages without a partner that stand between the same two neighbours on both sides. */
  #openRuns(): Stretch[] {
    const runs: Stretch[] = [];
    for (let at = 0; at < this.#before.length; at += 1) {
      if (this.#partners[at] !== -1) continue;
      const from = at;
      while (at + 1 < this.#before.length && this.#partners[at + 1] === -1) at += 1;
      const otherFrom = from === 0 ? 0 : (this.#partners[from - 1] ?? 0) + 1;
      let otherTo = otherFrom;
      while (otherTo < this.#after.length && this.#otherPartners[otherTo] === -1) otherTo += 1;
      const next =
        otherTo === this.#after.length ? this.#before.length : this.#otherPartners[otherTo];
      if (otherTo > otherFrom && next === at + 1)
        runs.push({ from, to: at + 1, otherFrom, otherTo });
    }
    return runs;
  }

  #isFree(at: number, otherAt: number): boolean {
    return this.#partners[at] === -1 && this.#otherPartners[otherAt] === -1;
  }

  #take(stretch: Stretch, same: boolean): void {
    const { from, to, otherFrom, otherTo } = stretch;
    // The last of a stretch leads on to what follows the other's.
    for (let at = from; at < to; at += 1) this.#partners[at] = otherTo - 1;
    for (let at = otherFrom; at < otherTo; at += 1) this.#otherPartners[at] = to - 1;
    this.found.push({ ...stretch, same });
  }
}

function isFilling(one: NumberedPassage | undefined, other: NumberedPassage | undefined): boolean {
  if (!one || !other) return false;
  const fills = ({ open }: NumberedPassage, { text }: NumberedPassage) =>
    open !== null && open.saysSomething && fillsIn(open, text);
  return fills(one, other) || fills(other, one);
}

/** Between which two passages with a partner in place each passage stands, as a number. */
function placesInGaps(inPlace: Alignment, others: number) {
  const gaps = new Int32Array(inPlace.length);
  const otherGaps = new Int32Array(others);
  let [gap, otherAt] = [0, 0];
  inPlace.forEach((partner, at) => {
    if (partner >= 0) {
      otherGaps.fill(gap, otherAt, partner + 1);
      gap += 1;
      otherAt = partner + 1;
    }
    gaps[at] = gap;
  });
  otherGaps.fill(gap, otherAt);
  return { gaps, otherGaps };
}
