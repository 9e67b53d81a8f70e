import type { Alignment } from "./align-sequences.ts";
import type { NumberedPassage } from "./numbered-passages.ts";

/** Passages in a row of each side, ends exclusive. */
export interface Stretch {
  from: number;
  to: number;
  otherFrom: number;
  otherTo: number;
}

const MOST_BEGINNINGS = 8;

/**
 * Where one side has broken into several passages what is one passage, or broken otherwise, of the other, word for
 * word: line ends and page ends do that, and it is no difference.
 */
export function brokenPassages(
  before: readonly NumberedPassage[],
  after: readonly NumberedPassage[],
  alignment: Alignment,
): Stretch[] {
  const found: Stretch[] = [];
  for (const gap of gapsOf(alignment, after.length)) {
    const beginnings = new Map<number, number[]>();
    for (let otherAt = gap.otherFrom; otherAt < gap.otherTo; otherAt += 1) {
      const first = after[otherAt]?.numbers[0] ?? -1;
      const places = beginnings.get(first) ?? [];
      if (places.length < MOST_BEGINNINGS) beginnings.set(first, [...places, otherAt]);
    }
    let [at, otherAt] = [gap.from, gap.otherFrom];
    while (at < gap.to) {
      const places = beginnings.get(before[at]?.numbers[0] ?? -1) ?? [];
      const stretch = places
        .filter((place) => place >= otherAt)
        .map((place) => sameWords(before, after, { ...gap, from: at, otherFrom: place }))
        .find((each) => each !== null);
      if (stretch) {
        found.push(stretch);
        [at, otherAt] = [stretch.to, stretch.otherTo];
      } else at += 1;
    }
  }
  return found;
}

/** The passages without a partner between two that have one. */
function gapsOf(alignment: Alignment, others: number): Stretch[] {
  const gaps: Stretch[] = [];
  let [from, otherFrom] = [0, 0];
  for (let at = 0; at <= alignment.length; at += 1) {
    const otherAt = at === alignment.length ? others : (alignment[at] ?? -1);
    if (otherAt < 0) continue;
    if (at > from && otherAt > otherFrom) gaps.push({ from, to: at, otherFrom, otherTo: otherAt });
    [from, otherFrom] = [at + 1, otherAt + 1];
  }
  return gaps;
}

/** The shortest stretch from the beginning of the gap whose words are the same on both sides, or null. */
function sameWords(
  before: readonly NumberedPassage[],
  after: readonly NumberedPassage[],
  { from, to, otherFrom, otherTo }: Stretch,
): Stretch | null {
  let [at, word, otherAt, otherWord] = [from, 0, otherFrom, 0];
  while (at < to && otherAt < otherTo) {
    const [numbers, otherNumbers] = [before[at]?.numbers ?? [], after[otherAt]?.numbers ?? []];
    if (numbers[word] !== otherNumbers[otherWord]) return null;
    word += 1;
    otherWord += 1;
    const [ends, otherEnds] = [word >= numbers.length, otherWord >= otherNumbers.length];
    if (ends) [at, word] = [at + 1, 0];
    if (otherEnds) [otherAt, otherWord] = [otherAt + 1, 0];
    if (ends && otherEnds) return { from, to: at, otherFrom, otherTo: otherAt };
  }
  return null;
}
