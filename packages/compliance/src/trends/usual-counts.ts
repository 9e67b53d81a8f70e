/** Which counts are usual when a number is expected. */
import {
  CHANCE_BEYOND,
  poissonAtLeast,
  poissonAtMost,
  poissonQuantile,
  type Sigmas,
} from "./poisson.ts";

/** Counts from `low` to `high`, both included, are usual. */
export interface UsualCounts {
  low: number;
  high: number;
}

/**
 * From this many expected on, Shewhart's three-sigma limits are used as the books print them. Below it a count's
 * distribution is too lopsided for them, and the limits are the Poisson distribution's own.
 */
export const EXACT_BELOW = 50;

/** The usual counts by the method that suits how many are expected. */
export const usualCounts = (expected: number, sigmas: Sigmas = 3): UsualCounts =>
  expected < EXACT_BELOW ? exactCounts(expected, sigmas) : shewhartCounts(expected, sigmas);

/**
 * Usual counts with, on each side, no more outside than the normal distribution has beyond so many standard
 * deviations. With few expected, none is usual and no count is too low; with none expected, any is too high.
 */
export function exactCounts(expected: number, sigmas: Sigmas): UsualCounts {
  const outside = CHANCE_BEYOND[sigmas];
  let low = Math.max(0, poissonQuantile(outside, expected));
  while (low > 0 && poissonAtMost(low - 1, expected) > outside) low -= 1;
  let high = Math.max(low, poissonQuantile(1 - outside, expected));
  while (poissonAtLeast(high + 1, expected) > outside) high += 1;
  return { low, high };
}

/**
 * The expected count and so many times its square root either way. A count on a limit is inside it.
 * Source: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.1, counts control charts.
 */
export const shewhartCounts = (expected: number, sigmas: number): UsualCounts => ({
  low: Math.max(0, Math.ceil(round(expected - sigmas * Math.sqrt(expected)))),
  high: Math.floor(round(expected + sigmas * Math.sqrt(expected))),
});

/** What floating point leaves of 28 is 28. */
const round = (value: number) => Math.round(value * 1e9) / 1e9;
