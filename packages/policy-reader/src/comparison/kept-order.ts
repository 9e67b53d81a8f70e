/**
 * Of things that stand in one order on one side and in another on the other, those that have kept their order: the
 * heaviest set of them, so that the fewest and shortest are said to have moved.
 *
 * @param others places on the other side, each once, in the order of the one
 * @param weights of each of them, above 0
 * @returns whether each has kept its order
 */
export function keptOrder(others: readonly number[], weights: readonly number[]): boolean[] {
  const ranks = new Map(others.toSorted((a, b) => a - b).map((place, rank) => [place, rank + 1]));
  /** A Fenwick tree: the heaviest chain that ends at or before a rank, by its last member. */
  const heaviest: (Chain | undefined)[] = Array.from({ length: others.length + 1 });
  const chains = others.map((place, at): Chain => {
    const rank = ranks.get(place) ?? 1;
    let before: Chain | undefined;
    for (let node = rank - 1; node > 0; node -= node & -node) {
      const chain = heaviest[node];
      if (chain && (!before || chain.weight > before.weight)) before = chain;
    }
    const chain = { at, before, weight: (before?.weight ?? 0) + (weights[at] ?? 1) };
    for (let node = rank; node <= others.length; node += node & -node) {
      const known = heaviest[node];
      if (!known || chain.weight > known.weight) heaviest[node] = chain;
    }
    return chain;
  });
  const kept = others.map(() => false);
  let last: Chain | undefined;
  for (const chain of chains) if (!last || chain.weight > last.weight) last = chain;
  for (; last; last = last.before) kept[last.at] = true;
  return kept;
}

interface Chain {
  at: number;
  before: Chain | undefined;
  weight: number;
}
