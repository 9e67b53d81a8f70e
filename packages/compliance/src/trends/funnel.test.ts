import { describe, expect, test } from "vitest";
import { chanceFrom } from "./chance.fixture.ts";
import { funnel, FUNNEL_LIMITS, funnelCurve, funnelLimits, type FunnelSchool } from "./funnel.ts";
import { overdispersion } from "./overdispersion.ts";
import { poissonAtLeast, poissonAtMost } from "./poisson.ts";

const school = (id: string, count: number | null, exposure: number | null): FunnelSchool => ({
  id,
  name: `School ${id}`,
  count,
  exposure,
});

const trust = (...counts: number[]) => counts.map((count, index) => school(`${index}`, count, 400));

describe("limits", () => {
  test("keep false alarms under their nominal chance, as prediction limits do in BMC Med Res Methodol 12:98", () => {
    // The study's median, up to fifty expected, of landing above the upper 95% limit by chance: 0.0201.
    const chances: number[] = [];
    for (let expected = 0.1; expected <= 50.05; expected += 0.1) {
      const { high } = funnelLimits(expected, FUNNEL_LIMITS.inner);
      chances.push(poissonAtLeast(Math.floor(high) + 1, expected));
    }
    const median =
      chances.toSorted((one, other) => one - other)[Math.floor(chances.length / 2)] ?? 0;
    expect(median).toBeGreaterThan(0.019);
    expect(median).toBeLessThan(0.0215);
    expect(Math.max(...chances)).toBeLessThanOrEqual(0.025);
  });

  test("approach the expected count and 1.96 or 3.09 of its square roots where many are expected", () => {
    const [inner, outer] = [
      funnelLimits(10_000, FUNNEL_LIMITS.inner),
      funnelLimits(10_000, FUNNEL_LIMITS.outer),
    ];
    expect(Math.abs(inner.high - 10_196)).toBeLessThan(3);
    expect(Math.abs(inner.low - 9804)).toBeLessThan(3);
    expect(Math.abs(outer.high - 10_309)).toBeLessThan(5);
  });

  test("let no count be too low where hardly any is expected", () => {
    expect(funnelLimits(0.3, FUNNEL_LIMITS.outer).low).toBe(0);
    expect(Math.floor(funnelLimits(0, FUNNEL_LIMITS.outer).high)).toBe(0);
  });

  test("narrow as schools grow", () => {
    const curve = funnelCurve(0.02, { from: 50, to: 2000 }, FUNNEL_LIMITS.outer);
    expect(curve[0]?.exposure).toBe(50);
    expect(curve.at(-1)?.exposure).toBe(2000);
    for (const [index, { high }] of curve.entries()) {
      expect(high).toBeLessThanOrEqual(curve[index - 1]?.high ?? Infinity);
      expect(high).toBeGreaterThan(0.02);
    }
  });
});

describe("schools of a trust", () => {
  test("at one rate are outside the outer limit about as seldom as theory says", () => {
    const chance = chanceFrom(41);
    let outside = 0;
    let theory = 0;
    for (let expected = 1; expected <= 60; expected += 0.5) {
      const { low, high } = funnelLimits(expected, FUNNEL_LIMITS.outer);
      const each =
        poissonAtLeast(Math.floor(high) + 1, expected) +
        poissonAtMost(Math.ceil(low) - 1, expected);
      theory += 1000 * each;
      for (let time = 0; time < 1000; time += 1) {
        const count = chance.poisson(expected);
        if (count > high || count < low) outside += 1;
      }
    }
    expect(Math.abs(outside - theory)).toBeLessThan(4 * Math.sqrt(theory));
  });

  test("are compared by all incidents over all pupils, never by an average of rates", () => {
    const { target } = funnel([school("a", 10, 100), school("b", 10, 1000), school("c", 10, 900)]);
    expect(target).toBeCloseTo(30 / 2000, 12);
  });

  test("stand out high and low; one that reported nothing is neither", () => {
    const { schools } = funnel([
      ...trust(20, 22, 18, 21, 19, 20),
      school("high", 55, 400),
      school("low", 1, 400),
      school("silent", null, 400),
    ]);
    const positions = new Map(schools.map(({ id, position }) => [id, position]));
    expect(positions.get("high")).toBe("high");
    expect(positions.get("low")).toBe("low");
    expect(positions.get("silent")).toBe("not_reported");
    expect(positions.get("0")).toBe("usual");
  });

  test("with as many incidents as a small school but three times its pupils are not read alike", () => {
    const { schools } = funnel([
      ...trust(20, 22, 18, 21, 19, 20),
      school("small", 45, 400),
      school("large", 45, 1200),
    ]);
    const positions = new Map(schools.map(({ id, position }) => [id, position]));
    expect(positions.get("small")).toBe("high");
    expect(positions.get("large")).not.toBe("high");
  });

  test("can't be compared when two or fewer reported, or when pupils are not known", () => {
    expect(funnel([school("a", 4, 100), school("b", 90, 100)]).target).toBeNull();
    const { schools } = funnel([...trust(3, 4, 5), school("unknown", 4, null)]);
    expect(schools.at(-1)).toMatchObject({
      rate: null,
      expected: null,
      usual: null,
      position: "usual",
    });
  });

  test("of a trust where nobody reported an incident are all usual", () => {
    expect(funnel(trust(0, 0, 0, 0)).schools.every(({ position }) => position === "usual")).toBe(
      true,
    );
  });
});

describe("more spread than chance", () => {
  test("is not seen where there is only chance", () => {
    const chance = chanceFrom(42);
    const widened = Array.from({ length: 400 }, () =>
      overdispersion(
        Array.from({ length: 30 }, () => ({ count: chance.poisson(25), expected: 25 })),
      ),
    ).filter(({ factor }) => factor > 1);
    expect(widened.length).toBeLessThan(400 * 0.05);
  });

  test("widens the limits where schools' own rates differ", () => {
    const chance = chanceFrom(43);
    const spread = overdispersion(
      Array.from({ length: 60 }, () => ({
        count: chance.poisson(25 * (0.4 + 1.2 * chance.uniform())),
        expected: 25,
      })),
    );
    expect(spread.ratio).toBeGreaterThan(1.5);
    expect(spread.factor).toBeCloseTo(Math.sqrt(spread.ratio), 12);
  });

  test("is not made by one school far out", () => {
    const schools = Array.from({ length: 20 }, (_, index) => ({
      count: 20 + (index % 5) * 2,
      expected: 24,
    }));
    expect(overdispersion([...schools, { count: 400, expected: 24 }]).factor).toBe(1);
  });

  test("is not judged with fewer than ten schools", () => {
    expect(
      overdispersion([
        { count: 90, expected: 10 },
        { count: 1, expected: 40 },
      ]),
    ).toEqual({ ratio: 1, factor: 1 });
  });
});
