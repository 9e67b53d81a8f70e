import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, partsOf } from "./calendar.ts";

const someDay = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));

describe("counting days", () => {
  it("reaches the day that the clock reaches after as many times twenty-four hours", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const later = new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(day, days)).toBe(later);
        expect(daysBetween(day, later)).toBe(days);
      }),
      { numRuns: 500 },
    );
  });

  it("crosses the end of a month only where there is one", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -31, max: 31 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
      { numRuns: 500 },
    );
    expect([addDays("2024-02-28", 1), addDays("2023-02-28", 1), addDays("2026-03-01", -1)]).toEqual(
      ["2024-02-29", "2023-03-01", "2026-02-28"],
    );
  });

  it.each([
    "2023-02-29",
    "2023-13-01",
    "2023-1-01",
    "18.08.2020",
    "2020-08-18T00:00",
    "20x3-01-01",
    "2023/01-01",
    "2023-01-1 ",
    "",
  ])("refuses %s: it is no day", (text) => {
    expect(() => partsOf(text)).toThrow(RangeError);
    expect(() => addDays(text, 1)).toThrow(RangeError);
  });
});
