import { describe, expect, it } from "vitest";
import { readWrittenDate } from "./dates/dates.ts";
import { occasionInWords, reminderInWords, remindersOf } from "./reminders.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";

const lastDayOf = (text: string) => readWrittenDate(text)?.end ?? "";
const always = { from: "2020-01-01", until: "2029-12-31" };

function days(dueOn: string, range = always, settings = {}, knownFrom = "2020-01-01") {
  return remindersOf({ dueOn, knownFrom }, range, { ...DEFAULT_SETTINGS, ...settings }).map(
    ({ on, occasion }) => `${on} ${occasionInWords(occasion)}`,
  );
}

describe("a policy whose review falls due", () => {
  it("on 31 August 2027 has reminders 90, 60, 30 and 7 days before, then every week", () => {
    expect(days("2027-08-31", { from: "2027-01-01", until: "2027-09-14" })).toEqual([
      "2027-06-02 90 days before",
      "2027-07-02 60 days before",
      "2027-08-01 30 days before",
      "2027-08-24 7 days before",
      "2027-09-07 1 week overdue",
      "2027-09-14 2 weeks overdue",
    ]);
  });

  it("in a term or a month is reminded of by its last day", () => {
    const range = { from: "2027-08-01", until: "2027-08-31" };
    expect(days(lastDayOf("Summer 2027"), range)).toEqual([
      "2027-08-01 30 days before",
      "2027-08-24 7 days before",
    ]);
    expect(days(lastDayOf("February 2028"), { from: "2028-02-01", until: "2028-02-29" })).toEqual([
      "2028-02-22 7 days before",
    ]);
    expect(days(lastDayOf("2026/27"), range)).toHaveLength(2);
  });

  it("has none before its version was in force", () => {
    const range = { from: "2027-01-01", until: "2027-08-31" };
    expect(days("2027-08-31", range, {}, "2027-08-10")).toEqual(["2027-08-24 7 days before"]);
  });

  it("has the ones of both the first and the last day that is asked about", () => {
    expect(days("2027-08-31", { from: "2027-08-24", until: "2027-08-24" })).toHaveLength(1);
    expect(days("2027-08-31", { from: "2027-08-25", until: "2027-09-06" })).toEqual([]);
  });

  it("years ago is reminded of every week, and no more often for being so late", () => {
    expect(days("2021-08-18", { from: "2026-11-16", until: "2026-11-29" })).toEqual([
      "2026-11-18 274 weeks overdue",
      "2026-11-25 275 weeks overdue",
    ]);
  });
});

describe("a trust that chose other days", () => {
  it("is reminded on those, each once, the earliest first", () => {
    const range = { from: "2027-01-01", until: "2027-08-31" };
    expect(days("2027-08-31", range, { reminderDays: [14, 120, 14] })).toEqual([
      "2027-05-03 120 days before",
      "2027-08-17 14 days before",
    ]);
  });

  it("is reminded of what is overdue as often as it chose", () => {
    const range = { from: "2027-09-01", until: "2027-09-21" };
    expect(days("2027-08-31", range, { overdueReminderDays: 10 })).toEqual([
      "2027-09-10 10 days overdue",
      "2027-09-20 20 days overdue",
    ]);
  });
});

it("a reminder reads like a sentence that somebody would say", () => {
  const school = { schoolName: "Ashdown Vale", policyName: "Online safety" };
  const before = { dueOn: "2027-08-31", occasion: { kind: "before" as const, days: 30 } };
  expect(reminderInWords(before, school)).toBe(
    "30 days before: Ashdown Vale's online safety policy, review due 31 August 2027",
  );
  const overdue = { dueOn: "2027-08-31", occasion: { kind: "overdue" as const, days: 7 } };
  expect(reminderInWords(overdue, { ...school, schoolName: "St James" })).toBe(
    "1 week overdue: St James' online safety policy, review was due 31 August 2027",
  );
});
