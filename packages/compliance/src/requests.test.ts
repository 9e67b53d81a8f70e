import { describe, expect, it } from "vitest";
import { policyTypeRegister } from "./policy-types.ts";
import {
  requestForCell,
  requestMessage,
  requestStanding,
  requestTitle,
  REQUEST_SUBJECTS,
  usualDueDate,
} from "./requests.ts";

const names = {
  policyTypes: policyTypeRegister([]),
  expectation: (about: string) =>
    about === "kcsie.E08" ? "The approach is reviewed every year." : null,
};

describe("what was asked of a school", () => {
  const asked = { dueOn: "2026-12-06", answeredAt: null, withdrawnAt: null };
  const moment = new Date("2026-12-01T09:00:00Z");

  it("is open until the day by which it was asked for, and ignored after it", () => {
    expect(usualDueDate("2026-11-22")).toBe("2026-12-06");
    expect(requestStanding(asked, "2026-12-06")).toBe("open");
    expect(requestStanding(asked, "2026-12-07")).toBe("ignored");
  });

  it("without a day is never ignored: nobody said by when", () => {
    expect(requestStanding({ ...asked, dueOn: null }, "2030-01-01")).toBe("open");
  });

  it("stays answered or taken back when its day passes", () => {
    expect(requestStanding({ ...asked, answeredAt: moment }, "2027-01-01")).toBe("answered");
    expect(requestStanding({ ...asked, withdrawnAt: moment }, "2027-01-01")).toBe("taken_back");
  });
});

describe("in words", () => {
  it.each([
    ["review", "behaviour", "Review the behaviour policy"],
    ["name", "rshe_lead", "Say who is the RSHE lead"],
    [
      "confirmation",
      "online_safety",
      "Check and confirm what was read from the online safety policy",
    ],
    ["expectation", "kcsie.E08", "Say in the policy: The approach is reviewed every year"],
    ["expectation", "kcsie.unknown", "Complete what the online safety policy says"],
    [
      "contradiction",
      "person.online_safety_coordinator.1k2",
      "Settle which is right: names another person (online safety coordinator)",
    ],
    ["contradiction", null, "Settle what contradicts what"],
    ["filtering_review", null, "Record this year’s review of filtering and monitoring"],
  ] as const)("a request for %s of %s says %j", (subject, about, title) => {
    expect(requestTitle({ subject, about }, names)).toBe(title);
  });

  it("every subject has a title and a polite message", () => {
    for (const subject of REQUEST_SUBJECTS) {
      expect(requestTitle({ subject, about: null }, names)).not.toBe("");
      expect(requestMessage({ subject, about: null }, names)).toMatch(/^Please /);
    }
  });
});

describe("what a cell asks for", () => {
  const evidence = [{ kind: "policy_version" as const, versionId: "version-3" }];

  it("an overdue review asks for the review, no policy for the policy, a vacancy for a name", () => {
    const nextAction = { code: "upload_policy" as const, words: "" };
    expect(requestForCell({ evidence, nextAction })).toEqual({
      subject: "review",
      about: "online_safety",
    });
    expect(requestForCell({ evidence: [], nextAction })?.subject).toBe("online_safety_policy");
    const role = "designated_safeguarding_lead" as const;
    const appoint = { code: "appoint" as const, words: "", role };
    expect(requestForCell({ evidence, nextAction: appoint })).toEqual({
      subject: "name",
      about: role,
    });
  });

  it("a cell in order asks for nothing", () => {
    expect(requestForCell({ evidence, nextAction: null })).toBeNull();
  });
});
