import { describe, expect, it } from "vitest";
import { findCommitments } from "./find-commitments.ts";
import { ALL_MARKED_POLICIES } from "./fixtures/all-marked-policies.ts";
import { type ExpectedCommitment, withoutMarks } from "./fixtures/marked-policy.ts";

/** Of what is found how much is right, and of what is there how much is found, must be at least this. */
const FLOOR = 0.97;

interface Judged {
  expected: ExpectedCommitment | null;
  found: ReturnType<typeof findCommitments>[number] | null;
}

/** Pairs what was found with what the policy marks, by whether the passages overlap. */
function judge(): Judged[] {
  return ALL_MARKED_POLICIES.flatMap((policy) => {
    const { pages, expected } = withoutMarks(policy);
    const left = new Set(findCommitments(pages));
    const judged: Judged[] = expected.map((commitment) => {
      const end = commitment.start + commitment.quote.length;
      const found = [...left].find(
        ({ evidence }) =>
          evidence.page === commitment.page &&
          evidence.start < end &&
          commitment.start < evidence.end,
      );
      if (found) left.delete(found);
      return { expected: commitment, found: found ?? null };
    });
    return [...judged, ...[...left].map((found) => ({ expected: null, found }))];
  });
}

const judged = judge();
const pairs = judged.flatMap(({ expected, found }) =>
  expected && found ? [{ expected, found }] : [],
);

/** The failures, when they are more than the floor allows: the message of the test shows them. */
function tooMany<T>(failures: readonly T[], of: number): readonly T[] {
  return failures.length > of * (1 - FLOOR) ? failures : [];
}

describe("of the commitments that invented policies mark", () => {
  it("there are enough to judge by", () => {
    expect(judged.filter(({ expected }) => expected).length).toBeGreaterThan(140);
  });

  it("at least 97 in 100 are found", () => {
    const missed = judged
      .filter(({ found }) => found === null)
      .map(({ expected }) => expected?.quote);
    expect(tooMany(missed, judged.filter(({ expected }) => expected).length)).toEqual([]);
  });

  it("hardly any is found that isn't marked", () => {
    const invented = judged
      .filter(({ expected }) => expected === null)
      .map(({ found }) => found?.text);
    expect(tooMany(invented, judged.filter(({ found }) => found).length)).toEqual([]);
  });

  it("who makes it is told as the sector says it", () => {
    const wrong = pairs.filter(({ expected, found }) => expected.who !== found.who);
    expect(tooMany(wrong, pairs.length)).toEqual([]);
  });

  it("how often it is kept is told", () => {
    const wrong = pairs.filter(
      ({ expected, found }) => expected.frequencyMonths !== found.frequencyMonths,
    );
    expect(tooMany(wrong, pairs.length)).toEqual([]);
    expect(pairs.filter(({ found }) => found.frequencyMonths !== null).length).toBeGreaterThan(20);
  });

  it("the passage is quoted from its first word to its last", () => {
    const wrong = pairs.filter(
      ({ expected, found }) =>
        found.evidence.start !== expected.start ||
        found.evidence.quote.replace(/[.;,]$/u, "") !== expected.quote.replace(/[.;,]$/u, ""),
    );
    expect(tooMany(wrong, pairs.length)).toEqual([]);
  });
});
