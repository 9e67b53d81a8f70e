import { describe, expect, test } from "vitest";
import { chanceFrom } from "./chance.fixture.ts";
import { medianOf, runChart } from "./run-chart.ts";
import { runsLimits } from "./runs-limits.ts";

const rulesOf = (values: readonly (number | null)[], median?: number) =>
  runChart(values, median).signals.map(({ rule }) => rule);

describe("the rules of Perla, Provost and Murray (2011)", () => {
  test("six in a row above the median are a shift, five are not", () => {
    expect(rulesOf([1, 9, 9, 9, 9, 9, 1], 5)).toEqual([]);
    expect(rulesOf([1, 9, 9, 9, 9, 9, 9, 1], 5)).toEqual(["shift"]);
  });

  test("values on the median neither make a shift nor break it", () => {
    expect(rulesOf([9, 9, 9, 5, 9, 9, 9], 5)).toEqual(["shift"]);
    expect(rulesOf([5, 5, 5, 5, 5, 5, 5], 5)).toEqual([]);
  });

  test("five that rise are a trend, four are not; of equal neighbours one counts", () => {
    expect(rulesOf([1, 2, 3, 4], 2.5)).toEqual([]);
    expect(rulesOf([1, 2, 3, 4, 5], 3)).toEqual(["trend"]);
    expect(rulesOf([1, 2, 2, 3, 4], 2.5)).toEqual([]);
    expect(rulesOf([5, 4, 4, 3, 2, 1], 3.5)).toEqual(["trend"]);
  });

  test("a trend that goes on is one trend", () => {
    expect(runChart([1, 2, 3, 4, 5, 6, 7], 4).signals).toEqual([
      { rule: "trend", side: "high", first: 0, last: 6 },
    ]);
  });

  test("two runs of ten are too few, twenty runs of one are too many", () => {
    const drifted = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9];
    expect(rulesOf(drifted)).toContain("too_few_runs");
    const alternating = Array.from({ length: 20 }, (_, index) => (index % 2 ? 9 : 1));
    expect(rulesOf(alternating)).toEqual(["too_many_runs"]);
  });

  test.each([
    // Rows of table 1 as printed.
    [10, 3, 9],
    [16, 5, 13],
    [20, 6, 16],
    [24, 8, 18],
    [27, 9, 20],
    [40, 15, 27],
  ])("with %i useful values %i to %i runs are usual", (useful, least, most) => {
    expect(runsLimits(useful)).toEqual({ least, most });
  });

  test("the printed table is within one run of the exact distribution's tails of two and a half per cent", () => {
    for (let useful = 10; useful <= 40; useful += 1) {
      const limits = runsLimits(useful);
      const exact = exactRunsLimits(useful);
      expect(Math.abs((limits?.least ?? 0) - exact.least), `${useful}`).toBeLessThanOrEqual(1);
      expect(Math.abs((limits?.most ?? 0) - exact.most), `${useful}`).toBeLessThanOrEqual(1);
    }
  });

  test("past the table the limits go on where it ends, and below ten values there are none", () => {
    expect(runsLimits(9)).toBeNull();
    expect(runsLimits(41)).toEqual({ least: 16, most: 27 });
    expect(runsLimits(60)).toEqual({ least: 24, most: 38 });
  });
});

test("values that vary by chance have too few or too many runs in about one series of twenty or fewer", () => {
  const { uniform } = chanceFrom(31);
  const times = 4000;
  let signalled = 0;
  for (let time = 0; time < times; time += 1) {
    const rules = rulesOf(Array.from({ length: 24 }, uniform));
    if (rules.some((rule) => rule.endsWith("runs"))) signalled += 1;
  }
  expect(signalled / times).toBeGreaterThan(0.01);
  expect(signalled / times).toBeLessThan(0.06);
});

test("five values that rise or fall come by chance in two of 120 stretches of five", () => {
  const { uniform } = chanceFrom(32);
  const times = 60_000;
  let trends = 0;
  for (let time = 0; time < times; time += 1) {
    if (rulesOf(Array.from({ length: 5 }, uniform)).includes("trend")) trends += 1;
  }
  expect(trends / times).toBeCloseTo(2 / 120, 2);
});

test("a gap breaks a shift and a trend, and is not a value", () => {
  expect(rulesOf([9, 9, 9, null, 9, 9, 9], 5)).toEqual([]);
  expect(rulesOf([1, 2, 3, null, 4, 5], 3)).toEqual([]);
  expect(medianOf([1, null, 3])).toBe(2);
  expect(runChart([null, null])).toEqual({ median: null, useful: 0, runs: 0, signals: [] });
});

/** The tails of the number of runs when half of the values lie on either side, counted out. */
function exactRunsLimits(useful: number) {
  const above = Math.floor(useful / 2);
  const below = useful - above;
  const all = choose(useful, above);
  const chanceOf = (runs: number) => {
    const half = Math.floor(runs / 2);
    if (runs % 2 === 0)
      return (2 * choose(above - 1, half - 1) * choose(below - 1, half - 1)) / all;
    const longer = choose(above - 1, half) * choose(below - 1, half - 1);
    return (longer + choose(above - 1, half - 1) * choose(below - 1, half)) / all;
  };
  let least = 2;
  for (let tail = chanceOf(least); tail <= 0.025; tail += chanceOf(least)) least += 1;
  let most = useful;
  for (let tail = chanceOf(most); tail <= 0.025; tail += chanceOf(most)) most -= 1;
  return { least, most };
}

function choose(of: number, some: number): number {
  if (some < 0 || some > of) return 0;
  let ways = 1;
  for (let index = 1; index <= some; index += 1) ways = (ways * (of - some + index)) / index;
  return ways;
}
