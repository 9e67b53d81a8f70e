import { describe, expect, it } from "vitest";
import { dateContradictions } from "./date-contradictions.ts";
import { dateFact } from "./measures/measured-school.fixture.ts";

const none = { adopted: null, lastReviewed: null, nextReview: null };
const kinds = (dates: Partial<Parameters<typeof dateContradictions>[0]>) =>
  dateContradictions({ ...none, ...dates }).map(({ kind }) => kind);

describe("dates of a policy that can't all be right", () => {
  it("a policy adopted in Summer 2022 for review in Summer 2024 has none", () => {
    const dates = { adopted: dateFact("Summer 2022"), nextReview: dateFact("Summer 2024") };
    expect(kinds(dates)).toEqual([]);
    expect(kinds({})).toEqual([]);
  });

  it("a review before the adoption is one", () => {
    const dates = {
      adopted: dateFact("September 2020"),
      lastReviewed: dateFact("18 August 2020"),
    };
    expect(kinds(dates)).toEqual(["reviewed_before_adoption"]);
  });

  it("a review within the month of adoption is none: it may have come first or last", () => {
    const dates = {
      adopted: dateFact("September 2020"),
      lastReviewed: dateFact("2 September 2020"),
    };
    expect(kinds(dates)).toEqual([]);
  });

  it("a next review before the adoption or before the last review is one", () => {
    const dates = {
      adopted: dateFact("May 2024"),
      lastReviewed: dateFact("June 2024"),
      nextReview: dateFact("May 2023"),
    };
    expect(kinds(dates)).toEqual(["next_review_before_adoption", "next_review_before_last"]);
  });
});
