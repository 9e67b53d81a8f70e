import type { Samples } from "./interleave.ts";

/** The middle of a measurement, and the range in which its middle half lies. */
export interface Spread {
  median: number;
  /** A quarter of the samples is below. */
  lower: number;
  /** A quarter of the samples is above. */
  upper: number;
}

/** @throws RangeError without samples */
export function spreadOf(samples: Samples): Spread {
  if (samples.length === 0) throw new RangeError("Nothing was measured.");
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const [below, above] = [Math.floor(place), Math.ceil(place)].map((index) => sorted[index] ?? 0);
    return (below ?? 0) + ((above ?? 0) - (below ?? 0)) * (place - Math.floor(place));
  };
  return { median: at(0.5), lower: at(0.25), upper: at(0.75) };
}

/**
 * How many times as long one takes as the other, judged round by round: what slows a whole round
 * down then cancels out.
 */
export function ratioOf(samples: Samples, base: Samples): Spread {
  return spreadOf(samples.map((sample, round) => sample / (base[round] ?? Number.NaN)));
}
