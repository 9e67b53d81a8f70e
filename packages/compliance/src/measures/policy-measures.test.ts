import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../settings.ts";
import type { SchoolPosition } from "../school-position.ts";
import { guidanceEdition } from "./guidance-edition.ts";
import type { Measure } from "./measure.ts";
import { citing, dateFact, policy, school } from "./measured-school.fixture.ts";
import { policyReview } from "./policy-review.ts";
import { policyVersion } from "./policy-version.ts";

const TODAY = "2026-11-22";

function judge(measure: Measure, position: SchoolPosition, today = TODAY) {
  return measure.judge(position, today, DEFAULT_SETTINGS);
}

describe("a school without a policy", () => {
  it("that was asked for it needs action", () => {
    const cell = judge(policyReview, school({ policy: null, askedForPolicy: true }));
    expect(cell).toMatchObject({
      status: "needs_action",
      value: "No policy",
      nextAction: { code: "upload_policy" },
      headline: { of: "school", words: "has no online safety policy here" },
    });
  });

  it("that was never asked is not reported, which is neither good nor bad news", () => {
    const cell = judge(policyReview, school({ policy: null, askedForPolicy: false }));
    expect(cell).toMatchObject({
      status: "not_reported",
      value: "Not reported",
      nextAction: { code: "ask_for_policy" },
      headline: null,
    });
  });

  it("that has uploaded one but not confirmed it needs action, and the action is to confirm", () => {
    const awaitingConfirmation = { versionId: "draft", uploadedOn: "2026-11-20" };
    const cell = judge(
      policyReview,
      school({ policy: null, askedForPolicy: false, awaitingConfirmation }),
    );
    expect(cell).toMatchObject({
      status: "needs_action",
      value: "Not confirmed",
      since: "2026-11-20",
      nextAction: { code: "confirm_policy", versionId: "draft" },
    });
  });

  it("that has one in review needs action, and the action is to approve it", () => {
    const awaitingApproval = { versionId: "new", since: "2026-11-18", inReview: true };
    const cell = judge(policyReview, school({ policy: null, awaitingApproval }));
    expect(cell).toMatchObject({
      status: "needs_action",
      value: "In review",
      since: "2026-11-18",
      nextAction: { code: "approve_policy", versionId: "new" },
      headline: { of: "policy", words: "has not been approved" },
    });
  });

  it("has one trouble, not three: its version and guidance are not reported", () => {
    const missing = school({ policy: null });
    expect(judge(policyVersion, missing).status).toBe("not_reported");
    expect(judge(guidanceEdition, missing).status).toBe("not_reported");
  });
});

