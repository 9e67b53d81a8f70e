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
 * How many standard deviations a count is beyond, as the usual counts of each would tell: 0 where it is within one. Found
 * by a single tail of the distribution, without the limits themselves.
 */
export function sigmasBeyond(count: number, expected: number): 0 | Sigmas {
  if (expected >= EXACT_BELOW)
    return beyond((sigmas) => isOutside(count, shewhartCounts(expected, sigmas)));
  const chance =
    count > expected ? poissonAtLeast(count, expected) : poissonAtMost(count, expected);
  return beyond((sigmas) => chance < CHANCE_BEYOND[sigmas]);
}

const beyond = (isBeyond: (sigmas: Sigmas) => boolean): 0 | Sigmas =>
  ([3, 2, 1] as const).find(isBeyond) ?? 0;

const isOutside = (count: number, { low, high }: UsualCounts): boolean =>
  count < low || count > high;

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
