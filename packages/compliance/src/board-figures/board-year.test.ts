import { expect, test } from "vitest";
import { isSettled } from "./board-year.ts";

const term = { start: "2025-09-01", end: "2026-01-04" };
const settings = { returnDueDays: 14, monthsWithoutReturns: [8] };
const complete = { expected: 4, reported: 4, counts: [] };
const silent = { expected: 4, reported: 0, counts: null };

const settledOn = (
  today: string,
  schools: Parameters<typeof isSettled>[0]["schools"] = [complete],
  changedOn: string | null = "2026-01-06",
) => isSettled({ term, schools, changedOn }, settings, today);

test("a term is published once the days are over in which its last month is returned", () => {
  expect(settledOn("2026-01-18")).toBe(false);
  expect(settledOn("2026-01-19")).toBe(true);
});

test("a term with a month missing waits until nothing was added for as many days again", () => {
  const schools = [complete, silent];
  expect(settledOn("2026-01-20", schools, "2026-01-06")).toBe(false);
  expect(settledOn("2026-01-21", schools, "2026-01-06")).toBe(true);
  expect(settledOn("2026-01-21", schools, "2026-01-19")).toBe(false);
});

test("a term of which no school has said anything is not published", () => {
  expect(settledOn("2026-06-01", [silent, silent], null)).toBe(false);
});
