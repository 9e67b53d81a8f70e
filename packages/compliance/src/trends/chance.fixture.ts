/** Chance for tests that is the same every time. */
export interface Chance {
  /** From 0 to just under 1. */
  uniform: () => number;
  normal: () => number;
  /** A count at a steady rate. */
  poisson: (expected: number) => number;
}

/** Mulberry32: small, and good enough to throw a million dice. */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  function uniform(): number {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  function poisson(expected: number): number {
    let count = 0;
    for (
      let waited = -Math.log(1 - uniform());
      waited < expected;
      waited -= Math.log(1 - uniform())
    )
      count += 1;
    return count;
  }
  return { uniform, normal, poisson };
}
