import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, academicYearOf, daysBetween } from "./calendar.ts";
import { addMonths } from "./later-date.ts";
import { readWrittenDate } from "./written-date.ts";

const later = (written: string, months: number) => {
  const date = readWrittenDate(written);
  if (!date) throw new Error(`"${written}" is no date`);
  const { start, end, precision } = addMonths(date, months);
  return `${start}/${end} ${precision}`;
};

describe("a review due so many months after a date", () => {
  it("is as precise as the date", () => {
    expect(later("18.08.20", 12)).toBe("2021-08-18/2021-08-18 day");
    expect(later("September 2020", 12)).toBe("2021-09-01/2021-09-30 month");
    expect(later("Summer 2022", 24)).toBe("2024-04-01/2024-08-31 term");
    expect(later("2023/24", 12)).toBe("2024-09-01/2025-08-31 year");
  });

  it("is the next term when reviews are termly", () => {
    expect(later("Summer 2022", 4)).toBe("2022-09-01/2022-12-31 term");
    expect(later("Autumn 2022", 4)).toBe("2023-01-01/2023-03-31 term");
    expect(later("Spring 2023", 8)).toBe("2023-09-01/2023-12-31 term");
  });

  it("ends with its month when the month is shorter or longer", () => {
    expect(later("31 August 2023", 6)).toBe("2024-02-29/2024-02-29 day");
    expect(later("February 2023", 12)).toBe("2024-02-01/2024-02-29 month");
  });

  it("never ends before it begins, and adds up", () => {
    const written = fc.constantFrom("18.08.20", "Feb 2021", "Summer 2 2022", "Autumn 2023", "2024");
    const years = fc.integer({ min: -5, max: 10 });
    fc.assert(
      fc.property(written, years, years, (text, first, second) => {
        const date = readWrittenDate(text);
        if (!date) throw new Error(`"${text}" is no date`);
        const twice = addMonths(addMonths(date, first * 12), second * 12);
        const once = addMonths(date, (first + second) * 12);
        expect(twice.start <= twice.end).toBe(true);
        expect([twice.start, twice.end]).toEqual([once.start, once.end]);
      }),
    );
  });
});

describe("days and school years", () => {
  it("count back and forth alike", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 9000 }), (count) => {
        expect(daysBetween("2024-02-29", addDays("2024-02-29", count))).toBe(count);
      }),
    );
  });

  it("begin on 1 September", () => {
    expect(academicYearOf("2026-08-31").name).toBe("2025/26");
    expect(academicYearOf("2026-09-01")).toEqual({
      start: "2026-09-01",
      end: "2027-08-31",
      name: "2026/27",
    });
  });

  it("refuse what is no day", () => {
    expect(() => daysBetween("2024-02-30", "2024-03-01")).toThrow(RangeError);
  });
});
