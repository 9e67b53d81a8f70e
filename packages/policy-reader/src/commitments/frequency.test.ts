import { describe, expect, it } from "vitest";
import { frequencyIn } from "./frequency.ts";

describe("how often a promise is to be kept", () => {
  it.each([
    ["Staff are trained annually", 12],
    ["reviewed at least once a year", 12],
    ["in each academic year", 12],
    ["presents an annual report", 12],
    ["every two years", 24],
    ["on a two-year cycle", 24],
    ["once every three years", 36],
    ["meets governors termly", 4],
    ["every term", 4],
    ["half-termly", 2],
    ["three times a year", 4],
    ["twice a term", 2],
    ["at 6-monthly intervals", 6],
    ["every month", 1],
    ["fortnightly", 0.5],
    ["on a weekly basis", 0.25],
    ["reads the report each Monday", 0.25],
    ["refreshed every September", 12],
    ["a check of ten devices each month", 1],
    ["checks the log daily", 0.05],
    ["every two years, and refreshed annually", 24],
  ])("%s: every %d months", (words, months) => {
    expect(frequencyIn(words)).toBe(months);
  });

  it.each([
    "regularly",
    "from time to time",
    "kept for six years",
    "until the child is 25 years old",
    "each year group",
    "every Year 6 pupil",
    "during half-term",
    "annual leave",
    "within 12 months",
    "biannually",
    "part of daily life",
  ])("%s names no interval", (words) => {
    expect(frequencyIn(words)).toBeNull();
  });
});
