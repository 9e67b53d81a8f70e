import { describe, expect, it } from "vitest";
import { expectationSets } from "./sets.ts";

const byId = new Map(expectationSets.map((set) => [set.id, set]));
const guidance = byId.get("statutory-guidance")?.expectations ?? [];
const statement = byId.get("policy-statement")?.expectations ?? [];

describe("the expectation sets that every trust has", () => {
  it("are the statutory guidance with E01 to E24 and the policy statement with its thirty-one clauses", () => {
    expect([...byId.keys()]).toEqual(["statutory-guidance", "policy-statement"]);
    const numbers = Array.from({ length: 24 }, (_, at) => `E${String(at + 1).padStart(2, "0")}`);
    expect(guidance.map(({ id }) => id)).toEqual(numbers);
    expect(statement.map(({ id }) => id)).toEqual(
      "P1 P2 P3 P4 L1 B1 B2 R1 R2 R3 R4 R5 K1 K2 K3 K4 K5 K6 K7 K8 K9 K10 K11 K12 A1 A2 A3 A4 X1 X2 X3".split(
        " ",
      ),
    );
  });

  it("give an expectation the same id only once, so that read-policy can name it by that alone", () => {
    const ids = expectationSets.flatMap(({ expectations }) => expectations.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(expectationSets.flatMap(({ expectations }) => expectations))(
    "say in whole sentences what $id asks for, why, and how a policy could say it",
    ({ statement: asks, why, elements, sources }) => {
      const sentences = [asks, why, ...elements.flatMap(({ says, wording }) => [says, wording])];
      for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}[^\n]{10,}[.]$/u);
      expect(sources.map(({ document }) => document).join()).not.toBe("");
    },
  );

  it("apply from the days on which the guidance came to ask for them", () => {
    const from = Object.fromEntries(
      guidance.map((expectation) => [expectation.id, expectation.from]),
    );
    expect(from).toMatchObject({
      E01: "2021-09-01",
      E04: "2016-09-05",
      E05: "2023-09-01",
      E12: "2025-09-01",
      E19: null,
      E21: "2015-07-01",
    });
    expect(statement.every((expectation) => expectation.from === null)).toBe(true);
  });

  it("ask for filtering and monitoring by each of the four standards", () => {
    const elements = guidance.find(({ id }) => id === "E05")?.elements.map(({ id }) => id);
    expect(elements).toEqual(expect.arrayContaining(["roles", "review", "blocking", "monitoring"]));
  });

  it("call nothing of the template binding, and mark paragraphs that come at second hand", () => {
    expect(new Set(statement.map(({ force }) => force))).toEqual(new Set(["practice"]));
    const cited = guidance.flatMap(({ sources }) => sources).filter(({ edition }) => edition);
    expect(cited.filter(({ paragraph }) => paragraph).length).toBeGreaterThan(10);
    for (const { paragraph, certainty } of cited) {
      expect(certainty).toBe(paragraph === null ? "unconfirmed" : "second_hand");
    }
  });
});
