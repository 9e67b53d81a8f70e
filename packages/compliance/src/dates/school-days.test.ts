import { describe, expect, it } from "vitest";
import { isSchoolDay, schoolDayAfter } from "./school-days.ts";
import { DEFAULT_TERM_CALENDAR } from "./term-calendar.ts";

describe("a school day", () => {
  it.each([
    ["2026-10-05", true, "a Monday in October"],
    ["2026-10-04", false, "a Sunday"],
    ["2026-05-04", false, "a bank holiday"],
    ["2026-08-05", false, "in August"],
    ["2026-12-24", false, "Christmas Eve"],
    ["2027-01-04", true, "the first Monday in January"],
  ])("%s: %s, %s", (day, open) => {
    expect(isSchoolDay(day)).toBe(open);
  });

  it("lies in the trust's own terms", () => {
    const [first, ...others] = DEFAULT_TERM_CALENDAR.halfTerms;
    const shorter = { first: first.first, last: [10, 23] as const };
    const own = { ...DEFAULT_TERM_CALENDAR, halfTerms: [shorter, ...others] as const };
    expect(isSchoolDay("2026-10-26")).toBe(true);
    expect(isSchoolDay("2026-10-26", own)).toBe(false);
    expect(schoolDayAfter("2026-10-23", 1, own)).toBe("2026-11-02");
  });

  it("after a Friday is Monday, after the last of term the first of the next", () => {
    expect(schoolDayAfter("2026-10-02", 1)).toBe("2026-10-05");
    expect(schoolDayAfter("2026-07-31", 1)).toBe("2026-09-01");
    expect(schoolDayAfter("2026-12-23", 2)).toBe("2027-01-05");
    expect(schoolDayAfter("2026-10-02", 0)).toBe("2026-10-02");
  });

  it("can't be found in terms without any", () => {
    const none = { first: [8, 1], last: [8, 2] } as const;
    const halfTerms = [none, none, none, none, none, none] as const;
    expect(() => schoolDayAfter("2026-10-02", 1, { ...DEFAULT_TERM_CALENDAR, halfTerms })).toThrow(
      RangeError,
    );
  });
});
