import { expect, test } from "vitest";
import { dayInEngland, endOfDayInEngland } from "./day-in-england.ts";

test("half past midnight in an English summer is the new day already", () => {
  expect(dayInEngland(new Date("2026-07-14T23:30:00Z"))).toBe("2026-07-15");
});

test("half past eleven on an English winter evening is still the old day", () => {
  expect(dayInEngland(new Date("2026-12-14T23:30:00Z"))).toBe("2026-12-14");
});

test("a day in an English summer ends an hour before midnight UTC, and a day in winter with it", () => {
  expect(endOfDayInEngland("2026-07-14").toISOString()).toBe("2026-07-14T22:59:59.999Z");
  expect(endOfDayInEngland("2026-12-14").toISOString()).toBe("2026-12-14T23:59:59.999Z");
});

test("the days on which the clocks change end by the new time", () => {
  for (const day of ["2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25"]) {
    const end = endOfDayInEngland(day);
    expect(dayInEngland(end)).toBe(day);
    expect(dayInEngland(new Date(end.getTime() + 1))).not.toBe(day);
  }
});
