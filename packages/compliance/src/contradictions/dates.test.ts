import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY_TYPES, policyTypeRegister } from "../policy-types.ts";
import type { StatedPolicy } from "./school-record.ts";
import { date, found, passage, record } from "./school-record.fixture.ts";

const kinds = (facts: Partial<StatedPolicy>) => found(record(facts)).map(({ kind }) => kind);
const about = (facts: Partial<StatedPolicy>) =>
  found(record(facts))
    .filter(({ kind }) => kind === "date_order")
    .map((each) => each.about);

describe("dates of a policy that can't all be right", () => {
  it("adopted in Summer 2022 for review in Summer 2023 has none", () => {
    expect(about({ adopted: date("Summer 2022"), nextReview: date("Summer 2023") })).toEqual([]);
  });

  it("a review before the adoption is one; within the month of adoption it is none", () => {
    const adopted = date("September 2020");
    const nextReview = date("September 2021");
    const reviewed = (text: string) => about({ adopted, nextReview, lastReviewed: date(text) });
    expect(reviewed("18 August 2020")).toEqual(["reviewed_before_adoption"]);
    expect(reviewed("2 September 2020")).toEqual([]);
  });

  it("a next review before the adoption, the last review or the approval is one each", () => {
    expect(
      about({
        adopted: date("May 2024"),
        lastReviewed: date("June 2024"),
        nextReview: date("May 2023"),
        recordedApproval: { approvedOn: "2024-06-20", body: "Governing body" },
      }),
    ).toEqual([
      "next_review_before_adoption",
      "next_review_before_last",
      "next_review_before_approval",
    ]);
  });

  it("a next review that was worked out from the others contradicts none of them", () => {
    const nextReview = date("May 2023", { computed: true });
    expect(about({ adopted: date("May 2024"), nextReview })).toEqual([]);
  });
});

describe("how often a policy is reviewed", () => {
  it("annually by its text and every two years by its dates is a contradiction with itself", () => {
    const facts = {
      adopted: date("September 2025"),
      nextReview: date("September 2027"),
      reviewCycleMonths: { value: 12, evidence: passage("at least annually") },
    };
    expect(found(record(facts))).toMatchObject([
      { kind: "required_review" },
      {
        kind: "stated_cycle",
        words:
          "The online safety policy says that it is reviewed every year; it was adopted in September 2025 and gives its next review as September 2027.",
        sides: [{ of: "policy" }, { of: "policy" }],
      },
    ]);
  });

  it("less often than the trust asks for contradicts the register, counted from the last approval", () => {
    const facts = { adopted: date("Summer 2026"), nextReview: date("Summer 2028") };
    expect(found(record(facts))).toMatchObject([
      {
        kind: "required_review",
        words: expect.stringContaining("every year, so by 31 August 2027"),
      },
    ]);
    const approved = { ...facts, recordedApproval: { approvedOn: "2026-08-30", body: "Trustees" } };
    expect(found(record(approved))[0]?.words).toContain("so by 30 August 2027");
  });

  it("a month later than a year after is how schools plan; earlier is never wrong", () => {
    const adopted = date("8 September 2026");
    expect(kinds({ adopted, nextReview: date("5 October 2027") })).toEqual([]);
    expect(kinds({ adopted, nextReview: date("Autumn 2027") })).toEqual([]);
    expect(kinds({ adopted, nextReview: date("January 2027") })).toEqual([]);
  });

  it("every two years is fine where the trust has decided so", () => {
    const [online] = DEFAULT_POLICY_TYPES;
    if (!online) throw new Error("Online safety is the first type.");
    const decided = {
      ...online,
      reviewMonths: 24,
      retired: false,
      recordedAt: new Date(),
      recordedBy: "Priya Lathom",
    };
    const facts = { adopted: date("Summer 2026"), nextReview: date("Summer 2028") };
    expect(found(record(facts, { policyTypes: policyTypeRegister([decided]) }))).toEqual([]);
  });
});

describe("a review date that somebody entered", () => {
  const entered = date("October 2027", { evidence: null, confidence: 1 });

  it("beside another in the text is a contradiction", () => {
    expect(
      found(record({ nextReview: entered, nextReviewInText: date("September 2027") })),
    ).toMatchObject([
      {
        kind: "review_date",
        words:
          "The online safety policy gives its next review as September 2027; the register goes by October 2027.",
      },
    ]);
  });

  it("that may be the same day, that stands in the text, or beside none in the text is no contradiction", () => {
    expect(kinds({ nextReview: entered, nextReviewInText: date("Autumn 2027") })).toEqual([]);
    const inText = date("October 2027");
    expect(kinds({ nextReview: inText, nextReviewInText: date("September 2027") })).toEqual([]);
    expect(kinds({ nextReview: entered, nextReviewInText: null })).toEqual([]);
  });
});

describe("a recorded approval", () => {
  const approved = (approvedOn: string) =>
    kinds({
      adopted: date("Spring 2026"),
      nextReview: date("Spring 2027"),
      recordedApproval: { approvedOn, body: "Local governing body" },
    });

  it("after the adoption in the text, or more than a year before it, does not fit", () => {
    expect(approved("2026-05-04")).toContain("approval_date");
    expect(approved("2024-11-30")).toContain("approval_date");
  });

  it("within the term of adoption, or by the trustees some months before, fits", () => {
    expect(approved("2026-02-11")).toEqual([]);
    expect(approved("2025-11-30")).toEqual([]);
  });
});
