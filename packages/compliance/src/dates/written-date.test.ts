import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatIsoDate, isoDate } from "./calendar.ts";
import { formatWrittenDate } from "./format-written-date.ts";
import { DEFAULT_TERM_CALENDAR } from "./term-calendar.ts";
import { findWrittenDates, readWrittenDate } from "./written-date.ts";

const days = (text: string) => {
  const date = readWrittenDate(text);
  return date && (date.start === date.end ? date.start : `${date.start}/${date.end}`);
};

const anyDay = fc.record({
  year: fc.integer({ min: 2000, max: 2049 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});

describe("a date as a school writes it", () => {
  it.each([
    ["18.08.20", "2020-08-18"],
    ["18/08/2020", "2020-08-18"],
    ["4-12-2024", "2024-12-04"],
    ["29.6.16", "2016-06-29"],
    ["1st December 2020", "2020-12-01"],
    ["1 st of Dec, 20", "2020-12-01"],
    ["Tuesday 18th August 2020.", "2020-08-18"],
    ["August 18th, 2020", "2020-08-18"],
    ["04-Jul-2024", "2024-07-04"],
    ["2024-02-29", "2024-02-29"],
    ["September 2020", "2020-09-01/2020-09-30"],
    ["Sept. 23", "2023-09-01/2023-09-30"],
    ["Feb '24", "2024-02-01/2024-02-29"],
    ["09/2023", "2023-09-01/2023-09-30"],
    ["09.23", "2023-09-01/2023-09-30"],
    ["January/February 2024", "2024-01-01/2024-02-29"],
    ["Summer 2024", "2024-04-01/2024-08-31"],
    ["Autumn Term 2023", "2023-09-01/2023-12-31"],
    ["Aut 23", "2023-09-01/2023-12-31"],
    ["2023 Spring term", "2023-01-01/2023-03-31"],
    ["Spring 2023/24", "2024-01-01/2024-03-31"],
    ["Autumn term 2023-2024", "2023-09-01/2023-12-31"],
    ["Autumn Term (1) 2023", "2023-09-01/2023-10-31"],
    ["Summer 2 2024", "2024-06-01/2024-08-31"],
    ["Term 3 2023/24", "2024-01-01/2024-02-15"],
    ["Michaelmas Term 2023", "2023-09-01/2023-12-31"],
    ["2023/24", "2023-09-01/2024-08-31"],
    ["2023-2024", "2023-09-01/2024-08-31"],
    ["2024", "2024-01-01/2024-12-31"],
  ])("%s is %s", (written, expected) => {
    expect(days(written)).toBe(expected);
  });

  it.each([
    "",
    "TBC",
    "Insert date",
    "../../20",
    "31.02.20",
    "12/13/2024",
    "2023/25",
    "Summer",
    "May",
  ])("%j is no date", (written) => {
    expect(readWrittenDate(written)).toBeNull();
  });

  it("is read as the day that it prints as, whatever the form", () => {
    fc.assert(
      fc.property(anyDay, ({ year, month, day }) => {
        const iso = isoDate(year, month, day);
        const twoDigits = String(year).slice(2);
        for (const written of [
          iso,
          formatIsoDate(iso),
          `${day}.${month}.${twoDigits}`,
          `${day}/${month}/${year}`,
        ]) {
          expect(days(written)).toBe(iso);
        }
      }),
    );
  });

  it("is read again from what a page prints of it", () => {
    for (const written of [
      "18.08.20",
      "Sept 2020",
      "Summer 2024",
      "Summer 2 2024",
      "2023-24",
      "2024",
    ]) {
      const date = readWrittenDate(written);
      const again = date && readWrittenDate(formatWrittenDate(date));
      expect(again && [again.start, again.end, again.precision]).toEqual(
        date && [date.start, date.end, date.precision],
      );
    }
  });

  it("follows a trust's own term dates", () => {
    const calendar = {
      ...DEFAULT_TERM_CALENDAR,
      terms: { ...DEFAULT_TERM_CALENDAR.terms, summer: { first: [4, 15], last: [7, 22] } },
    } as const;
    expect(readWrittenDate("Summer 2024", calendar)).toMatchObject({
      start: "2024-04-15",
      end: "2024-07-22",
    });
  });
});

describe("dates within a text", () => {
  it("are found in their order and nothing else with them", () => {
    const text =
      "Ref SCE/1/2/10/2, see /2022/10/03/news. Approved 12.10.23, review Autumn Term 2025 (KCSIE 2023), call 01632 960123.";
    expect(findWrittenDates(text).map(({ asWritten }) => asWritten)).toEqual([
      "12.10.23",
      "Autumn Term 2025",
      "2023",
    ]);
  });

  it("are found where a converter has lost the break behind them, and not in an ordinal", () => {
    const text =
      "Approved on:November 2018The policy is reviewed every September 20th of the month.";
    expect(findWrittenDates(text).map(({ asWritten }) => asWritten)).toEqual(["November 2018"]);
  });

  it("stand where they say, never overlap, and begin before they end", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "18.08.20",
        "Autumn 1 2023/24",
        "September",
        "2020",
        "1/",
        "st",
        "May 21",
        "-",
        " ",
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join(" ");
        let free = 0;
        for (const { asWritten, index, length, start, end } of findWrittenDates(text)) {
          expect(text.slice(index, index + length)).toBe(asWritten);
          expect(index).toBeGreaterThanOrEqual(free);
          expect(start <= end).toBe(true);
          free = index + length;
        }
      }),
    );
  });
});
