import { describe, expect, it } from "vitest";
import type { Expectation } from "./expectation-set.ts";
import type { ElementFinding, ExpectationFinding } from "./finding.ts";
import { judge, statusAsOf } from "./judge.ts";
import { expectationSets } from "./sets.ts";

function expectationOf(id: string): Expectation {
  const found = expectationSets
    .flatMap(({ expectations }) => expectations)
    .find((each) => each.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

function said(...ids: string[]): ElementFinding[] {
  return ids.map((id, at) => ({
    id,
    evidence: { page: 1, start: at * 10, end: at * 10 + 5, quote: id },
    words: [id],
    confidence: 0.95,
  }));
}

function findingOf(expectation: Expectation, ...ids: string[]): ExpectationFinding {
  const { status, evidence, confidence } = judge(expectation, said(...ids));
  const made = { setId: "statutory-guidance", setVersion: "1", id: expectation.id };
  return { ...made, status, evidence, confidence, elements: said(...ids) };
}

describe("how a policy's elements add up", () => {
  it("meets the four areas of risk when all four are named, and in part when commerce is left out", () => {
    const areas = expectationOf("E01");
    expect(judge(areas, said("three-areas", "commerce")).status).toBe("met");
    const without = judge(areas, said("three-areas"));
    expect(without.status).toBe("partly");
    expect(without.missing.map(({ id }) => id)).toEqual(["commerce"]);
  });

  it("finds nothing where only what would add is said, and a part where there is a hint", () => {
    const training = expectationOf("E09");
    expect(judge(training, said("induction")).status).toBe("not_found");
    const lead = expectationOf("E03");
    expect(judge(lead, said("coordinator-is-lead"))).toMatchObject({
      status: "partly",
      evidence: { quote: "coordinator-is-lead" },
    });
  });

  it("quotes the element that is needed most", () => {
    const lead = expectationOf("E03");
    const both = said("filtering-and-monitoring", "lead");
    expect(judge(lead, both).evidence?.quote).toBe("lead");
  });

  it("suggests nothing for what is met, and is surer of the whole than of a part", () => {
    const areas = expectationOf("E01");
    const met = judge(areas, said("three-areas", "commerce"));
    expect(met.missing).toEqual([]);
    expect(met.confidence).toBeGreaterThan(judge(areas, said("three-areas")).confidence);
  });

  it("takes elements that a reading before them didn't look for as not said", () => {
    expect(judge(expectationOf("E12"), []).status).toBe("not_found");
  });
});

describe("the rules of a policy's own time", () => {
  it("ask for three areas of risk only, and for none before the guidance named them", () => {
    const areas = expectationOf("E01");
    const finding = findingOf(areas, "three-areas");
    expect(finding.status).toBe("partly");
    expect(statusAsOf(areas, finding, "2020-10-01")).toBe("not_applicable");
    expect(statusAsOf(areas, finding, "2021-09-01")).toBe("partly");
  });

  it("ask the safeguarding lead to understand filtering from September 2023 only", () => {
    const lead = expectationOf("E03");
    const finding = findingOf(lead, "lead");
    expect(statusAsOf(lead, finding, "2023-08-31")).toBe("met");
    expect(statusAsOf(lead, finding, "2023-09-01")).toBe("partly");
  });

  it("end with an expectation's last day", () => {
    const ended = { ...expectationOf("E19"), to: "2026-08-31" };
    const finding = findingOf(ended, "pupils", "staff");
    expect(statusAsOf(ended, finding, "2026-08-31")).toBe("met");
    expect(statusAsOf(ended, finding, "2026-09-01")).toBe("not_applicable");
  });
});
