import { describe, expect, it } from "vitest";
import { guessOutcome, guessSeverity, guessYearGroup } from "./case-words.ts";

describe("a case system’s word", () => {
  it.each([
    ["High", "high"],
    ["low risk", "low"],
    ["Amber", "medium"],
    ["Critical", "immediate_risk_or_illegal"],
    ["Immediate risk, or illegal", "immediate_risk_or_illegal"],
    ["Level 3", null],
    ["", null],
  ])("for severity, %s, is %s", (word, severity) => {
    expect(guessSeverity(word)).toBe(severity);
  });

  it.each([
    ["Closed", "resolved"],
    ["Open", "ongoing"],
    ["In progress", "ongoing"],
    ["NFA", "resolved"],
    ["Passed on to others", "escalated"],
    ["Emily", null],
  ])("for what became of it, %s, is %s", (word, outcome) => {
    expect(guessOutcome(word)).toBe(outcome);
  });

  it.each([
    ["Y7", "year_7"],
    ["Yr 11", "year_11"],
    ["Year 7", "year_7"],
    ["07", "year_7"],
    ["7", "year_7"],
    ["R", "reception"],
    ["YR", "reception"],
    ["Nursery", "nursery"],
    ["Y7, Y8", "several"],
    ["Years 7 and 8", "several"],
    ["Year 14", null],
    ["7B", null],
    ["Emily Hart", null],
  ])("for a year group, %s, is %s", (word, year) => {
    expect(guessYearGroup(word)).toBe(year);
  });
});
