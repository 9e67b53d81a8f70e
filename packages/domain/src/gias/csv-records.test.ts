import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRecords, UnclosedQuote } from "./csv-records.ts";

const fieldsOf = (text: string) => csvRecords(text).map(({ fields }) => fields);

describe("records of a CSV file", () => {
  it("a school's name with a comma stands in quotation marks", () => {
    expect(fieldsOf('URN,Name\n900001,"St Ada\'s, a ""free"" school"\n')).toEqual([
      ["URN", "Name"],
      ["900001", 'St Ada\'s, a "free" school'],
    ]);
  });

  it("lines end with LF or CRLF, the last need not end, empty ones are left out", () => {
    expect(fieldsOf('a,b\r\n"1","2"\r\n\r\n\n3,')).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", ""],
    ]);
  });

  it("a byte order mark is no part of the first heading", () => {
    expect(fieldsOf("\uFEFFURN,Name")).toEqual([["URN", "Name"]]);
  });

  it("lines are counted as a person's editor counts them, over fields of several lines", () => {
    const records = csvRecords('a,b\n1,"two\nlines"\n\n3,4');
    expect(records.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it("a file cut short inside quotation marks is not read as if it were whole", () => {
    expect(() => csvRecords('a,b\n1,"St Ad')).toThrow(UnclosedQuote);
  });

  it("whatever fields are written come back", () => {
    const field = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", " ", "é") });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom("\n", "\r\n"), (rows, endOfLine) => {
        const written = rows.map((row) =>
          row.map((value) => `"${value.replaceAll('"', '""')}"`).join(","),
        );
        expect(fieldsOf(written.join(endOfLine))).toEqual(rows);
      }),
    );
  });
});
