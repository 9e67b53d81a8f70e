import { describe, expect, it } from "vitest";
import { type PolicyAtSchool, policyNextStep } from "./policy-next-step.ts";

const current = { versionId: "v2", number: 2 };

function school(change: Partial<PolicyAtSchool> = {}): PolicyAtSchool {
  return {
    type: { approvedBy: "Governing body", onWebsite: true, heldBy: "school" },
    standing: "in_date",
    current,
    pending: null,
    publication: "same_file",
    ...change,
  };
}

const codeFor = (change: Partial<PolicyAtSchool>) => policyNextStep(school(change))?.code ?? null;

describe("what to do next about a policy", () => {
  it("is nothing when it is in date, approved, and found on the website", () => {
    expect(policyNextStep(school())).toBeNull();
  });

  it("is to confirm the draft that waits, never to write and upload another", () => {
    const pending = { versionId: "v3", number: 3, status: "draft" } as const;
    expect(policyNextStep(school({ standing: "overdue", pending }))).toMatchObject({
      code: "confirm",
      versionId: "v3",
    });
  });

  it("is to have it approved once it was checked, and names who approves it", () => {
    const pending = { versionId: "v3", number: 3, status: "not_approved" } as const;
    expect(policyNextStep(school({ pending }))?.words).toBe(
      "Have version 3 approved: Governing body",
    );
    expect(codeFor({ pending: { ...pending, status: "in_review" } })).toBe("approve");
  });

  it("is no new upload while an approved version waits for its day", () => {
    const pending = { versionId: "v3", number: 3, status: "approved" } as const;
    expect(codeFor({ standing: "due_soon", pending })).toBeNull();
    expect(codeFor({ current: null, standing: "none", pending })).toBeNull();
  });

  it("is to upload the one that the school has, unless the trust holds it for all schools", () => {
    expect(codeFor({ current: null, standing: "none" })).toBe("upload");
    const type = { approvedBy: "Board of trustees", onWebsite: true, heldBy: "trust" } as const;
    expect(codeFor({ current: null, standing: "none", type })).toBeNull();
  });

  it("is a review when one is due or overdue, and a date where there is none", () => {
    expect(codeFor({ standing: "due_soon" })).toBe("upload");
    expect(codeFor({ standing: "overdue" })).toBe("upload");
    expect(codeFor({ standing: "undated" })).toBe("correct");
  });

  it("is about the website where the policy has to be there, or where another file is", () => {
    expect(codeFor({ publication: "not_published" })).toBe("publish");
    expect(codeFor({ publication: "not_checked" })).toBe("check_publication");
    expect(codeFor({ publication: "other_file" })).toBe("check_publication");
    const type = { approvedBy: "Headteacher", onWebsite: false, heldBy: "school" } as const;
    expect(codeFor({ publication: "not_published", type })).toBeNull();
    expect(codeFor({ publication: "not_checked", type })).toBeNull();
    expect(codeFor({ publication: "other_file", type })).toBe("check_publication");
  });
});
