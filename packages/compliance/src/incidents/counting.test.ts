import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../dates/dates.ts";
import { periodOf } from "../periods/reporting-period.ts";
import { countIncidents, type ReportedIncidents, type SchoolReports } from "./counting.ts";

const days = (start: string, end: string, incidents: number) => ({ start, end, incidents });
const caseOn = (day: string) => days(day, day, 1);
const count = (given: Partial<SchoolReports>, period = "Autumn") => {
  const asked = periodOf(period === "Autumn" ? "term" : "month", "2026-10-05");
  return countIncidents({ cases: [], counts: [], returns: [], ...given }, asked);
};
const OCTOBER = ["2026-10-01", "2026-10-31"] as const;
const AUTUMN = ["2026-09-01", "2026-12-31"] as const;

describe("a school's incidents in a period", () => {
  it("are the cases that it recorded", () => {
    const cases = [caseOn("2026-10-05"), caseOn("2026-10-05"), caseOn("2027-01-01")];
    expect(count({ cases })).toMatchObject({ incidents: 2, from: "cases", alsoKnown: [] });
  });

  it("are the numbers of a file, whatever their categories", () => {
    const counts = [days(...OCTOBER, 3), days(...OCTOBER, 4), days("2026-11-01", "2026-11-30", 2)];
    expect(count({ counts })).toMatchObject({ incidents: 9, from: "counts", alsoKnown: [] });
    expect(count({ counts }).rows).toHaveLength(3);
  });

  it("are never cases and numbers of the same days added up: the larger counts and the other is told", () => {
    const cases = [caseOn("2026-10-05"), caseOn("2026-10-06"), caseOn("2026-11-02")];
    expect(count({ cases, counts: [days(...OCTOBER, 7)] })).toMatchObject({
      incidents: 8,
      from: "cases_and_counts",
      alsoKnown: [{ what: "cases", incidents: 2, because: "same_days" }],
    });
    expect(count({ cases, counts: [days(...OCTOBER, 2)] })).toMatchObject({
      incidents: 3,
      from: "cases",
      alsoKnown: [{ what: "counts", incidents: 2, because: "same_days" }],
    });
  });

  it("are not a part of a longer period's number, which is told", () => {
    const counts = [days(...AUTUMN, 12)];
    expect(count({ counts }, "October")).toEqual({
      incidents: null,
      from: "not_reported",
      rows: [],
      alsoKnown: [{ ...days(...AUTUMN, 12), what: "counts", because: "reaches_beyond" }],
    });
    expect(count({ counts, cases: [caseOn("2026-10-05")] }, "October").incidents).toBe(1);
  });

  it("are not a term's number and a month's of it together", () => {
    const counts = [days(...AUTUMN, 12), days(...OCTOBER, 5)];
    expect(count({ counts })).toMatchObject({ incidents: 12, alsoKnown: [{ incidents: 5 }] });
  });

  it("are none where the school said so, for the period, a part of it, or a longer one", () => {
    const nothing = (start: string, end: string) =>
      count({ returns: [{ start, end, says: "nothing_to_report" }] }, "October");
    expect(nothing(...OCTOBER)).toMatchObject({ incidents: 0, from: "nothing_to_report" });
    expect(nothing(...AUTUMN).incidents).toBe(0);
    expect(nothing("2026-11-01", "2026-11-30").incidents).toBeNull();
  });

  it("are none where a longer period's number is nought", () => {
    expect(count({ counts: [days(...AUTUMN, 0)] }, "October").incidents).toBe(0);
  });

  it("are what was recorded, where the school said that there was nothing", () => {
    const returns = [{ start: OCTOBER[0], end: OCTOBER[1], says: "nothing_to_report" as const }];
    expect(count({ returns, cases: [caseOn("2026-10-05")] })).toMatchObject({
      incidents: 1,
      alsoKnown: [{ what: "nothing_to_report" }],
    });
    expect(count({ returns, cases: [caseOn("2026-11-05")] }).alsoKnown).toEqual([]);
  });

  it("are not reported where nobody has said anything", () => {
    expect(count({})).toEqual({ incidents: null, from: "not_reported", rows: [], alsoKnown: [] });
  });

  it("are counted when cases that aged out are a month's number, but not in half a month", () => {
    const cases = [days(...OCTOBER, 6), caseOn("2026-10-20")];
    expect(count({ cases }).incidents).toBe(7);
    const half = { start: "2026-10-16", end: "2026-12-31" };
    expect(countIncidents({ cases, counts: [], returns: [] }, half)).toMatchObject({
      incidents: 1,
      alsoKnown: [{ what: "cases", incidents: 6, because: "reaches_beyond" }],
    });
  });
});

