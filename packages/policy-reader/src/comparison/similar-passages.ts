/** A passage by the numbers of its words, marks of punctuation left out. */
export interface Bag {
  /** Its place in the document. */
  at: number;
  /** In rising order. */
  numbers: readonly number[];
}

export interface Likeness {
  at: number;
  otherAt: number;
  /** 0: no word in common; 1: the same words. */
  likeness: number;
}

/** A word of more passages than this says nothing of which passage became which. */
const MOST_PASSAGES_OF_A_WORD = 40;
const MOST_CANDIDATES = 6;

/**
 * For each of the passages, the few of the others that have most words in common with it, as far as they are at
 * least so much alike. The time grows with the number of words.
 */
export function similarPassages(
  ones: readonly Bag[],
  others: readonly Bag[],
  leastLikeness: number,
): Likeness[] {
  const passagesOf = indexWords(others);
  const counts = new Int32Array(others.length);
  return ones.flatMap(({ at, numbers }) => {
    const seen: number[] = [];
    let last = -1;
    for (const number of numbers) {
      if (number === last) continue;
      last = number;
      const found = passagesOf.get(number) ?? [];
      if (found.length > MOST_PASSAGES_OF_A_WORD) continue;
      for (const index of found) {
        if (counts[index] === 0) seen.push(index);
        counts[index] = (counts[index] ?? 0) + 1;
      }
    }
    const best = seen
      .toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
      .slice(0, MOST_CANDIDATES);
    for (const index of seen) counts[index] = 0;
    return best.flatMap((index) => {
      const other = others[index];
      if (!other) return [];
      const likeness = likenessOf(numbers, other.numbers);
      return likeness < leastLikeness ? [] : [{ at, otherAt: other.at, likeness }];
    });
  });
}

function indexWords(bags: readonly Bag[]): Map<number, number[]> {
  const passagesOf = new Map<number, number[]>();
  bags.forEach(({ numbers }, index) => {
    for (const number of numbers) {
      const found = passagesOf.get(number);
      if (!found) passagesOf.set(number, [index]);
      // One more than are used, so that it is known that there are too many.
      else if (found.at(-1) !== index && found.length <= MOST_PASSAGES_OF_A_WORD) found.push(index);
    }
  });
  return passagesOf;
}

/** Twice the words in common, by the words of both. */
export function likenessOf(one: readonly number[], other: readonly number[]): number {
  let [at, otherAt, common] = [0, 0, 0];
  while (at < one.length && otherAt < other.length) {
    const difference = (one[at] ?? 0) - (other[otherAt] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) otherAt += 1;
  }
  const words = one.length + other.length;
  return words === 0 ? 0 : (2 * common) / words;
}
