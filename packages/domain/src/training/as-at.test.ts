import { expect, test } from "vitest";
import { isAskedOn, readAsAt } from "./as-at.ts";

const today = "2026-11-22";

test("a past day is as it was known when that day ended in England, in summer and in winter", () => {
  const known = (asAt: string) => readAsAt({ asAt, known: "then" }, today).knownAt?.toISOString();
  expect(known("2026-07-01")).toBe("2026-07-01T22:59:59.999Z");
  expect(known("2026-11-01")).toBe("2026-11-01T23:59:59.999Z");
});

test("today and a day to come are as they are known now, whatever was asked for", () => {
  expect(readAsAt({ known: "then" }, today)).toEqual({
    asAt: { day: today, when: "today", known: "now" },
    knownAt: undefined,
  });
  expect(readAsAt({ asAt: "2027-01-04", known: "then" }, today)).toEqual({
    asAt: { day: "2027-01-04", when: "future", known: "now" },
    knownAt: undefined,
  });
  expect(readAsAt({ asAt: "2026-11-01", known: "now" }, today).knownAt).toBeUndefined();
});

test("what was retired is asked on the days before, and on none to come", () => {
  const retired = { inForceFrom: "2026-09-01", inForceUntil: "2026-11-21" };
  const on = (day: string) => isAskedOn(retired, readAsAt({ asAt: day, known: "now" }, today).asAt);
  expect(["2026-08-31", "2026-09-01", "2026-11-21", today, "2027-01-04"].map(on)).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});
