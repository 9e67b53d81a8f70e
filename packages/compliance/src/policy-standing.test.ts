import { describe, expect, it } from "vitest";
import { readWrittenDate } from "./dates/dates.ts";
import { type DatedPolicy, policyStanding } from "./policy-standing.ts";

const TODAY = "2026-11-27";
const yearly = { reviewMonths: 12 };
const settings = { dueSoonDays: 60 };

const date = (text: string) => readWrittenDate(text) ?? expect.fail(`${text} is no date`);

const policy = (change: Partial<DatedPolicy> = {}): DatedPolicy => ({
  adopted: null,
  lastReviewed: null,
  nextReview: null,
  reviewCycleMonths: null,
  effectiveOn: "2026-01-12",
  ...change,
});

describe("where a policy of a register's type stands", () => {
  it("a school without one has none", () => {
    expect(policyStanding(null, yearly, TODAY, settings).kind).toBe("none");
  });

  it("a date in the policy counts, also when the trust asks for another cycle", () => {
    const stated = policy({ nextReview: date("Summer 2024"), adopted: date("Summer 2022") });
    expect(policyStanding(stated, { reviewMonths: 60 }, TODAY, settings)).toMatchObject({
      kind: "overdue",
      dueOn: "2024-08-31",
      dueFrom: "stated",
    });
  });

  it("without a date it is due when the trust's cycle has run from its last review", () => {
    const reviewed = policy({ lastReviewed: date("3 March 2026"), adopted: date("Spring 2020") });
    expect(policyStanding(reviewed, yearly, TODAY, settings)).toEqual({
      kind: "in_date",
      dueOn: "2027-03-03",
      dueFrom: "register",
      longerThanAsked: null,
    });
  });

  it("that states no day at all runs from the day on which it took effect", () => {
    expect(policyStanding(policy(), yearly, TODAY, settings)).toMatchObject({
      kind: "due_soon",
      dueOn: "2027-01-12",
    });
  });

  it("without a date, of a type without a cycle, is undated", () => {
    expect(policyStanding(policy(), { reviewMonths: null }, TODAY, settings).kind).toBe("undated");
  });

  it("a cycle longer than the trust asks for is pointed out, and a shorter one isn't", () => {
    const every = (months: number) =>
      policyStanding(policy({ reviewCycleMonths: months }), yearly, TODAY, settings)
        .longerThanAsked;
    expect([every(24), every(12), every(6)]).toEqual([24, null, null]);
  });
});
