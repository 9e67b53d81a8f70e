import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBankHoliday, isWeekend } from "./bank-holidays.ts";
import { addDays } from "./calendar.ts";
import { countSchoolDays, readSchoolYear, type TypedSchoolYear } from "./read-school-year.ts";
import { isSchoolDay } from "./school-days.ts";
import { anySchoolYear, typedAgain, YEAR_2026 } from "./school-year.fixture.ts";
import { DEFAULT_TERM_CALENDAR } from "./term-calendar.ts";

const typed = typedAgain(YEAR_2026);
const read = (change: TypedSchoolYear) => readSchoolYear({ ...typed, ...change }, "2026-09-01");
const problemsOf = (change: TypedSchoolYear) => {
  const found = read(change);
  return "problems" in found ? found.problems : {};
};

describe("a trust's term dates", () => {
  it("are read as they were typed, each day with its year or without", () => {
    expect(read({})).toEqual({ schoolYear: YEAR_2026 });
    expect(
      read({
        autumn1First: "2 September",
        autumn1Last: "Thursday 22 October 2026",
        spring1First: "5/1",
        closed: "5 October\n\n 7.6.27 ; 5 October 2026",
      }),
    ).toEqual({ schoolYear: YEAR_2026 });
  });

  it.each<[string, TypedSchoolYear, Record<string, string>]>([
    ["a day is left out", { summer2Last: " " }, { summer2Last: "Enter when Summer 2 ends." }],
    [
      "it is no day",
      { autumn1First: "early September" },
      { autumn1First: "“early September” is no day. Write it like 2 September or 2.9.26." },
    ],
    [
      "it lies outside the academic year",
      { autumn1First: "2 September 2025" },
      {
        autumn1First:
          "2 September 2025 is not in 2026/27: enter a day from 15 August 2026 to 31 August 2027.",
      },
    ],
    [
      "nobody is in school on it",
      { autumn1First: "5.9.26", summer1Last: "31.5.27" },
      {
        autumn1First: "5 September 2026 is a Saturday: enter a day with pupils in school.",
        summer1Last: "31 May 2027 is a bank holiday: enter a day with pupils in school.",
      },
    ],
    [
      "a half-term ends before it begins",
      { autumn1Last: "1.9.26" },
      { autumn1Last: "Autumn 1 ends before it begins, on 2 September 2026." },
    ],
    [
      "two overlap",
      { autumn2First: "22.10.26" },
      { autumn2First: "Autumn 2 begins before Autumn 1 has ended, on 22 October 2026." },
    ],
    [
      "weeks lie between them that are no holiday",
      { summer1First: "4 May 2027" },
      {
        summer1First:
          "There would be a holiday of 39 days after Spring 2, which ends on 25 March 2027. Check both days.",
      },
    ],
    [
      "one is as long as a term",
      { summer1First: "29.3.27", spring2Last: "25.3.27", summer1Last: "2.7.27" },
      {
        summer1First: "29 March 2027 is a bank holiday: enter a day with pupils in school.",
        summer2First: "Summer 2 begins before Summer 1 has ended, on 2 July 2027.",
      },
    ],
    [
      "a training day is in a holiday",
      { closed: "5.10.26\n27.10.26" },
      { closed: "27 October 2026 is in no half-term: schools are closed on it already." },
    ],
  ])("are refused where %s", (_what, change, problems) => {
    expect(problemsOf(change)).toEqual(problems);
  });

  it("of which none was typed are asked for one by one", () => {
    const found = readSchoolYear({}, "2026-09-01");
    expect("problems" in found && Object.keys(found.problems)).toHaveLength(12);
  });

  it("hold the school days that a calendar on the wall would have", () => {
    fc.assert(
      fc.property(anySchoolYear, (schoolYear) => {
        expect(readSchoolYear(typedAgain(schoolYear), "2026-09-01")).toEqual({ schoolYear });
        const calendar = { ...DEFAULT_TERM_CALENDAR, years: { "2026/27": schoolYear } };
        const crossedOut: string[] = [];
        for (const { first, last } of schoolYear.halfTerms) {
          for (let day = first; day <= last; day = addDays(day, 1)) {
            const open = !isWeekend(day) && !isBankHoliday(day);
            if (open && !schoolYear.closed.includes(day)) crossedOut.push(day);
          }
        }
        const asked: string[] = [];
        for (let day = "2026-08-10"; day <= "2027-08-14"; day = addDays(day, 1)) {
          if (isSchoolDay(day, calendar)) asked.push(day);
        }
        expect(asked).toEqual(crossedOut);
        expect(countSchoolDays(schoolYear)).toBe(crossedOut.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a year of which the trust gave nothing", () => {
  it("keeps the usual terms beside one that it did give", () => {
    const calendar = { ...DEFAULT_TERM_CALENDAR, years: { "2026/27": YEAR_2026 } };
    expect(isSchoolDay("2026-10-26", calendar)).toBe(false);
    expect(isSchoolDay("2027-10-25", calendar)).toBe(true);
    expect(isSchoolDay("2027-08-25", calendar)).toBe(false);
  });
});
