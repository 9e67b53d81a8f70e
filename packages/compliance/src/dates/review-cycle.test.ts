import { describe, expect, it } from "vitest";
import { readReviewCycle } from "./review-cycle.ts";

describe("a review cycle in a school's words", () => {
  it.each([
    ["annually", 12],
    ["Annual", 12],
    ["every academic year", 12],
    ["once a year", 12],
    ["12 months", 12],
    ["every two years", 24],
    ["2-yearly", 24],
    ["every two (2) years", 24],
    ["biennial", 24],
    ["every other year", 24],
    ["3 yearly", 36],
    ["triennially", 36],
    ["six monthly", 6],
    ["twice a year", 6],
    ["termly", 4],
    ["half-termly", 2],
    ["quarterly", 3],
    ["every eighteen months", 18],
  ])("%s is %i months", (words, months) => {
    expect(readReviewCycle(words)).toBe(months);
  });

  it.each([
    "",
    "regularly",
    "as required",
    "biannually",
    "bi-annual",
    "in due course",
    "ten years",
  ])("%j tells no cycle", (words) => {
    expect(readReviewCycle(words)).toBeNull();
  });
});
