import { describe, expect, test } from "vitest";
import type { KeptIncidents, KeptMonth, KeptPeriod } from "../incidents/kept-incidents.ts";
import { periodsBetween } from "../periods/reporting-period.ts";
import type { SchoolIncidents } from "../school-position.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { incidentReporting } from "./incident-reporting.ts";
import { incidentSignal } from "./incident-signal.ts";
import { school } from "./measured-school.fixture.ts";

const TODAY = "2026-11-22";
const BELONGING = { from: "2020-09-01", to: null };
const ROLL = { asAt: "2023-10-01", pupils: 400, source: "Census" };

const months = (
  count: (month: string) => number | null,
  isReported = (month: string) => count(month) !== null,
): KeptMonth[] =>
  periodsBetween("month", "2025-09-01", TODAY).map(({ start, end }) => ({
    start,
    end,
    incidents: count(start.slice(0, 7)),
    isReported: isReported(start.slice(0, 7)),
  }));

/** Eight terms that are over and the one that goes on, oldest first. */
const terms = (...counts: (number | null)[]): KeptPeriod[] =>
  periodsBetween("term", "2024-01-01", TODAY).map(({ start, end }, index) => ({
    start,
    end,
    incidents: counts[index] ?? null,
  }));

const having = (kept: Partial<KeptIncidents> | null, change: Partial<SchoolIncidents> = {}) =>
  school({
    incidents: {
      kept: kept && { terms: [], months: [], undecided: [], plans: [], ...kept },
      belonging: BELONGING,
      rolls: [ROLL],
      ...change,
    },
  });

describe("a school's reports of incidents", () => {
  const judge = (...of: Parameters<typeof having>) =>
    incidentReporting.judge(having(...of), TODAY, DEFAULT_SETTINGS);

  test("are met when each month that is due has one, a nought too; August is not asked for", () => {
    const all = months((month) => (month === "2026-08" ? null : month === "2026-07" ? 0 : 3));
    expect(judge({ months: all })).toMatchObject({ status: "met", value: "11 of 11 months" });
  });

  test("are partly met while a month is silent, which is named", () => {
    const one = months((month) => (month === "2026-06" ? null : 2));
    expect(judge({ months: one })).toMatchObject({
      status: "partly_met",
      value: "10 of 11 months",
      detail: "Not reported: June 2026.",
      since: "2026-07-14",
    });
  });

  test("stay not reported where nothing was ever said: silence is not nought", () => {
    expect(judge(null)).toMatchObject({ status: "not_reported", value: "Nothing reported" });
    expect(judge({ months: months(() => null) })).toMatchObject({ status: "not_reported" });
  });

  test("may be given for a half-term: its months have no count of their own, and are reported", () => {
    const isInFirst = (month: string) => /2026-(?:09|10)/u.test(month);
    const count = (month: string) => (isInFirst(month) ? null : 1);
    expect(judge({ months: months(count, () => true) })).toMatchObject({ status: "met" });
    expect(judge({ months: months(count, (month) => month !== "2026-09") })).toMatchObject({
      detail: "Not reported: September 2026.",
    });
  });

  test("are asked of a school that joined in October for October alone", () => {
    const belonging = { from: "2026-10-01", to: null };
    expect(judge(null, { belonging })).toMatchObject({ detail: "Not reported: October 2026." });
  });
});

describe("a school's incidents over time", () => {
  const judge = (...of: Parameters<typeof having>) =>
    incidentSignal.judge(having(...of), TODAY, DEFAULT_SETTINGS);

  test("are as usual within what chance explains", () => {
    expect(judge({ terms: terms(20, 22, 19, 24, 21, 18, 23, 25) })).toMatchObject({
      status: "met",
      value: "As usual",
    });
  });

  test("are marked when they double, and never as needing action", () => {
    const doubled = judge({ terms: terms(20, 22, 19, 24, 21, 18, 23, 46) });
    expect(doubled).toMatchObject({ status: "partly_met", value: "Higher than usual" });
    expect(doubled.detail).toContain("Summer 2026 is higher than chance would explain");
  });

  test("are marked as clearly when they fall away, and not reported where nothing is said", () => {
    expect(judge({ terms: terms(20, 22, 19, 24, 21, 18, 23, 2) })).toMatchObject({
      value: "Lower than usual",
    });
    expect(judge({ terms: terms(20, 22, 19, 24, 21, 18, 23, null) })).toMatchObject({
      status: "not_reported",
      value: "Summer 2026 not reported",
    });
  });

  test("can't be compared without a pupil number, or with too few terms", () => {
    const kept = { terms: terms(20, 22, 19, 24, 21, 18, 23, 46) };
    expect(judge(kept, { rolls: [] })).toMatchObject({ value: "No pupil number" });
    expect(judge({ terms: terms(null, null, null, 24, 21, 18, 23, 46) })).toMatchObject({
      status: "not_applicable",
      value: "Too few terms",
    });
  });
});