describe("when a school's policy is due for review", () => {
  it("and a draft waits, the school is asked to confirm it, not to write another", () => {
    const overdue = policy({ nextReview: dateFact("22 September 2026") });
    const awaitingConfirmation = { versionId: "draft", uploadedOn: "2026-11-20" };
    const cell = judge(policyReview, school({ policy: overdue, awaitingConfirmation }));
    expect(cell.nextAction).toMatchObject({ code: "confirm_policy", versionId: "draft" });
    expect(cell).toMatchObject({ status: "needs_action", value: "61 days overdue" });
  });

  it("and a version waits for approval, that is what is to be done", () => {
    const soon = policy({ nextReview: dateFact("4 December 2026") });
    const awaitingApproval = { versionId: "new", since: "2026-11-18", inReview: false };
    const cell = judge(policyReview, school({ policy: soon, awaitingApproval }));
    expect(cell.nextAction).toMatchObject({ code: "approve_policy", versionId: "new" });
  });

  it("a policy due by 22 September is 61 days overdue on 22 November", () => {
    const cell = judge(
      policyReview,
      school({ policy: policy({ nextReview: dateFact("22 September 2026") }) }),
    );
    expect(cell).toMatchObject({
      status: "needs_action",
      value: "61 days overdue",
      since: "2026-09-23",
      due: "2026-09-22",
      nextAction: { code: "upload_policy" },
      headline: { of: "policy", words: "is 61 days overdue" },
    });
    expect(cell.evidence).toEqual([
      expect.objectContaining({ kind: "policy_passage", versionId: "version-3" }),
    ]);
  });

  it.each([
    ["21 November 2026", "1 day overdue", "needs_action"],
    ["18 August 2021", "1,922 days overdue", "needs_action"],
    ["22 November 2026", "Due today", "due_soon"],
    ["16 December 2026", "Due in 24 days", "due_soon"],
    ["Autumn term 2026", "Due Autumn term 2026", "due_soon"],
    ["Summer term 2027", "Due Summer term 2027", "met"],
    ["18 August 2027", "Due 18 August 2027", "met"],
    ["March 2027", "Due March 2027", "met"],
  ])("a next review of %s reads %j", (nextReview, value, status) => {
    const cell = judge(
      policyReview,
      school({ policy: policy({ nextReview: dateFact(nextReview) }) }),
    );
    expect(cell).toMatchObject({ status, value });
  });

  it("a term's review says by which day it must be done", () => {
    const cell = judge(
      policyReview,
      school({ policy: policy({ nextReview: dateFact("Summer term 2027") }) }),
    );
    expect(cell.detail).toBe("It is due in Summer term 2027, so by 31 August 2027.");
  });

  it("a computed date says so, and shows the review from which it was computed", () => {
    const cell = judge(
      policyReview,
      school({
        policy: policy({
          lastReviewed: dateFact("18 August 2020"),
          nextReview: dateFact("18 August 2021", true),
        }),
      }),
    );
    expect(cell.detail).toContain(
      "It was due on 18 August 2021. This is worked out from the policy's review cycle",
    );
    expect(cell.evidence).toHaveLength(1);
    expect(cell.evidence[0]?.kind).toBe("policy_passage");
  });

  it("a policy that states no next review is partly met and asks for the date", () => {
    const cell = judge(policyReview, school({ policy: policy({ nextReview: null }) }));
    expect(cell).toMatchObject({
      status: "partly_met",
      value: "No review date",
      nextAction: { code: "correct_policy", versionId: "version-3" },
    });
  });

  it("the rule prints the number of days that the trust has chosen", () => {
    expect(policyReview.rule({ ...DEFAULT_SETTINGS, dueSoonDays: 30 })).toContain("within 30 days");
  });
});

describe("which version of its policy a school has", () => {
  it("a policy adopted in the summer term shows its version and the date as written", () => {
    const cell = judge(
      policyVersion,
      school({ policy: policy({ adopted: dateFact("Summer 2024") }) }),
    );
    expect(cell).toMatchObject({ status: "met", value: "Version 3 · Summer term 2024" });
    expect(cell.detail).toContain("Approved by Local governing body.");
  });

  it("a policy without a date of adoption is partly met", () => {
    const cell = judge(policyVersion, school({ policy: policy({ adopted: null }) }));
    expect(cell).toMatchObject({ status: "partly_met", nextAction: { code: "correct_policy" } });
  });

  it("a policy adopted in the term that is still running may well be adopted", () => {
    const thisTerm = policy({ adopted: dateFact("Autumn term 2026") });
    expect(judge(policyVersion, school({ policy: thisTerm })).status).toBe("met");
  });

  it("a policy adopted in the future is asked about", () => {
    const cell = judge(
      policyVersion,
      school({ policy: policy({ adopted: dateFact("May 2028") }) }),
    );
    expect(cell).toMatchObject({ status: "partly_met", since: "2026-09-10" });
  });

  it("a newer upload that waits for confirmation is mentioned", () => {
    const cell = judge(
      policyVersion,
      school({ awaitingConfirmation: { versionId: "draft", uploadedOn: TODAY } }),
    );
    expect(cell.detail).toContain("A newer version is waiting to be confirmed.");
  });
});

