/** A small invented set for the tests of standings and measures. */
import type { ExpectationSet, WrittenExpectation } from "./expectation-set.ts";
import type { ExpectationFinding } from "./finding.ts";
import { readExpectationSet } from "./read-expectation-set.ts";

type Difference = Partial<WrittenExpectation> & { id: string };

/** Expectations that differ from a plain "should" of one element in what is given. */
export function setOf(id: string, ...expectations: Difference[]): ExpectationSet {
  const { set, errors } = readExpectationSet({
    id,
    name: `The set ${id}`,
    version: "1",
    about: "Invented for a test.",
    expectations: expectations.map((difference) => ({
      statement: "The policy says when lessons begin.",
      why: "Everybody wants to know.",
      sources: [{ document: "An invented rule" }],
      force: "should",
      from: null,
      elements: [element("lessons")],
      ...difference,
    })),
  });
  if (set === null) throw new Error(errors.join(" "));
  return set;
}

export function element(id: string, from: string | null = null) {
  return {
    id,
    from,
    says: "Lessons begin.",
    wording: "Lessons begin at nine.",
    signs: ["'lessons'"],
  };
}

/** A finding whose elements are said or not. */
export function finding(
  set: ExpectationSet,
  id: string,
  said: Readonly<Record<string, boolean>>,
): ExpectationFinding {
  const evidence = { page: 1, start: 0, end: 7, quote: "Lessons" };
  return {
    setId: set.id,
    setVersion: set.version,
    id,
    status: "not_found",
    evidence: null,
    confidence: 0.9,
    elements: Object.entries(said).map(([elementId, isSaid]) => ({
      id: elementId,
      evidence: isSaid ? evidence : null,
      words: [],
      confidence: 0.9,
    })),
  };
}
