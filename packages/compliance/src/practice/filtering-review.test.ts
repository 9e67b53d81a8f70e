import { describe, expect, it } from "vitest";
import {
  filteringReviewSchema,
  filteringStanding,
  missingParticipants,
  standardResults,
} from "./filtering-review.ts";
import { FILTERING_CHECKS, FILTERING_STANDARDS } from "./filtering-standards.ts";

const review = (given: object = {}) => ({
  reviewedOn: "2026-10-14",
  occasion: "academic_year",
  tookPart: ["governor", "senior_leader"],
  results: {},
  ...given,
});
const on = (...days: string[]) => days.map((reviewedOn) => ({ reviewedOn }));

describe("the filtering and monitoring standards", () => {
  it("are four, and no two checks share a code", () => {
    expect(FILTERING_STANDARDS).toHaveLength(4);
    const codes = FILTERING_CHECKS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe("a review of filtering and monitoring", () => {
  it("says who took part, and so who did not", () => {
    const read = filteringReviewSchema.parse(review());
    expect(read.tookPart).toEqual(["senior_leader", "governor"]);
    expect(missingParticipants(read)).toEqual([
      "designated_safeguarding_lead",
      "technical_support",
    ]);
    expect(filteringReviewSchema.safeParse(review({ tookPart: [] })).success).toBe(false);
  });

  it("answers the standards' own checks only", () => {
    const results = { safe_search_on: { result: "in_place" } };
    expect(filteringReviewSchema.safeParse(review({ results })).success).toBe(true);
    const invented = { blocks_everything: { result: "in_place" } };
    expect(filteringReviewSchema.safeParse(review({ results: invented })).success).toBe(false);
  });

  it("leaves a standard as its weakest check does", () => {
    const all = Object.fromEntries(
      FILTERING_CHECKS.map(({ code }) => [code, { result: "in_place", note: "" }]),
    );
    const weak = { users_told: { result: "partly" }, safe_search_on: { result: "not_in_place" } };
    const { review_dated: _, ...others } = all;
    const read = filteringReviewSchema.parse(review({ results: { ...others, ...weak } }));
    expect(Object.fromEntries(standardResults(read))).toEqual({
      roles: "in_place",
      review: "not_checked",
      blocking: "not_in_place",
      monitoring: "partly",
    });
  });
});

describe("a school", () => {
  it("has reviewed its filtering this academic year", () => {
    expect(filteringStanding(on("2025-10-01", "2026-09-01"), "2026-11-28")).toEqual({
      status: "met",
      lastReviewedOn: "2026-09-01",
      dueOn: "2028-08-31",
      overdueSince: null,
    });
  });

  it("is due to review it when it last did in the year before", () => {
    expect(filteringStanding(on("2026-08-31"), "2026-11-28")).toMatchObject({
      status: "due_soon",
      dueOn: "2027-08-31",
    });
  });

  it("needs to act when a whole year has passed without, or nothing is known", () => {
    expect(filteringStanding(on("2025-08-31"), "2026-09-01")).toMatchObject({
      status: "needs_action",
      overdueSince: "2026-09-01",
    });
    expect(filteringStanding([], "2026-11-28")).toMatchObject({
      status: "needs_action",
      lastReviewedOn: null,
    });
  });

  it("is judged on a past day by what had been done by then", () => {
    expect(filteringStanding(on("2026-11-20"), "2026-11-19").status).toBe("needs_action");
  });
});
