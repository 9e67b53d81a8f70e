import { describe, expect, it } from "vitest";
import { readExpectationSet } from "./read-expectation-set.ts";

const element = {
  id: "rota",
  says: "There is a rota.",
  wording: "A rota says who is on duty.",
  signs: ["'rota' + staff"],
};
const expectation = {
  id: "T1",
  statement: "The policy has a rota for the gate.",
  why: "The gate must be watched.",
  sources: [{ document: "Trust board, May 2026" }],
  force: "should",
  from: null,
  elements: [element],
};
const written = {
  id: "gate",
  name: "The gate",
  version: "1",
  about: "What our trust asks of its schools.",
  expectations: [expectation],
};

const withExpectation = (difference: object) => ({
  ...written,
  expectations: [{ ...expectation, ...difference }],
});
const withElement = (difference: object) =>
  withExpectation({ elements: [{ ...element, ...difference }] });

describe("a trust's own expectations", () => {
  it("are taken as they were written, with what goes without saying filled in", () => {
    const { set, errors } = readExpectationSet(written);
    expect(errors).toBeNull();
    expect(set).toMatchObject({
      subject: [],
      concepts: {},
      expectations: [{ phases: "all", to: null, enough: 0, elements: [{ need: "always" }] }],
    });
  });

  it("may name concepts of their own", () => {
    const own = { ...written, concepts: { gate: "gate, entrance, barrier" } };
    const sign = { ...expectation, elements: [{ ...element, signs: ["gate + 'rota'"] }] };
    expect(readExpectationSet({ ...own, expectations: [sign] }).errors).toBeNull();
  });

  it.each([
    [withElement({ signs: ["guards + 'rota'"] }), "there is no concept “guards”"],
    [withElement({ signs: ["staff + rota on gate"] }), "“rota on gate” is neither a concept"],
    [withElement({ signs: ["staff +"] }), "something is missing beside “+” or “|”"],
    [withElement({ signs: ["~staff"] }), "one group must stand in the sentence itself"],
    [withElement({ need: "hint" }), "Expectation T1: nothing in it is needed"],
    [withExpectation({ elements: [element, element] }), "element rota is there twice"],
    [withExpectation({ enough: 2 }), "2 elements can't be enough, as 0 count"],
    [withExpectation({ from: "2026-09-01", to: "2026-08-31" }), "it ends before it begins"],
    [withExpectation({ from: "1 September 2026" }), "A date is written 2026-09-01."],
    [withExpectation({ id: "T 1" }), "An id is 1 to 40 letters"],
    [{ ...written, expectations: [expectation, expectation] }, "Expectation T1 is there twice."],
    [{ ...written, subject: ["gate-keeping"] }, "The subject “gate-keeping” is not a concept."],
    [{ ...written, expectations: [] }, "expectations:"],
    [null, "The set:"],
  ])("are refused with a sentence that says where and why: %#", (wrong, sentence) => {
    const { set, errors } = readExpectationSet(wrong);
    expect(set).toBeNull();
    expect(errors?.join("\n")).toContain(sentence);
  });

  it("hear of everything that is wrong at once, each with its place", () => {
    const wrong = withExpectation({
      from: "2027-01-01",
      to: "2026-01-01",
      elements: [{ ...element, signs: ["guards", "~staff"] }],
    });
    expect(readExpectationSet(wrong).errors).toEqual([
      "Expectation T1: it ends before it begins.",
      "Expectation T1, element rota: there is no concept “guards”.",
      expect.stringMatching(/^Expectation T1, element rota: “~staff”/u),
    ]);
  });
});
