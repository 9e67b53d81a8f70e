import { documentPassages } from "@safeboard/policy-reader/document-passages";
import { describe, expect, test } from "vitest";
import { adaptedPassages } from "./adapted-passages.ts";
import { fillingsOf } from "./fillings.ts";

const known = {
  school: "Ashdown Vale Primary School",
  trust: "Northmere Learning Trust",
  today: "2026-08-31",
  reviewMonths: 18,
  holders: [
    { role: "headteacher", name: "Mrs A Whitcombe" },
    { role: "safeguarding_governor", name: "Ms T Hale" },
    { role: "safeguarding_governor", name: "Mr B Orr" },
  ],
};
const passagesOf = (...lines: string[]) => documentPassages([lines.join("\n\n")]);

describe("what a model asks a school for", () => {
  test("is asked once however often it stands there, with what is known", () => {
    const passages = passagesOf(
      "[School name] is part of {{trust}}.",
      "At [name of school] the headteacher is [name].",
      "Link governors: ______",
      "Adopted on [date]. Next review: [date].",
    );
    expect(
      fillingsOf(passages, known).map(({ label, gaps, known: value }) => [label, gaps, value]),
    ).toEqual([
      ["Name of the school", 2, "Ashdown Vale Primary School"],
      ["Name of the trust", 1, "Northmere Learning Trust"],
      ["Headteacher", 1, "Mrs A Whitcombe"],
      ["Safeguarding governor", 1, "Ms T Hale and Mr B Orr"],
      ["Date of adoption", 1, "31 August 2026"],
      ["Date of the next review", 1, "29 February 2028"],
    ]);
  });

  test("of what nobody can know, in the model's own words, each on its own", () => {
    const passages = passagesOf(
      "Phones are kept in [location].",
      "Call [telephone number of the office].",
    );
    expect(fillingsOf(passages, known).map(({ label, known: value }) => [label, value])).toEqual([
      ["Location", ""],
      ["Telephone number of the office", ""],
    ]);
  });
});

describe("a model in a school's own words", () => {
  const passages = passagesOf(
    "Headteacher\t[name of headteacher]",
    "Staff lock their screens.",
    "Phones are handed in at [location].",
  );

  test("has its gaps filled, in the cells of a table too, and those left empty as they were", () => {
    const adapted = adaptedPassages(passages, {
      fillings: { headteacher: "Mrs A Whitcombe" },
      edits: {},
    });
    expect(adapted.map(({ text }) => text)).toEqual([
      "Headteacher | Mrs A Whitcombe",
      "Staff lock their screens.",
      "Phones are handed in at [location].",
    ]);
    expect(adapted[0]?.cells).toEqual(["Headteacher", "Mrs A Whitcombe"]);
  });

  test("says an edited passage otherwise, in as many as it was given, or not at all", () => {
    const edits = { "1": "Staff lock their screens\nand doors.\n\nVisitors sign in.", "2": " " };
    const adapted = adaptedPassages(passages, { fillings: {}, edits });
    expect(adapted.map(({ text }) => text)).toEqual([
      "Headteacher | [name of headteacher]",
      "Staff lock their screens and doors.",
      "Visitors sign in.",
    ]);
  });

  test("fills a gap that stands in an edited passage", () => {
    const edits = { "1": "[Name of headteacher] locks the server." };
    const fillings = { headteacher: "Mrs A Whitcombe" };
    expect(adaptedPassages(passages, { fillings, edits })[1]?.text).toBe(
      "Mrs A Whitcombe locks the server.",
    );
  });
});