const anyDays = (most: number) =>
  fc
    .tuple(fc.integer({ min: -10, max: 60 }), fc.integer({ min: 0, max: 25 }), fc.nat(most))
    .map(([first, length, incidents]) => ({
      start: addDays("2026-09-01", first),
      end: addDays("2026-09-01", first + length),
      incidents,
    }));
const PERIOD = { start: "2026-09-01", end: "2026-10-31" };
const anyReports = fc.record({
  cases: fc.array(fc.oneof({ weight: 4, arbitrary: anyDays(1).map(onFirstDay) }, anyDays(4)), {
    maxLength: 12,
  }),
  counts: fc.array(anyDays(6), { maxLength: 7 }),
});

describe("counting without counting a day twice", () => {
  it("comes to what trying every choice comes to", () => {
    fc.assert(
      fc.property(anyReports, ({ cases, counts }) => {
        const { incidents } = countIncidents({ cases, counts, returns: [] }, PERIOD);
        expect(incidents ?? 0).toBe(mostByTrying(cases, counts));
      }),
      { numRuns: 500 },
    );
  });

  it("comes to the sum of its rows, and counts no case on a day that a number speaks for", () => {
    fc.assert(
      fc.property(anyReports, ({ cases, counts }) => {
        const { incidents, rows } = countIncidents({ cases, counts, returns: [] }, PERIOD);
        expect(rows.reduce((total, row) => total + row.incidents, 0)).toBe(incidents ?? 0);
        const given = rows.filter((row) => counts.includes(row));
        for (const row of rows) {
          const sharing = given.filter((other) => row.start <= other.end && other.start <= row.end);
          const same = sharing.filter(({ start, end }) => start === row.start && end === row.end);
          expect(sharing.length).toBe(counts.includes(row) ? same.length : 0);
        }
      }),
    );
  });
});

function onFirstDay(row: ReportedIncidents): ReportedIncidents {
  return { ...row, end: row.start };
}

/** Every set of given periods without a day in common, each with the cases of all days that none of them holds. */
function mostByTrying(cases: ReportedIncidents[], counts: ReportedIncidents[]): number {
  const inside = ({ start, end }: ReportedIncidents) => PERIOD.start <= start && end <= PERIOD.end;
  const touch = (one: ReportedIncidents, other: ReportedIncidents) =>
    !(one.end < other.start || other.end < one.start);
  const spans = [...new Set(counts.filter(inside).map(({ start, end }) => `${start} ${end}`))].map(
    (span) => {
      const [start = "", end = ""] = span.split(" ");
      const same = counts.filter((row) => row.start === start && row.end === end);
      return { start, end, incidents: same.reduce((total, row) => total + row.incidents, 0) };
    },
  );
  let most = 0;
  for (let choice = 0; choice < 2 ** spans.length; choice += 1) {
    const chosen = spans.filter((_, index) => (choice >> index) % 2 === 1);
    const clash = chosen.some((one, index) =>
      chosen.some((other, later) => later > index && touch(one, other)),
    );
    if (clash) continue;
    const free = cases.filter((row) => inside(row) && !chosen.some((span) => touch(span, row)));
    const total = [...chosen, ...free].reduce((sum, row) => sum + row.incidents, 0);
    most = Math.max(most, total);
  }
  return most;
}
