import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PERIOD_KINDS, periodOf, periodsBetween } from "../periods/reporting-period.ts";
import { exposureOf, formatRate, rateOf, rateOfSeveral, rollFor } from "./rate.ts";

const roll = (asAt: string, pupils: number) => ({ asAt, pupils, source: "Entered by the school" });
const AUTUMN = periodOf("term", "2026-10-05");
const ROLLS = [roll("2027-01-21", 250), roll("2025-10-02", 180), roll("2026-10-01", 200)];

describe("the number of pupils that applied", () => {
  it("is the latest known by the period's last day", () => {
    expect(rollFor(ROLLS, AUTUMN)).toMatchObject({ pupils: 200, later: false });
    expect(rollFor(ROLLS, periodOf("month", "2026-09-05"))).toMatchObject({ pupils: 180 });
  });

  it("is the first of the year after, where no earlier is known, and says so", () => {
    expect(rollFor(ROLLS, periodOf("term", "2025-02-05"))).toMatchObject({
      pupils: 180,
      later: true,
    });
    expect(rollFor(ROLLS, periodOf("term", "2023-10-05"))).toBeNull();
  });
});

describe("a rate", () => {
  it("is for 1,000 pupils and a term", () => {
    expect(rateOf(3, AUTUMN, ROLLS)).toMatchObject({ rate: 15, because: null });
  });

  it("is scaled from other periods, so that an even year has one rate", () => {
    const rates = PERIOD_KINDS.map((kind) => {
      const inYear = periodsBetween(kind, "2025-09-01", "2026-08-31").length;
      return rateOf(36 / inYear, periodOf(kind, "2025-11-05"), ROLLS).rate?.toFixed(6);
    });
    expect(new Set(rates)).toEqual(new Set(["66.666667"]));
    const [month, half] = [periodOf("month", "2026-10-05"), periodOf("half_term", "2026-10-05")];
    expect(rateOf(3, month, ROLLS).rate).toBe(60);
    expect(rateOf(3, half, ROLLS).rate).toBe(30);
    expect(rateOf(9, periodOf("academic_year", "2026-10-05"), ROLLS).rate).toBe(12);
  });

  it("is not given, and says why, without a report, a number of pupils, or pupils", () => {
    expect(rateOf(null, AUTUMN, ROLLS)).toMatchObject({ rate: null, because: "not_reported" });
    expect(rateOf(3, AUTUMN, [])).toMatchObject({ rate: null, because: "no_roll" });
    expect(rateOf(3, AUTUMN, [roll("2026-09-01", 0)])).toMatchObject({ because: "no_pupils" });
    expect(rateOf(0, AUTUMN, ROLLS).rate).toBe(0);
  });

  it("of several schools is of all their pupils, not an average of rates", () => {
    const [small, large] = [exposureOf(100, "term"), exposureOf(900, "term")];
    const schools = [
      { incidents: 10, exposure: small },
      { incidents: 0, exposure: large },
      { incidents: null, exposure: large },
      { incidents: 7, exposure: null },
    ];
    expect(rateOfSeveral(schools)).toEqual({ rate: 10, incidents: 10, exposure: 1000, leftOut: 2 });
    expect(rateOfSeveral([])).toMatchObject({ rate: null });
  });

  it("of several schools lies between the lowest and the highest of theirs", () => {
    const school = fc.record({
      incidents: fc.nat(50),
      exposure: fc.integer({ min: 1, max: 3000 }),
    });
    fc.assert(
      fc.property(fc.array(school, { minLength: 1 }), (schools) => {
        const rates = schools.map((one) => rateOfSeveral([one]).rate ?? Number.NaN);
        const { rate } = rateOfSeveral(schools);
        expect(rate).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-9);
        expect(rate).toBeLessThanOrEqual(Math.max(...rates) + 1e-9);
      }),
    );
  });

  it("is printed with no more digits than it bears", () => {
    expect([0, 3.44, 9.94, 9.96, 15, 104.4].map(formatRate)).toEqual([
      "0.0",
      "3.4",
      "9.9",
      "10",
      "15",
      "104",
    ]);
  });
});
