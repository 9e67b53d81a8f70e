import { describe, expect, test } from "vitest";
import { readStaffLines } from "./read-staff-lines.ts";

const problemsIn = (text: string, known: Parameters<typeof readStaffLines>[1] = []) =>
  [...readStaffLines(text, known).problems].map(([line, problem]) => `${line}: ${problem}`);

describe("a pasted staff list", () => {
  test("is read with commas, with semicolons, and as a spreadsheet's columns", () => {
    const expected = [
      {
        line: 1,
        name: "Anna Whitcombe",
        email: "a.whitcombe@ashdown.example",
        group: "leadership",
      },
      { line: 2, name: "Jon Okafor", email: null, group: "teaching" },
    ];
    for (const separator of [", ", ";", "\t"]) {
      const text = [
        ["Anna Whitcombe", "A.Whitcombe@ashdown.example", "SLT"],
        ["Jon Okafor", "", "Teachers"],
      ].map((fields) => fields.join(separator));
      expect(readStaffLines(text.join("\r\n"), []).people).toEqual(expected);
    }
  });

  test("may leave the email address out", () => {
    expect(readStaffLines("Petra Lund, midday", []).people).toMatchObject([
      { name: "Petra Lund", email: null, group: "support" },
    ]);
  });

  test("keeps a comma that stands in quotation marks", () => {
    expect(readStaffLines('"Whitcombe, Anna", , teaching', []).people).toMatchObject([
      { name: "Whitcombe, Anna" },
    ]);
    expect(problemsIn("Whitcombe, Anna, a@b.example, teaching")).toEqual([
      "1: There are 4 parts: write name, email and group, and put a name that has a comma in quotation marks.",
    ]);
  });

  test("passes over headings and empty lines, and counts lines as an editor does", () => {
    const text =
      "\uFEFFName\tEmail\tStaff group\t\n\nJon Okafor\tj@b.example\tTeaching\t\t\n\t\t\n";
    expect(readStaffLines(text, [])).toEqual({
      people: [{ line: 3, name: "Jon Okafor", email: "j@b.example", group: "teaching" }],
      problems: new Map(),
    });
  });

  test("says of each line what is wrong with it", () => {
    const text = [
      "Jon Okafor, j.okafor@ashdown.example, teaching",
      "Petra Lund",
      "Sam Idle, sam.idle, support",
      "Rae Quinn, r@ashdown.example, astronaut",
      ", n@ashdown.example, support",
      "J. Okafor, j.okafor@ashdown.example, support",
      "JON OKAFOR, , support",
      "Dana Escrick, , support",
    ].join("\n");
    const known = [{ name: "Dana Escrick", email: "office@ashdown.example" }];
    expect(problemsIn(text, known)).toEqual([
      "2: Petra Lund has no staff group.",
      "3: “sam.idle” is no email address.",
      "4: “astronaut” is no staff group: write teaching, support, leadership, governor, volunteer or contractor.",
      "5: There is no name.",
      "6: J. Okafor is in line 1 already.",
      "7: JON OKAFOR is in line 1 already.",
      "8: Dana Escrick is on the staff list already. If this is somebody else, give each their email address.",
    ]);
  });

  test("tells two people of one name apart by their addresses", () => {
    const text = "Ann Lee, ann.lee@b.example, teaching\nAnn Lee, ann.lee2@b.example, support";
    expect(readStaffLines(text, []).people).toHaveLength(2);
  });
});
