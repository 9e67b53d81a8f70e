/** Term dates such as a trust could give them. */
import fc from "fast-check";
import { isBankHoliday, isWeekend } from "./bank-holidays.ts";
import { addDays, type IsoDate } from "./calendar.ts";
import { HALF_TERMS, type TypedSchoolYear } from "./read-school-year.ts";
import type { SchoolYear } from "./term-calendar.ts";

export const YEAR_2026: SchoolYear = {
  halfTerms: [
    { first: "2026-09-02", last: "2026-10-22" },
    { first: "2026-11-02", last: "2026-12-18" },
    { first: "2027-01-05", last: "2027-02-12" },
    { first: "2027-02-22", last: "2027-03-25" },
    { first: "2027-04-12", last: "2027-05-28" },
    { first: "2027-06-07", last: "2027-07-21" },
  ],
  closed: ["2026-10-05", "2027-06-07"],
};

/** As somebody would type it again. */
export const typedAgain = ({ halfTerms, closed }: SchoolYear): TypedSchoolYear => ({
  ...Object.fromEntries(
    HALF_TERMS.flatMap(({ code }, index) => [
      [`${code}First`, halfTerms[index]?.first ?? ""],
      [`${code}Last`, halfTerms[index]?.last ?? ""],
    ]),
  ),
  closed: closed.join("\n"),
});

/** Any year from 1 September 2026 with terms in their seasons, and holidays of a few days to four weeks between. */
export const anySchoolYear: fc.Arbitrary<SchoolYear> = fc
  .record({
    begins: fc.integer({ min: -16, max: 8 }),
    holidays: fc.tuple(...Array.from({ length: 6 }, () => fc.integer({ min: 3, max: 26 }))),
    closedAfter: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 3 }),
  })
  .map(({ begins, holidays, closedAfter }) => {
    const seasons = [
      addDays("2026-09-01", begins),
      "2026-11-02",
      "2027-01-04",
      "2027-02-22",
      "2027-04-12",
      "2027-06-07",
    ];
    const halfTerms = seasons.map((start, index) => {
      const next = seasons[index + 1] ?? "2027-08-01";
      const last = openDay(addDays(next, -(holidays[index] ?? 10)), -1);
      return { first: openDay(start, 1), last };
    });
    const second = halfTerms[1]?.first ?? "";
    return {
      halfTerms,
      closed: [...new Set(closedAfter.map((days) => openDay(addDays(second, days), 1)))].toSorted(),
    };
  });

function openDay(day: IsoDate, step: 1 | -1): IsoDate {
  let open = day;
  while (isWeekend(open) || isBankHoliday(open)) open = addDays(open, step);
  return open;
}
