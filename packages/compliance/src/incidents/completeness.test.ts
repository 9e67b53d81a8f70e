import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../dates/dates.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { addCompleteness, completenessOf, expectedMonths, isReported } from "./completeness.ts";
import type { SchoolReports } from "./counting.ts";

const YEAR = { start: "2025-09-01", end: "2026-08-31" };
const ALWAYS = [{ from: "2015-01-01", to: null }];
const silence: SchoolReports = { cases: [], counts: [], returns: [] };

const titles = (months: readonly { title: string }[]) => months.map(({ title }) => title);
const monthsOf = (belonging: Parameters<typeof expectedMonths>[1], today = "2027-01-01") =>
  titles(expectedMonths(YEAR, belonging, DEFAULT_SETTINGS, today));

describe("the months that a school reports", () => {
  it("are all of a school year but August", () => {
    expect(monthsOf(ALWAYS)).toHaveLength(11);
    expect(monthsOf(ALWAYS)).not.toContain("August 2026");
    const settings = { ...DEFAULT_SETTINGS, monthsWithoutReturns: [7, 8] };
    expect(expectedMonths(YEAR, ALWAYS, settings, "2027-01-01")).toHaveLength(10);
  });

  it("are those that are over", () => {
    expect(monthsOf(ALWAYS, "2025-11-30")).toEqual(["September 2025", "October 2025"]);
    expect(monthsOf(ALWAYS, "2025-12-01")).toHaveLength(3);
  });

  it("begin with the first of which the school was half in the trust, and end with the last", () => {
    expect(monthsOf([{ from: "2025-11-16", to: "2026-02-13" }])).toEqual([
      "November 2025",
      "December 2025",
      "January 2026",
    ]);
  });

  it("are asked of a school that left and came back within one", () => {
    const twice = [
      { from: "2025-10-01", to: "2025-10-08" },
      { from: "2025-10-20", to: "2025-10-31" },
    ];
    expect(monthsOf(twice)).toEqual(["October 2025"]);
  });
});

describe("how complete a school's reports are", () => {
  const autumn = { start: "2026-09-01", end: "2026-12-31" };
  const on = (today: string, reports: Partial<SchoolReports>) => {
    const all = { ...silence, ...reports };
    const found = completenessOf(all, autumn, ALWAYS, DEFAULT_SETTINGS, today);
    return { ...found, missing: titles(found.missing), awaited: titles(found.awaited) };
  };

  it("counts a month with a case, with a return and with a number alike", () => {
    const reports: SchoolReports = {
      cases: [{ start: "2026-09-04", end: "2026-09-04", incidents: 1 }],
      counts: [{ start: "2026-11-01", end: "2026-11-30", incidents: 0 }],
      returns: [{ start: "2026-10-01", end: "2026-10-31", says: "nothing_to_report" }],
    };
    expect(on("2027-01-20", reports)).toEqual({
      expected: 4,
      reported: 3,
      missing: ["December 2026"],
      awaited: [],
    });
  });

  it("waits for a month as long as the trust gives for it", () => {
    expect(on("2026-10-14", {})).toMatchObject({ expected: 0, awaited: ["September 2026"] });
    expect(on("2026-10-15", {})).toMatchObject({ expected: 1, missing: ["September 2026"] });
  });

  it("takes a term's number as a report of each of its months", () => {
    const counts = [{ ...autumn, incidents: 12 }];
    expect(on("2027-02-01", { counts })).toMatchObject({ expected: 4, reported: 4 });
  });

  it("does not take half a month's number as a report of it", () => {
    const half = { start: "2026-09-01", end: "2026-09-15", incidents: 3 };
    expect(on("2026-10-20", { counts: [half] })).toMatchObject({ reported: 0 });
    const rest = { start: "2026-09-16", end: "2026-09-30", incidents: 0 };
    expect(on("2026-10-20", { counts: [half, rest] })).toMatchObject({ reported: 1 });
  });

  it("is added up in months", () => {
    expect(
      addCompleteness([
        { expected: 10, reported: 5 },
        { expected: 1, reported: 1 },
      ]),
    ).toEqual({ expected: 11, reported: 6 });
  });

  it("is what walking through a month's days says", () => {
    const month = { start: "2026-10-01", end: "2026-10-31" };
    const stretch = fc
      .tuple(fc.integer({ min: -20, max: 40 }), fc.integer({ min: 0, max: 40 }))
      .map(([first, length]) => ({
        start: addDays(month.start, first),
        end: addDays(month.start, first + length),
      }));
    fc.assert(
      fc.property(
        fc.array(stretch, { maxLength: 5 }),
        fc.array(stretch, { maxLength: 3 }),
        (returned, given) => {
          const returns = returned.map((days) => ({ ...days, says: "all_recorded" as const }));
          const counts = given.map((days) => ({ ...days, incidents: 2 }));
          let every = true;
          for (let day = month.start; day <= month.end; day = addDays(day, 1)) {
            every &&= [...returns, ...counts].some(({ start, end }) => start <= day && day <= end);
          }
          expect(isReported(month, { cases: [], counts, returns })).toBe(every);
        },
      ),
      { numRuns: 300 },
    );
  });
});
