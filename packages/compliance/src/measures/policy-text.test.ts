import { describe, expect, it } from "vitest";
import { setOf } from "../expectations/expectation-set.fixture.ts";
import type { KeptFindings } from "../expectations/kept-findings.ts";
import type { PolicyText } from "../school-position.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { policy, school } from "./measured-school.fixture.ts";
import { policyText } from "./policy-text.ts";

const TODAY = "2026-11-22";

const guidance = setOf(
  "guidance",
  { id: "E1", force: "must" },
  { id: "E2", force: "must", from: "2026-09-01" },
  { id: "E3" },
  { id: "E4", force: "consider" },
);
const statement = setOf("statement", { id: "P1", force: "practice" });

function judged(own: KeptFindings | null, others: PolicyText["others"] = [], today = TODAY) {
  const text: PolicyText = {
    own,
    others,
    sets: [guidance, statement],
    school: { phase: "Primary", schoolType: null },
  };
  return policyText.judge(school({ policy: policy(), text }), today, DEFAULT_SETTINGS);
}

describe("whether a school's policy says what it must", () => {
  it("a policy that says everything is met, by the number of expectations", () => {
    const cell = judged({ guidance: { E1: "m", E2: "m", E3: "m", E4: "m" } });
    expect(cell).toMatchObject({
      status: "met",
      value: "4 of 4 met",
      evidence: [{ kind: "policy_expectations", versionId: "version-3" }],
      nextAction: null,
    });
  });

  it("a missing “must” needs action, and leads to the page that says what to add", () => {
    const cell = judged({ guidance: { E1: "n", E2: "m", E3: "n", E4: "n" } });
    expect(cell).toMatchObject({
      status: "needs_action",
      value: "1 required thing missing",
      since: "2026-09-10",
      nextAction: { code: "complete_policy", versionId: "version-3" },
      headline: { of: "policy", words: "lacks 1 thing that it must say" },
    });
    expect(cell.detail).toBe(
      "Missing, and required: “The policy says when lessons begin”. 1 more expectation is missing or said only in part. 1 expectation is advice, and not there or only in part.",
    );
  });

  it("a “must” that is only weeks old is amber, with the day on which it would need action", () => {
    const findings = { guidance: { E1: "m", E2: "n", E3: "m", E4: "m" } };
    expect(judged(findings)).toMatchObject({ status: "partly_met", due: "2026-12-02" });
    expect(judged(findings, [], "2026-12-02").status).toBe("needs_action");
  });

  it("a missing “consider” alone is advice: the policy is met", () => {
    const cell = judged({ guidance: { E1: "m", E2: "m", E3: "m", E4: "n" } });
    expect(cell).toMatchObject({
      status: "met",
      value: "3 of 4 met",
      detail: "1 expectation is advice, and not there or only in part.",
    });
  });

  it("what another document says counts, and is told", () => {
    const others = [{ name: "Behaviour policy", findings: { guidance: { E1: "m" } } }];
    const cell = judged({ guidance: { E1: "n", E2: "m", E3: "m", E4: "m" } }, others);
    expect(cell).toMatchObject({
      status: "met",
      detail: "1 expectation is said in another document.",
    });
  });

  it("a perfect copy of the charity-style statement doesn't make up for what is expected today", () => {
    const lacking = { E1: "n", E2: "n", E3: "n", E4: "n" };
    expect(judged({ guidance: lacking, statement: { P1: "m" } }).value).toBe(
      "1 required thing missing",
    );
    const complete = { E1: "m", E2: "m", E3: "m", E4: "m" };
    expect(judged({ guidance: complete, statement: { P1: "n" } })).toMatchObject({
      status: "met",
      value: "4 of 4 met",
    });
  });

  it("a policy that was not checked yet is not reported", () => {
    expect(judged(null)).toMatchObject({ status: "not_reported", value: "Not checked yet" });
    const nobodyAsked = school({ policy: policy(), text: null });
    const unasked = policyText.judge(nobodyAsked, TODAY, DEFAULT_SETTINGS);
    expect(unasked.status).toBe("not_reported");
  });

  it("a school without a policy is asked for it, not for its sentences", () => {
    const cell = policyText.judge(school({ policy: null }), TODAY, DEFAULT_SETTINGS);
    expect(cell).toMatchObject({ status: "not_reported", nextAction: { code: "upload_policy" } });
  });
});