describe("the guidance that a school's policy cites", () => {
  it("the edition in force is met", () => {
    expect(judge(guidanceEdition, school())).toMatchObject({
      status: "met",
      value: "KCSIE 2026",
      detail: "It was in force when the policy was adopted (September 2026).",
    });
  });

  it("KCSIE 2023 was replaced on 2 September 2024 and needs action", () => {
    const cell = judge(guidanceEdition, school({ policy: policy({ guidance: citing("2023") }) }));
    expect(cell).toMatchObject({
      status: "needs_action",
      value: "KCSIE 2023 · replaced",
      since: "2024-09-02",
      headline: { of: "policy", words: "cites KCSIE 2023, replaced 2 September 2024" },
    });
    expect(cell.nextAction?.words).toBe("Bring the policy in line with KCSIE 2026 and upload it");
  });

  it("KCSIE 2025 is partly met until 1 December 2026, then needs action", () => {
    const citing2025 = school({ policy: policy({ guidance: citing("2025") }) });
    expect(judge(guidanceEdition, citing2025)).toMatchObject({
      status: "partly_met",
      since: "2026-09-01",
      due: "2026-12-01",
    });
    expect(judge(guidanceEdition, citing2025, "2026-12-02").status).toBe("needs_action");
  });

  it("a policy adopted in Summer 2022 that cites January 2021 was behind even then", () => {
    const cell = judge(
      guidanceEdition,
      school({
        policy: policy({ adopted: dateFact("Summer 2022"), guidance: citing("January 2021") }),
      }),
    );
    expect(cell).toMatchObject({
      status: "needs_action",
      value: "KCSIE January 2021 · replaced",
    });
    expect(cell.detail).toBe(
      "KCSIE 2021 replaced it on 1 September 2021. It had already been replaced when the policy was adopted (Summer term 2022).",
    );
  });

  it("a policy adopted in September 2023 with KCSIE 2023 was right in its day", () => {
    const cell = judge(
      guidanceEdition,
      school({ policy: policy({ adopted: dateFact("September 2023"), guidance: citing("2023") }) }),
    );
    expect(cell.detail).toContain("It was in force when the policy was adopted (September 2023).");
  });

  it("a policy naming several editions is judged by the newest, and the older are listed", () => {
    const guidance = [...citing("2021"), ...citing("2026"), ...citing("2019")];
    const cell = judge(guidanceEdition, school({ policy: policy({ guidance }) }));
    expect(cell.status).toBe("met");
    expect(cell.detail).toContain("It also names KCSIE 2021 and KCSIE 2019.");
  });

  it.each([
    [[], "None cited"],
    [citing(null), "KCSIE · no edition"],
    [citing("2017"), "KCSIE 2017 · not an edition we know"],
  ])("a policy that cites no edition that can be judged is partly met (%#)", (guidance, value) => {
    const cell = judge(guidanceEdition, school({ policy: policy({ guidance }) }));
    expect(cell).toMatchObject({ status: "partly_met", value });
  });

  it("a policy without a date of adoption is judged by today alone", () => {
    const cell = judge(guidanceEdition, school({ policy: policy({ adopted: null }) }));
    expect(cell).toMatchObject({ status: "met", detail: null });
  });
});

describe("an edition that the trust expects", () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    comingEditions: [{ id: "KCSIE-2027", name: "September 2027", inForceFrom: "2027-09-01" }],
    guidanceGrace: { "KCSIE-2027": { amberFrom: "2027-10-01", redFrom: "2028-01-10" } },
  };
  const judgedOn = (today: string) => guidanceEdition.judge(school(), today, settings);

  it("is announced before its day", () => {
    expect(judgedOn(TODAY)).toMatchObject({ status: "met", value: "KCSIE 2026" });
    expect(judgedOn(TODAY).detail).toContain("KCSIE 2027 replaces it on 1 September 2027.");
  });

  it("turns the policy amber and red on the days that were entered", () => {
    expect(judgedOn("2027-09-30")).toMatchObject({ status: "met", due: "2028-01-09" });
    expect(judgedOn("2027-10-01").status).toBe("partly_met");
    expect(judgedOn("2028-01-10").status).toBe("needs_action");
  });
});
