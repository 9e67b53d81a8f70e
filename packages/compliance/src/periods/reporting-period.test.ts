import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  DEFAULT_TERM_CALENDAR,
  readWrittenDate,
  type TermCalendar,
} from "../dates/dates.ts";
import { anySchoolYear, YEAR_2026 } from "../dates/school-year.fixture.ts";
import {
  aYearBefore,
  lastDayWritten,
  lastWholePeriod,
  PERIOD_KINDS,
  type PeriodKind,
  periodOf,
  periodsBetween,
  TERMS_IN,
} from "./reporting-period.ts";

const named = (kind: PeriodKind, day: string, calendar?: TermCalendar) => {
  const { title, start, end } = periodOf(kind, day, calendar);
  return `${title}: ${start} to ${end}`;
};

/** Taught from the first weeks of September to the third of July, with holidays between. */
const TAUGHT: TermCalendar = {
  terms: {
    autumn: { first: [9, 3], last: [12, 18] },
    spring: { first: [1, 5], last: [3, 26] },
    summer: { first: [4, 12], last: [7, 21] },
  },
  halfTerms: [
    { first: [9, 3], last: [10, 23] },
    { first: [11, 2], last: [12, 18] },
    { first: [1, 5], last: [2, 12] },
    { first: [2, 22], last: [3, 26] },
    { first: [4, 12], last: [5, 28] },
    { first: [6, 7], last: [7, 21] },
  ],
};

describe("a period that incidents are counted over", () => {
  it("is named as schools name it", () => {
    expect(named("month", "2026-10-31")).toBe("October 2026: 2026-10-01 to 2026-10-31");
    expect(named("term", "2026-10-31")).toBe("Autumn 2026: 2026-09-01 to 2026-12-31");
    expect(named("term", "2027-02-01")).toBe("Spring 2027: 2027-01-01 to 2027-03-31");
    expect(named("half_term", "2024-02-29")).toBe("Spring 2 2024: 2024-02-16 to 2024-03-31");
    expect(named("academic_year", "2026-08-31")).toBe("2025/26: 2025-09-01 to 2026-08-31");
  });

  it("keeps to a trust's own dates, with each holiday after its term", () => {
    expect(named("term", "2027-01-04", TAUGHT)).toBe("Autumn 2026: 2026-09-01 to 2027-01-04");
    expect(named("term", "2026-09-01", TAUGHT)).toBe("Autumn 2026: 2026-09-01 to 2027-01-04");
    expect(named("half_term", "2026-10-30", TAUGHT)).toBe(
      "Autumn 1 2026: 2026-09-01 to 2026-11-01",
    );
    expect(named("half_term", "2027-08-31", TAUGHT)).toBe(
      "Summer 2 2027: 2027-06-07 to 2027-08-31",
    );
  });

  it("keeps to the dates of the one year that a trust has given", () => {
    const calendar = { ...DEFAULT_TERM_CALENDAR, years: { "2026/27": YEAR_2026 } };
    expect(named("term", "2027-01-04", calendar)).toBe("Autumn 2026: 2026-09-01 to 2027-01-04");
    expect(named("half_term", "2027-02-22", calendar)).toBe(
      "Spring 2 2027: 2027-02-22 to 2027-04-11",
    );
    expect(named("term", "2028-01-04", calendar)).toBe("Spring 2028: 2028-01-01 to 2028-03-31");
    expect(aYearBefore(periodOf("term", "2027-02-01", calendar), calendar).title).toBe(
      "Spring 2026",
    );
  });

  it("gives a date in a policy its last day: the one before the next term", () => {
    const calendar = { ...DEFAULT_TERM_CALENDAR, years: { "2026/27": YEAR_2026 } };
    const last = (text: string) => {
      const written = readWrittenDate(text);
      return written && lastDayWritten(written, calendar);
    };
    expect(last("Spring term 2027")).toBe("2027-04-11");
    expect(last("Spring 1 2027")).toBe("2027-02-21");
    expect(last("Autumn 2026")).toBe("2027-01-04");
    expect(last("Summer 2027")).toBe("2027-08-31");
    expect(last("Spring term 2028")).toBe("2028-03-31");
    expect(last("March 2027")).toBe("2027-03-31");
  });

  it("is halved where the half-terms do not lie in their term", () => {
    const [first, , ...others] = TAUGHT.halfTerms;
    const odd: TermCalendar = {
      ...TAUGHT,
      halfTerms: [first, { first: [3, 1], last: [3, 2] }, ...others],
    };
    expect(named("half_term", "2026-12-01", odd)).toBe("Autumn 2 2026: 2026-11-03 to 2027-01-04");
  });

  it("can be compared with the same a year before", () => {
    expect(aYearBefore(periodOf("term", "2027-02-01")).title).toBe("Spring 2026");
    expect(aYearBefore(periodOf("month", "2024-02-10")).title).toBe("February 2023");
    expect(aYearBefore(periodOf("half_term", "2026-09-10")).title).toBe("Autumn 1 2025");
  });

  it("is whole once its last day is over", () => {
    expect(lastWholePeriod("term", "2026-11-28").title).toBe("Summer 2026");
    expect(lastWholePeriod("term", "2027-01-01").title).toBe("Autumn 2026");
    expect(lastWholePeriod("month", "2026-11-30").title).toBe("October 2026");
  });

  it("is worth as many terms as a year shares out", () => {
    for (const kind of PERIOD_KINDS) {
      const inYear = periodsBetween(kind, "2026-09-01", "2027-08-31");
      expect(inYear.length * TERMS_IN[kind]).toBe(3);
    }
  });
});

