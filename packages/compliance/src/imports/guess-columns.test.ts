import { describe, expect, test } from "vitest";
import { surveyColumns } from "./column-survey.ts";
import { guessColumns } from "./guess-columns.ts";
import { type ImportField, needsLeftOpen } from "./import-field.ts";

const fields: readonly ImportField[] = [
  { code: "name", title: "Name", reads: "text", headings: ["Name", "Full name", "Staff name"] },
  { code: "email", title: "Email", reads: "email", headings: ["Work email", "Email address"] },
  {
    code: "started",
    title: "First day",
    reads: "date",
    headings: ["Start date", "Date of arrival"],
  },
  { code: "urn", title: "URN", reads: "urn", headings: ["URN", "School URN"] },
  { code: "course", title: "Course", reads: "word", headings: ["Course", "Course title"] },
];

function guessed(headings: readonly string[], ...rows: readonly string[][]) {
  const surveyor = surveyColumns(headings.length);
  for (const row of rows) surveyor.add(row);
  return guessColumns(fields, headings, surveyor.result()).map(({ field }) => field ?? "-");
}

describe("a column", () => {
  test("is known by its heading, however the system spells it", () => {
    expect(guessed(["STAFF_NAME", "workEmail", "Start Date*", "School-URN"])).toEqual([
      "name",
      "email",
      "started",
      "urn",
    ]);
  });

  test("is known by a part of its heading", () => {
    expect(guessed(["Employee: Full Name (preferred)", "Staff Course Title 2026"])).toEqual([
      "name",
      "course",
    ]);
  });

  test("with addresses or schools' numbers is known by what it holds", () => {
    expect(
      guessed(["A", "B", "C"], ["x", "a@b.example", "143201"], ["y", "c@d.example", "143202"]),
    ).toEqual(["-", "email", "urn"]);
  });

  test("is not what its heading says when it holds something else", () => {
    expect(guessed(["Start date", "Name"], ["see contract", "a@b.example"])).toEqual([
      "-",
      "email",
    ]);
  });

  test("about somebody else is left alone", () => {
    expect(
      guessed(["Line manager name", "Next of kin email address"], ["Jon Okafor", "j@b.example"]),
    ).toEqual(["-", "-"]);
  });

  test("is one field's, and each field one column's", () => {
    expect(guessed(["Name", "Full name", "Staff name"])).toEqual(["name", "-", "-"]);
  });
});

test("a need is open until all fields of one of its ways are chosen", () => {
  const need = { what: "the name", anyOf: [["name"], ["first", "last"]] };
  expect(needsLeftOpen([need], [null, "first"])).toEqual([need]);
  expect(needsLeftOpen([need], ["last", "first"])).toEqual([]);
});

test("a column's words are counted until they are too many to go through", () => {
  const surveyor = surveyColumns(2);
  for (let n = 0; n < 700; n += 1) surveyor.add([`word ${n}`, n % 3 === 0 ? "Teacher" : "Office"]);
  const [many, few] = surveyor.result();
  expect(many?.words).toBeNull();
  expect(few?.words).toEqual([
    { text: "Office", rows: 466 },
    { text: "Teacher", rows: 234 },
  ]);
});
