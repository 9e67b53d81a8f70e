import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../dates/dates.ts";
import {
  addReviewCounts,
  countReviews,
  onTimePercent,
  planStanding,
  type PlanReview,
  type ResponsePlan,
} from "./response-plan.ts";

const plan = (...reviews: PlanReview[]): ResponsePlan => ({
  agreedOn: "2026-09-10",
  firstReviewOn: "2026-10-22",
  reviews,
});
const review = (dueOn: string, reviewedOn: string, nextReviewOn: string | null): PlanReview => ({
  dueOn,
  reviewedOn,
  outcome: nextReviewOn === null ? "ended" : "goes_on",
  nextReviewOn,
});
const AUTUMN = { start: "2026-09-01", end: "2026-12-31" };

describe("a response plan", () => {
  it("is overdue only after the day of its review", () => {
    expect(planStanding(plan(), "2026-10-07")).toMatchObject({ state: "in_time", days: 15 });
    expect(planStanding(plan(), "2026-10-08")).toMatchObject({ state: "due_soon", days: 14 });
    expect(planStanding(plan(), "2026-10-22")).toMatchObject({ state: "due_soon", days: 0 });
    expect(planStanding(plan(), "2026-10-25")).toEqual({
      state: "overdue",
      dueOn: "2026-10-22",
      since: "2026-10-23",
      days: 3,
    });
  });

  it("stands by its latest review, and ends with one", () => {
    const once = review("2026-10-22", "2026-10-30", "2026-12-11");
    expect(planStanding(plan(once), "2026-11-05")).toMatchObject({ dueOn: "2026-12-11" });
    expect(planStanding(plan(once), "2026-10-29")).toMatchObject({ state: "overdue" });
    const ended = review("2026-12-11", "2026-12-10", null);
    expect(planStanding(plan(ended, once), "2027-03-01")).toEqual({
      state: "ended",
      endedOn: "2026-12-10",
    });
  });
});

describe("the reviews of plans", () => {
  it("are on time, late or not done, of those due", () => {
    const late = review("2026-10-22", "2026-10-30", "2026-11-20");
    const onTime = review("2026-10-22", "2026-10-20", "2027-01-08");
    const counts = countReviews([plan(late), plan(onTime), plan()], AUTUMN, "2026-11-28");
    expect(counts).toEqual({ due: 4, onTime: 1, late: 1, notDone: 2 });
    expect(onTimePercent(counts)).toBe(25);
  });

  it("are not due before their day is over", () => {
    expect(countReviews([plan()], AUTUMN, "2026-10-22").due).toBe(0);
    expect(countReviews([plan()], AUTUMN, "2026-10-23")).toMatchObject({ due: 1, notDone: 1 });
    expect(onTimePercent(countReviews([], AUTUMN, "2026-10-22"))).toBeNull();
  });

  it("of several schools are added up as reviews", () => {
    const [good, poor] = [
      { due: 1, onTime: 1, late: 0, notDone: 0 },
      { due: 9, onTime: 0, late: 4, notDone: 5 },
    ];
    expect(onTimePercent(addReviewCounts([good, poor]))).toBe(10);
  });

  it("each count once, on whichever day one asks", () => {
    const step = fc.tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 1, max: 90 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.nat(500), (steps, after) => {
        const reviews: PlanReview[] = [];
        let [due, earliest] = ["2026-10-22", "2026-09-10"];
        for (const [delay, next] of steps) {
          const done = addDays(due, delay) > earliest ? addDays(due, delay) : addDays(earliest, 1);
          const nextReviewOn = addDays(done, next);
          reviews.push(review(due, done, nextReviewOn));
          [due, earliest] = [nextReviewOn, done];
        }
        const today = addDays("2026-09-10", after);
        const whole = { start: "2026-01-01", end: "2035-12-31" };
        const counts = countReviews([plan(...reviews)], whole, today);
        const done = reviews.filter(({ reviewedOn }) => reviewedOn <= today);
        const overdue = planStanding(plan(...reviews), today).state === "overdue" ? 1 : 0;
        expect(counts.due).toBe(done.length + overdue);
        expect(counts.notDone).toBe(overdue);
        expect(counts.onTime).toBe(done.filter((one) => one.reviewedOn <= one.dueOn).length);
      }),
    );
  });
});
