import { describe, expect, test } from "vitest";
import { chanceFrom } from "./chance.fixture.ts";
import { poissonAtLeast, poissonAtMost } from "./poisson.ts";
import { terms } from "./terms.fixture.ts";
import { uChart } from "./u-chart.ts";
import { shewhartCounts, usualCounts } from "./usual-counts.ts";
import { type ControlRule, ruleHits, USUAL_RULES, type Zone } from "./western-electric.ts";

describe("published examples", () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.1: defects on 25 wafers; average 16, limits 4 and 28.
  const WAFERS = [
    16, 14, 28, 16, 12, 20, 10, 12, 10, 17, 19, 17, 14, 16, 15, 13, 14, 16, 11, 20, 11, 19, 16, 31,
    13,
  ];

  test("the wafers of the NIST handbook average 16, with limits of 4 and 28", () => {
    expect(uChart(terms(WAFERS)).centre).toBe(16);
    expect(shewhartCounts(16, 3)).toEqual({ low: 4, high: 28 });
  });

  test("the wafer with 31 defects is outside, the one with 28 is not", () => {
    expect(uChart(terms(WAFERS), { rules: ["beyond_limits"] }).hits).toEqual([
      { rule: "beyond_limits", side: "high", first: 23, last: 23 },
    ]);
  });

  test("all four Western Electric rules mark a steady process once in about 92 points, as Champ and Woodall (1987) worked out", () => {
    const all: ControlRule[] = ["beyond_limits", "two_of_three", "four_of_five", "shift"];
    const length = averageRunLength(all, bellCurve, { seed: 11, times: 2000 });
    // 91.75; the average of 2,000 such lengths scatters by about two.
    expect(length).toBeGreaterThan(91.75 - 6);
    expect(length).toBeLessThan(91.75 + 6);
  });

  test("three-sigma limits alone mark one in 370.4", () => {
    const length = averageRunLength(["beyond_limits"], bellCurve, { seed: 12, times: 1500 });
    expect(length).toBeGreaterThan(370.4 - 30);
    expect(length).toBeLessThan(370.4 + 30);
  });
});

describe("a school whose incidents come at a steady rate", () => {
  test.each([0.4, 2, 8, 30, 120])(
    "with %s expected is outside its limits as often as the distribution says",
    (expected) => {
      const { low, high } = usualCounts(expected);
      const theory = poissonAtMost(low - 1, expected) + poissonAtLeast(high + 1, expected);
      const chance = chanceFrom(21);
      const times = 60_000;
      let outside = 0;
      for (let time = 0; time < times; time += 1) {
        const count = chance.poisson(expected);
        if (count < low || count > high) outside += 1;
      }
      const scatter = Math.sqrt((theory * (1 - theory)) / times);
      expect(Math.abs(outside / times - theory)).toBeLessThan(4 * scatter + 1e-9);
      expect(theory).toBeLessThan(0.0035);
    },
  );

  test("has eight on one side once in 255 periods where each side is as likely", () => {
    const coin = (uniform: () => number): Zone => ({
      zone: 0,
      side: uniform() < 0.5 ? "above" : "below",
    });
    // Until eight heads 510 throws, until eight heads or eight tails half of that: 2 to the eighth, less one.
    const length = averageRunLength(["shift"], ({ uniform }) => coin(uniform), {
      seed: 13,
      times: 1500,
    });
    expect(length).toBeGreaterThan(255 - 20);
    expect(length).toBeLessThan(255 + 20);
  });

  test.each([
    { expected: 3, atLeast: 150 },
    { expected: 20, atLeast: 120 },
    { expected: 80, atLeast: 120 },
  ])(
    "with $expected expected is marked by the rules together less than once in $atLeast periods",
    ({ expected, atLeast }) => {
      const zones = poissonZones(expected, expected);
      expect(averageRunLength(USUAL_RULES, zones, { seed: 14, times: 600 })).toBeGreaterThan(
        atLeast,
      );
    },
  );
});

describe("a school whose rate doubles", () => {
  test.each([
    // The chance of one period outside the limits is known exactly; its inverse is the wait for that rule alone.
    { expected: 10 },
    { expected: 20 },
    { expected: 40 },
  ])("from $expected is found within the number of periods that theory says", ({ expected }) => {
    const { low, high } = usualCounts(expected);
    const power = poissonAtLeast(high + 1, 2 * expected) + poissonAtMost(low - 1, 2 * expected);
    const alone = averageRunLength(["beyond_limits"], poissonZones(expected, 2 * expected), {
      seed: 15,
      times: 2000,
    });
    expect(alone).toBeGreaterThan((1 / power) * 0.93);
    expect(alone).toBeLessThan((1 / power) * 1.07);
    const together = averageRunLength(USUAL_RULES, poissonZones(expected, 2 * expected), {
      seed: 16,
      times: 2000,
    });
    expect(together).toBeLessThanOrEqual(alone * 1.02);
  });

  test.each([
    { expected: 3, within: 7.5 },
    { expected: 5, within: 4.6 },
    { expected: 10, within: 2.5 },
    { expected: 20, within: 1.5 },
  ])("from $expected a term shows within $within terms on average", ({ expected, within }) => {
    const length = averageRunLength(USUAL_RULES, poissonZones(expected, 2 * expected), {
      seed: 17,
      times: 2000,
    });
    expect(length).toBeLessThan(within);
  });

  test("shows on the chart of its terms", () => {
    const chart = uChart(terms([20, 18, 23, 19, 21, 20, 17, 22, 20, 41], 900), {
      baseline: { kind: "fixed", from: "2000-01-01", through: "2002-12-31" },
    });
    expect(chart.hits).toEqual([{ rule: "beyond_limits", side: "high", first: 9, last: 9 }]);
  });
});

