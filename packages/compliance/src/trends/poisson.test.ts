import { expect, test } from "vitest";
import { poissonAtLeast, poissonAtMost, poissonExactly, poissonQuantile } from "./poisson.ts";
import { exactCounts, shewhartCounts, sigmasBeyond, usualCounts } from "./usual-counts.ts";

test("chances are those that can be worked out by hand", () => {
  expect(poissonExactly(0, 2)).toBeCloseTo(Math.exp(-2), 14);
  expect(poissonExactly(3, 2)).toBeCloseTo((8 / 6) * Math.exp(-2), 14);
  expect(poissonAtMost(1, 2)).toBeCloseTo(3 * Math.exp(-2), 14);
  expect(poissonAtLeast(2, 2)).toBeCloseTo(1 - 3 * Math.exp(-2), 14);
});

test("both tails add up to one, with few and with thousands expected", () => {
  for (const expected of [0.01, 0.5, 3, 17.3, 240, 5000]) {
    for (const count of [0, 1, Math.round(expected), Math.round(expected * 1.2) + 2]) {
      expect(poissonAtMost(count, expected) + poissonAtLeast(count + 1, expected)).toBeCloseTo(
        1,
        10,
      );
    }
  }
});

test("a quantile is the first count with enough chance below it", () => {
  for (const expected of [0.2, 1, 9.5, 60, 900]) {
    for (const chance of [0.001, 0.025, 0.5, 0.975, 0.999]) {
      const count = poissonQuantile(chance, expected);
      expect(poissonAtMost(count, expected)).toBeGreaterThanOrEqual(chance);
      expect(poissonAtMost(count - 1, expected)).toBeLessThan(chance);
    }
  }
});

test("the exact 95% interval of a count of ten is 4.80 to 18.39, as in the tables of Garwood (1936)", () => {
  expect(poissonAtLeast(10, 4.795)).toBeCloseTo(0.025, 3);
  expect(poissonAtMost(10, 18.39)).toBeCloseTo(0.025, 3);
});

test("with hardly any expected none is usual, and one can still be chance", () => {
  expect(usualCounts(0)).toEqual({ low: 0, high: 0 });
  expect(usualCounts(0.001)).toEqual({ low: 0, high: 0 });
  expect(usualCounts(0.05)).toEqual({ low: 0, high: 1 });
  // Three sigma would call the first incident of a very small school special.
  expect(shewhartCounts(0.05, 3)).toEqual({ low: 0, high: 0 });
});

test("no exact limit leaves more outside on either side than three sigma would of a bell curve", () => {
  for (let expected = 0.05; expected < 60; expected += 0.05) {
    const { low, high } = exactCounts(expected, 3);
    expect(poissonAtMost(low - 1, expected)).toBeLessThanOrEqual(0.001_35);
    expect(poissonAtLeast(high + 1, expected)).toBeLessThanOrEqual(0.001_35);
    expect(
      poissonAtMost(low, expected),
      "the limit is not wider than it needs to be",
    ).toBeGreaterThan(0.001_349);
  }
});

test("a count is as many deviations beyond as the limits of each say", () => {
  for (let expected = 0; expected < 70; expected += 1.3) {
    for (let count = 0; count < 2 * expected + 9; count += 1) {
      const beyond = ([3, 2, 1] as const).find((sigmas) => {
        const { low, high } = usualCounts(expected, sigmas);
        return count < low || count > high;
      });
      expect([expected, count, sigmasBeyond(count, expected)]).toEqual([
        expected,
        count,
        beyond ?? 0,
      ]);
    }
  }
});

test("where exact limits give way to Shewhart's, the two are within three of one another", () => {
  const [exact, printed] = [exactCounts(50, 3), shewhartCounts(50, 3)];
  expect(Math.abs(exact.low - printed.low)).toBeLessThanOrEqual(3);
  expect(Math.abs(exact.high - printed.high)).toBeLessThanOrEqual(3);
});
