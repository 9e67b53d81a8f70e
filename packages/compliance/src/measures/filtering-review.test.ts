import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { filteringReview } from "./filtering-review.ts";
import { school } from "./measured-school.fixture.ts";

const TODAY = "2026-11-28";

const judge = (filtering: object | null) =>
  filteringReview.judge(
    school({
      filtering: filtering && {
        reviewId: "review",
        reviewedOn: "2026-10-14",
        notInPlace: 0,
        partly: 0,
        notChecked: 0,
        ...filtering,
      },
    }),
    TODAY,
    DEFAULT_SETTINGS,
  );

describe("a school's review of filtering and monitoring", () => {
  it("is met in the academic year that goes on", () => {
    expect(judge({})).toMatchObject({
      status: "met",
      value: "Reviewed this year",
      detail: "Reviewed on 14 October 2026. Everything was in place.",
      nextAction: null,
      headline: null,
    });
  });

  it("is met and still says what it found, with the way to it", () => {
    expect(judge({ notInPlace: 1, partly: 2, notChecked: 3 })).toMatchObject({
      status: "met",
      value: "Reviewed · 3 to put right",
      detail:
        "Reviewed on 14 October 2026. It found 1 check not in place, 2 checks partly in place and 3 checks not checked.",
      nextAction: { code: "see_filtering" },
    });
  });

  it("is due soon where the last was in the year before", () => {
    expect(judge({ reviewedOn: "2026-08-31" })).toMatchObject({
      status: "due_soon",
      value: "Due by 31 August 2027",
      due: "2027-08-31",
      nextAction: { code: "review_filtering" },
    });
  });

  it("needs action once a whole academic year has passed", () => {
    expect(judge({ reviewedOn: "2025-08-31" })).toMatchObject({
      status: "needs_action",
      value: "Not since 2024/25",
      since: "2026-09-01",
      headline: { of: "school", words: "has not reviewed its filtering since 2024/25" },
    });
  });

  it("is not reported where none was ever recorded, and not judged where nobody has asked", () => {
    expect(judge(null)).toMatchObject({ status: "not_reported", value: "No review recorded" });
    expect(filteringReview.judge(school(), TODAY, DEFAULT_SETTINGS).status).toBe("not_applicable");
  });

  it("needs action where none was ever recorded although the trust has asked for it", () => {
    const asked = { ...school(), filtering: null, askedForFiltering: true };
    expect(filteringReview.judge(asked, TODAY, DEFAULT_SETTINGS)).toMatchObject({
      status: "needs_action",
      value: "No review recorded",
      headline: { words: "was asked for its review of filtering, and has recorded none" },
    });
  });
});