describe("limits", () => {
  test("follow the number of pupils: as many incidents at twice the size are no signal", () => {
    const counts = [20, 18, 23, 19, 21, 20, 17, 22, 41];
    const grown = [500, 500, 500, 500, 500, 500, 500, 500, 1000];
    const baseline = { kind: "fixed", from: "2000-01-01", through: "2001-12-31" } as const;
    expect(uChart(terms(counts, 500), { baseline }).hits).toHaveLength(1);
    expect(uChart(terms(counts, grown), { baseline }).hits).toEqual([]);
  });

  test("of a fixed baseline stay as they are, whatever comes later", () => {
    const baseline = { kind: "fixed", from: "2000-01-01", through: "2001-12-31" } as const;
    const before = uChart(terms([5, 6, 4, 7, 5, 6]), { baseline });
    const after = uChart(terms([5, 6, 4, 7, 5, 6, 30, 40]), { baseline });
    expect(after.centre).toBe(before.centre);
    expect(after.baseline).toEqual({ ...baseline, periods: 6, firm: false });
  });

  test("are not drawn from fewer than six reported periods, and are firm from twelve", () => {
    const five = uChart(terms([4, 5, null, 6, 3, 40]));
    expect(five.centre).toBeNull();
    expect(five.hits).toEqual([]);
    expect(uChart(terms(Array.from({ length: 12 }, () => 4))).baseline.firm).toBe(true);
  });

  test("of a school that never reported an incident call the first one a signal, and zeros none", () => {
    const chart = uChart(terms([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    expect(chart.hits).toEqual([]);
    const baseline = { kind: "fixed", from: "2000-01-01", through: "2001-12-31" } as const;
    expect(uChart(terms([0, 0, 0, 0, 0, 0, 1]), { baseline }).hits).toHaveLength(1);
  });

  test("of a very small school leave a single incident alone", () => {
    const chart = uChart(terms([0, 0, 1, 0, 0, 0, 0, 0, 0, 1], 12));
    expect(chart.hits).toEqual([]);
    expect(chart.points[9]?.usual).toEqual({ low: 0, high: 2 });
  });
});

describe("a period that was not reported", () => {
  test("is a gap: no rate, no zero, no part of the average, but its limits are known", () => {
    const chart = uChart(terms([6, 6, null, 6, 6, 6, 6]));
    expect(chart.centre).toBe(6);
    expect(chart.points[2]).toMatchObject({ count: null, rate: null, expected: 6 });
  });

  test("breaks a run: four and four on one side are not eight", () => {
    const baseline = { kind: "fixed", from: "2000-01-01", through: "2002-12-31" } as const;
    const low = [20, 20, 20, 20, 20, 20, 20, 20, 20];
    const rising = [24, 25, 24, 25, 24, 25, 24, 25];
    expect(uChart(terms([...low, ...rising]), { baseline, rules: ["shift"] }).hits).toHaveLength(1);
    const broken = [...rising.slice(0, 4), null, ...rising.slice(4)];
    expect(uChart(terms([...low, ...broken]), { baseline, rules: ["shift"] }).hits).toEqual([]);
  });

  test("is one whose number of pupils is not known", () => {
    const chart = uChart(terms([6, 6, 6, 6, 6, 6, 6], [1, 1, 1, 1, 1, 1]));
    expect(chart.points[6]).toMatchObject({ count: 6, rate: null, usual: null });
  });
});

type Source = (chance: ReturnType<typeof chanceFrom>) => Zone;

const bellCurve: Source = ({ normal }) => {
  const value = normal();
  const zone = Math.min(3, Math.floor(Math.abs(value)));
  return { zone: (value > 0 ? zone : -zone) as Zone["zone"], side: value > 0 ? "above" : "below" };
};

/** Counts at one rate, judged by the limits for another. */
function poissonZones(expected: number, actual: number): Source {
  const limits = ([3, 2, 1] as const).map((sigmas) => ({
    sigmas,
    ...usualCounts(expected, sigmas),
  }));
  return ({ poisson }) => {
    const count = poisson(actual);
    const beyond = limits.find(({ low, high }) => count < low || count > high)?.sigmas ?? 0;
    return {
      zone: (count > expected ? beyond : -beyond) as Zone["zone"],
      side: count > expected ? "above" : count < expected ? "below" : "on",
    };
  };
}

/** How many points it takes on average until a rule holds. */
function averageRunLength(
  rules: readonly ControlRule[],
  source: Source,
  { seed, times }: { seed: number; times: number },
) {
  const chance = chanceFrom(seed);
  let total = 0;
  for (let time = 0; time < times; time += 1) {
    // Rules are read over a stretch that doubles until one holds: the first hit's last point is where it showed.
    const points: Zone[] = [];
    let found: number | undefined;
    while (found === undefined) {
      for (let more = Math.max(16, points.length); more > 0; more -= 1) points.push(source(chance));
      found = ruleHits(points, rules)[0]?.last;
    }
    total += found + 1;
  }
  return total / times;
}
