import { expect, test } from "vitest";
import {
  frequencyInWords,
  graceInWords,
  scoreInWords,
  setVersionInWords,
  sourceInWords,
} from "./expectation-words.ts";

const score = {
  applicable: 24,
  met: 16,
  metElsewhere: 1,
  partly: 2,
  missing: { must: 3, should: 1, consider: 1, practice: 0 },
  notApplicable: 0,
  notChecked: 0,
};

test("a score says what is met, and what is missing by how binding it is", () => {
  expect(scoreInWords(score)).toBe(
    "17 of 24 met; 3 required things missing, 1 expected thing missing, 2 partly met",
  );
  const complete = { must: 0, should: 0, consider: 0, practice: 0 };
  expect(scoreInWords({ ...score, met: 23, partly: 0, missing: complete })).toBe("24 of 24 met");
  expect(scoreInWords({ ...score, notChecked: 24 })).toBe("Not checked yet");
});

test("a source is named by its edition and paragraph, with how sure that is", () => {
  const document = "Keeping children safe in education";
  const kcsie = { document, edition: "KCSIE 2025", paragraph: "142" };
  expect(sourceInWords({ ...kcsie, certainty: "second_hand" })).toBe(
    "KCSIE 2025 (paragraph 142, at second hand)",
  );
  expect(sourceInWords({ document, edition: null, paragraph: null, certainty: "published" })).toBe(
    document,
  );
});

test("a promise's months are said as schools say them", () => {
  expect([12, 4, 2, 0.25, null, 18].map(frequencyInWords)).toEqual([
    "Every year",
    "Every term",
    "Every half-term",
    "Every week",
    "Not said",
    "Every 18 months",
  ]);
});

test("a new rule says from when it is asked for and from when it needs action", () => {
  const grace = { inForceFrom: "2027-09-01", amberFrom: "2027-09-01", redFrom: "2027-12-02" };
  const rule = { from: "2027-09-01", grace };
  expect(graceInWords(rule, "2026-11-22")).toBe(
    "Asked for from 1 September 2027; where it is missing it needs action from 2 December 2027.",
  );
  expect(graceInWords(rule, "2027-10-01")).toMatch(/^Asked for since/);
  expect(graceInWords({ from: null, grace: null }, "2026-11-22")).toBeNull();
});

test("a set's version is the day of its last change", () => {
  expect(setVersionInWords("2026-11-24")).toBe("as changed on 24 November 2026");
  expect(setVersionInWords("2026-11-24.3")).toBe("as changed on 24 November 2026");
  expect(setVersionInWords("draft")).toBe("version draft");
});