const month = (least: number, most: number) => fc.integer({ min: least, max: most });
const dayOf = fc.integer({ min: 1, max: 31 });
const from = (least: number, most: number) =>
  fc.tuple(month(least, most), dayOf).map((first) => ({ first, last: first }));

/** Any terms that begin in their season, on days that some years do not even have. */
const anyCalendar: fc.Arbitrary<TermCalendar> = fc.oneof(
  fc.constantFrom(DEFAULT_TERM_CALENDAR, TAUGHT),
  anySchoolYear.map((given) => ({ ...DEFAULT_TERM_CALENDAR, years: { "2026/27": given } })),
  fc.record({
    terms: fc.record({ autumn: from(8, 9), spring: from(1, 2), summer: from(4, 5) }),
    halfTerms: fc.tuple(from(8, 9), from(10, 11), from(1, 2), from(2, 3), from(4, 5), from(5, 7)),
  }),
);
const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays("2021-01-01", days));

describe("the days of a year", () => {
  it("each lie in exactly one period of each kind, and periods of a kind in a row", () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.constantFrom(...PERIOD_KINDS), (calendar, day, kind) => {
        const period = periodOf(kind, day, calendar);
        expect(period.start <= day && day <= period.end).toBe(true);
        for (let inside = period.start; inside <= period.end; inside = addDays(inside, 1)) {
          expect(periodOf(kind, inside, calendar)).toEqual(period);
        }
        const next = periodOf(kind, addDays(period.end, 1), calendar);
        expect(next.start).toBe(addDays(period.end, 1));
        expect(next.title).not.toBe(period.title);
      }),
      { numRuns: 60 },
    );
  });

  it("are in half-terms that make up terms, and in terms that make up years", () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, (calendar, day) => {
        const year = periodOf("academic_year", day, calendar);
        const terms = periodsBetween("term", year.start, year.end, calendar);
        const halves = periodsBetween("half_term", year.start, year.end, calendar);
        expect([terms.length, halves.length]).toEqual([3, 6]);
        for (const [index, term] of terms.entries()) {
          expect(halves[index * 2]?.start).toBe(term.start);
          expect(halves[index * 2 + 1]?.end).toBe(term.end);
        }
        expect(terms.at(-1)?.end).toBe(year.end);
      }),
    );
  });
});
