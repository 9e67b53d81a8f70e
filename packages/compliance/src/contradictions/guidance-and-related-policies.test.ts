import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY_TYPES, policyTypeRegister } from "../policy-types.ts";
import { date, found, passage, record, stated } from "./school-record.fixture.ts";

const citing = (edition: string) => [
  { document: "KCSIE", edition, evidence: passage(`KCSIE ${edition}`) },
];

describe("the edition of guidance that a policy cites", () => {
  it("January 2021, adopted in Summer 2022, had been replaced by then", () => {
    const facts = {
      guidance: citing("January 2021"),
      adopted: date("Summer 2022"),
      nextReview: date("Summer 2023"),
    };
    expect(found(record(facts))).toMatchObject([
      {
        kind: "edition_at_adoption",
        words: expect.stringContaining("KCSIE 2021 was in force"),
        sides: [
          { says: "The online safety policy cites KCSIE January 2021." },
          { of: "guidance", evidence: [{ kind: "guidance_edition", name: "KCSIE 2021" }] },
        ],
      },
    ]);
  });

  it("in force on a day on which it may have been adopted contradicts nothing, replaced since or not", () => {
    const facts = {
      guidance: citing("2024"),
      adopted: date("Autumn 2024"),
      nextReview: date("Autumn 2025"),
    };
    expect(found(record(facts))).toEqual([]);
  });

  it("published for information and not yet in force contradicts nothing", () => {
    const facts = { guidance: citing("2026"), adopted: date("20 August 2026") };
    expect(found(record(facts))).toEqual([]);
  });
});

describe("a policy that the text refers to", () => {
  const refersTo = (...names: string[]) =>
    names.map((words) => ({ words, evidence: passage(words) }));
  const behaviour = stated({
    versionId: "behaviour-1",
    type: "behaviour",
    adopted: date("May 2025"),
    nextReview: date("May 2026"),
    guidance: [],
  });

  it("and that the register doesn't have is listed once, and weighs nothing", () => {
    const relatedPolicies = refersTo(
      "Behaviour Policy",
      "Behaviour and discipline policy",
      "E-Safety Policy",
    );
    expect(found(record({ relatedPolicies }))).toMatchObject([
      {
        kind: "related_policy_missing",
        about: "behaviour",
        weight: "advice",
        words:
          "The online safety policy refers to “Behaviour Policy”, which the register doesn’t have.",
        steps: [{ code: "upload_policy", policyType: "behaviour" }],
      },
    ]);
  });

  it("and whose review is overdue is said with the day on which it was due", () => {
    const policies = [stated({ relatedPolicies: refersTo("Behaviour policy") }), behaviour];
    expect(found(record({}, { policies }))).toMatchObject([
      { kind: "related_policy_overdue", weight: "partly_met", since: "2026-05-31" },
    ]);
    expect(found(record({}, { policies }), "2026-05-31")).toEqual([]);
  });

  it("and that the trust holds for all its schools, or has retired, is none", () => {
    const relatedPolicies = refersTo("Complaints procedure");
    expect(found(record({ relatedPolicies }, { heldByTrust: ["complaints"] }))).toEqual([]);
    const complaints = DEFAULT_POLICY_TYPES.find(({ code }) => code === "complaints");
    if (!complaints) throw new Error("Complaints is a type.");
    const retired = {
      ...complaints,
      retired: true,
      recordedAt: new Date(),
      recordedBy: "Priya Lathom",
    };
    const policyTypes = policyTypeRegister([retired]);
    expect(found(record({ relatedPolicies }, { policyTypes }))).toEqual([]);
  });

  it("by a name that no type of the register has is said by that name", () => {
    const relatedPolicies = refersTo("Lettings and premises policy");
    expect(found(record({ relatedPolicies }))).toMatchObject([
      { about: null, words: expect.stringContaining("“Lettings and premises policy”") },
    ]);
  });
});
