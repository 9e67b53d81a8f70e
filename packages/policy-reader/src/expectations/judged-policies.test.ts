import { expectationSets, type FindingStatus } from "@safeboard/compliance/expectations";
import { describe, expect, it } from "vitest";
import { findExpectations } from "./find-expectations.ts";
import { ALL_JUDGED_POLICIES } from "./fixtures/all-judged-policies.ts";
import { MISLEADING_DOCUMENTS } from "./fixtures/misleading-documents.ts";
import type { JudgedPolicy } from "./fixtures/judged-policy.ts";

interface Judged {
  style: string;
  id: string;
  said: FindingStatus;
  should: FindingStatus;
  confidence: number;
  quote: string;
}

const ids = (list: string) => list.split(" ").filter((id) => id !== "");
const isFound = (status: FindingStatus) => status !== "not_found";

/** Every finding beside what a careful reader says, without what readers could disagree about. */
function judged({ style, text, met, partly, unsure }: JudgedPolicy): Judged[] {
  const [full, part, open] = [ids(met), ids(partly), ids(unsure)];
  return findExpectations(text.split("\f"), expectationSets)
    .filter(({ id }) => !open.includes(id))
    .map(({ id, status, confidence, evidence }) => ({
      style,
      id,
      said: status,
      should: full.includes(id) ? "met" : part.includes(id) ? "partly" : "not_found",
      confidence,
      quote: evidence?.quote ?? "",
    }));
}

const all = ALL_JUDGED_POLICIES.flatMap(judged);
const share = (some: readonly unknown[], of: readonly unknown[]) => some.length / of.length;

describe("the findings on invented policies", () => {
  it("are judged beforehand by ids that exist, each once", () => {
    const known = new Set(
      expectationSets.flatMap(({ expectations }) => expectations.map(({ id }) => id)),
    );
    for (const { style, met, partly, unsure } of ALL_JUDGED_POLICIES) {
      const wrong = [...ids(met), ...ids(partly), ...ids(unsure)].filter((id) => !known.has(id));
      const twice = ids(met).filter((id) => ids(partly).includes(id));
      expect({ style, wrong, twice }).toEqual({ style, wrong: [], twice: [] });
    }
    expect(all.length).toBeGreaterThan(1_500);
  });

  it("tell what is there from what isn't 98 times in 100", () => {
    const wrong = all.filter(({ said, should }) => isFound(said) !== isFound(should));
    expect(share(wrong, all) <= 0.02 ? [] : wrong).toEqual([]);
  });

  it("say met where nothing is found once in 100 times at most", () => {
    const met = all.filter(({ said }) => said === "met");
    const wrong = met.filter(({ should }) => should === "not_found");
    expect(met.length).toBeGreaterThan(300);
    expect(share(wrong, met) <= 0.01 ? [] : wrong).toEqual([]);
  });

  it("are exactly what a careful reader says 96 times in 100", () => {
    const wrong = all.filter(({ said, should }) => said !== should);
    expect(share(wrong, all) <= 0.04 ? [] : wrong).toEqual([]);
  });

  it.each(MISLEADING_DOCUMENTS)("are never met in $style, unless a reader says so", (policy) => {
    const wrong = judged(policy).filter(({ said, should }) => said === "met" && should !== "met");
    expect(wrong).toEqual([]);
  });
});

describe("the confidence of a finding", () => {
  it("of 0.88 or more is right at least 95 times in 100", () => {
    const sure = all.filter(({ confidence }) => confidence >= 0.88);
    const wrong = sure.filter(({ said, should }) => said !== should);
    expect(sure.length).toBeGreaterThan(1_000);
    expect(share(wrong, sure) <= 0.05 ? [] : wrong).toEqual([]);
  });

  it("is below 0.7 for a part, which a person should look at", () => {
    const parts = all.filter(({ said }) => said === "partly");
    expect(parts.filter(({ confidence }) => confidence >= 0.7)).toEqual([]);
  });
});
