import { expect, test } from "vitest";
import { percentInWords } from "./percent.ts";
import { complianceSettingsSchema, DEFAULT_SETTINGS } from "./settings.ts";
import { readThreshold, thresholdInWords, THRESHOLDS } from "./thresholds.ts";

test("every threshold that a trust may set is on the page of settings", () => {
  const elsewhere = [
    "guidanceGrace",
    "comingEditions",
    "incidentRetentionByCategory",
    "measureWeights",
    "termCalendar",
  ];
  const described = [...elsewhere, ...THRESHOLDS.map(({ name }) => name)];
  expect(described.toSorted()).toEqual(Object.keys(complianceSettingsSchema.shape).toSorted());
});

test("a default that is typed as it is written is read as it was", () => {
  for (const { name } of THRESHOLDS) {
    const typed = String(DEFAULT_SETTINGS[name]);
    expect(readThreshold(name, typed)).toEqual({ value: DEFAULT_SETTINGS[name] });
  }
});

test("reminders are put in order, and each day stands once", () => {
  expect(readThreshold("reminderDays", "7, 30 and 14; 30")).toEqual({ value: [30, 14, 7] });
});

test("what is no number, or out of range, is said in words", () => {
  expect(readThreshold("dueSoonDays", "soon")).toEqual({ problem: "Enter a whole number." });
  expect(readThreshold("dueSoonDays", "30, 60")).toEqual({ problem: "Enter one whole number." });
  expect(readThreshold("trainingMetPercent", "101")).toEqual({
    problem: "Enter a whole number from 1 to 100.",
  });
  expect(readThreshold("expiringDays", "1 2 3 4 5 6")).toEqual({
    problem: "Enter at most 5 whole numbers, each from 1 to 366.",
  });
});

test("the limits in words are those that are kept to", () => {
  for (const { name } of THRESHOLDS) {
    const [problem] = [readThreshold(name, "9999")].map(
      (read) => "problem" in read && read.problem,
    );
    const [least = "", most = ""] = String(problem).match(/\d+/gu)?.slice(-2) ?? [];
    expect(readThreshold(name, least)).toHaveProperty("value");
    expect(readThreshold(name, most)).toHaveProperty("value");
    expect(readThreshold(name, String(Number(most) + 1))).toHaveProperty("problem");
  }
});

test("values are read as people say them", () => {
  expect(thresholdInWords([90, 60, 7], "days")).toBe("90, 60 and 7 days");
  expect(thresholdInWords(1, "months")).toBe("1 month");
  expect(thresholdInWords(95, "per cent")).toBe(percentInWords(95));
  expect(thresholdInWords([], "days")).toBe("never");
  expect(thresholdInWords([7, 8], "months of the year")).toBe("July and August");
  expect(thresholdInWords([], "months of the year")).toBe("none");
  expect(thresholdInWords(1, "school days")).toBe("1 school day");
});

test("a trust that expects a return for every month says so", () => {
  expect(readThreshold("monthsWithoutReturns", " None ")).toEqual({ value: [] });
  expect(readThreshold("monthsWithoutReturns", "13")).toEqual({
    problem: "Enter the numbers of at most 11 months, each from 1 to 12, or none.",
  });
});
