import { describe, expect, it } from "vitest";
import type { PlanReview, ResponsePlan } from "../incidents/response-plan.ts";
import type { SchoolPosition } from "../school-position.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { actionsOverdue } from "./actions-overdue.ts";
import { school } from "./measured-school.fixture.ts";
import { plansReviewed } from "./plans-reviewed.ts";

const TODAY = "2026-11-22";
const plan = (firstReviewOn: string, ...reviews: PlanReview[]): ResponsePlan => ({
  agreedOn: "2026-09-10",
  firstReviewOn,
  reviews,
});
const judge = (measure: typeof plansReviewed, position: Partial<SchoolPosition>) =>
  measure.judge(school(position), TODAY, DEFAULT_SETTINGS);

describe("a school's response plans", () => {
  it("need action when one is past its day, with the share of reviews done on time beside it", () => {
    const late: PlanReview = {
      dueOn: "2026-10-01",
      reviewedOn: "2026-10-01",
      outcome: "goes_on",
      nextReviewOn: "2026-12-20",
    };
    const cell = judge(plansReviewed, { plans: [plan("2026-11-20"), plan("2026-10-01", late)] });
    expect(cell).toMatchObject({
      status: "needs_action",
      value: "1 plan overdue",
      since: "2026-11-21",
      detail: "Reviewed on time in 2026/27: 1 of 2 (50%).",
      nextAction: { code: "review_plans" },
    });
  });

  it("are due soon, in time, or none at all", () => {
    expect(judge(plansReviewed, { plans: [plan("2026-12-06")] })).toMatchObject({
      status: "due_soon",
      due: "2026-12-06",
    });
    expect(judge(plansReviewed, { plans: [plan("2026-12-07")] })).toMatchObject({
      status: "met",
      value: "1 plan in time",
    });
    expect(judge(plansReviewed, { plans: [] }).status).toBe("not_applicable");
  });
});

describe("a school's actions", () => {
  it("need action from the day after the first was due", () => {
    expect(
      judge(actionsOverdue, { openActions: ["2026-11-21", "2026-11-10", "2027-01-10"] }),
    ).toMatchObject({
      status: "needs_action",
      value: "2 overdue",
      since: "2026-11-11",
      headline: { words: "has 2 actions overdue" },
    });
    expect(judge(actionsOverdue, { openActions: ["2026-11-22"] })).toMatchObject({
      status: "due_soon",
      due: "2026-11-22",
    });
  });

  it("are in order while none is past its day, and nothing where there is none", () => {
    expect(judge(actionsOverdue, { openActions: ["2027-01-10"] }).status).toBe("met");
    expect(judge(actionsOverdue, { openActions: [] }).status).toBe("not_applicable");
  });

  it("print the days that the trust has set in their rule", () => {
    const rule = actionsOverdue.rule({ ...DEFAULT_SETTINGS, followUpSoonDays: 9 });
    expect(rule).toContain("within 9 days");
  });
});
