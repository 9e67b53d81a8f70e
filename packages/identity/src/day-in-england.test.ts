import { expect, test } from "vitest";
import { dayInEngland } from "./day-in-england.ts";

test("half past midnight in an English summer is the new day already", () => {
  expect(dayInEngland(new Date("2026-07-14T23:30:00Z"))).toBe("2026-07-15");
});

test("half past eleven on an English winter evening is still the old day", () => {
  expect(dayInEngland(new Date("2026-12-14T23:30:00Z"))).toBe("2026-12-14");
});
