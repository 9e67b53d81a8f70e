import { describe, expect, it } from "vitest";
import { ALL_POLICIES, daysOf } from "./fixtures/all-policies.ts";
import { readFacts } from "./read-facts.ts";

const SURE = 0.9;

interface Judged {
  style: string;
  fact: string;
  confidence: number;
  right: boolean;
}

/** Every single fact that was read where the fixture says what is true, and whether it is. */
function judged(): Judged[] {
  return ALL_POLICIES.flatMap(({ style, text, expected }) => {
    const { facts } = readFacts(text.split("\f"));
    const pairs = [
      ["school", facts.school, facts.school?.value, expected.school],
      ["title", facts.title, facts.title?.value, expected.title],
      ["adopted", facts.adopted, daysOf(facts.adopted), expected.adopted],
      ["lastReviewed", facts.lastReviewed, daysOf(facts.lastReviewed), expected.lastReviewed],
      ["nextReview", facts.nextReview, daysOf(facts.nextReview), expected.nextReview],
      ["cycle", facts.reviewCycleMonths, facts.reviewCycleMonths?.value, expected.cycle],
      ["body", facts.approvingBody, facts.approvingBody?.value, expected.body],
    ] as const;
    return pairs.flatMap(([fact, read, value, truth]) =>
      read && truth !== undefined
        ? [{ style, fact, confidence: read.confidence, right: value === truth }]
        : [],
    );
  });
}

describe("the confidence of a fact", () => {
  it("of 0.9 or more is right at least 97 times in 100", () => {
    const sure = judged().filter(({ confidence }) => confidence >= SURE);
    const wrong = sure.filter(({ right }) => !right);
    expect(sure.length).toBeGreaterThan(100);
    expect(wrong.length / sure.length <= 0.03 ? [] : wrong).toEqual([]);
  });

  it("is below 0.9 where the document contradicts itself or leaves the meaning open", () => {
    const ambiguous = readFacts([
      "Hill School\nOnline Safety Policy\nReview date: May 2024\n",
    ]).facts;
    expect(ambiguous.nextReview?.confidence).toBeLessThan(SURE);
    const twice = readFacts([
      "Next review: May 2024\n\nThe next review is due in May 2025.\n",
    ]).facts;
    expect(twice.nextReview?.confidence).toBeLessThan(SURE);
  });
});
