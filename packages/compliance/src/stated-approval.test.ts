import { describe, expect, it } from "vitest";
import { readWrittenDate } from "./dates/dates.ts";
import type { PolicyFacts } from "./policy-facts.ts";
import { statedApproval } from "./stated-approval.ts";

const TODAY = "2026-11-27";

function facts(body: string | null, adopted: string | null) {
  const date = adopted === null ? null : readWrittenDate(adopted);
  return {
    approvingBody: body === null ? null : { value: body, evidence: null, confidence: 1 },
    adopted: date && { ...date, computed: false, evidence: null, confidence: 1 },
  } satisfies Pick<PolicyFacts, "approvingBody" | "adopted">;
}

describe("the approval that a policy states", () => {
  it("counts from the last day of the month or term in which it was adopted", () => {
    expect(statedApproval(facts("Governing Board", "Summer 2022"), TODAY)).toEqual({
      body: "Governing Board",
      delegatedTo: null,
      approvedOn: "2022-08-31",
      effectiveOn: "2022-08-31",
    });
  });

  it("adopted in the term that is under way counts from today", () => {
    expect(statedApproval(facts("Governors", "Autumn 2026"), TODAY)).toMatchObject({
      approvedOn: TODAY,
      effectiveOn: TODAY,
    });
  });

  it("adopted for a day to come is approved today and takes effect on that day", () => {
    expect(statedApproval(facts("Governors", "4 January 2027"), TODAY)).toMatchObject({
      approvedOn: TODAY,
      effectiveOn: "2027-01-04",
    });
  });

  it("without a date counts from today, and without a body says that none is stated", () => {
    expect(statedApproval(facts(null, null), TODAY)).toEqual({
      body: "Not stated",
      delegatedTo: null,
      approvedOn: TODAY,
      effectiveOn: TODAY,
    });
  });

  it.each([
    [
      "Governing Board (approval delegated to Quality of Education Committee)",
      "Governing Board",
      "Quality of Education Committee",
    ],
    ["The governing body, delegated to the headteacher", "Governing body", "Headteacher"],
    [
      "Standards Committee, on behalf of the governing board",
      "Governing board",
      "Standards Committee",
    ],
    ["Finance Committee (acting on behalf of the Board)", "Board", "Finance Committee"],
  ])("in “%s” was given by one body and delegated to another", (words, body, delegatedTo) => {
    expect(statedApproval(facts(words, null), TODAY)).toMatchObject({ body, delegatedTo });
  });

  it("keeps a bracket that belongs to the name", () => {
    expect(statedApproval(facts("Local Governing Body (East)", null), TODAY).body).toBe(
      "Local Governing Body (East)",
    );
  });
});
