import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderOfTables } from "../fixtures/table-on-disk.ts";
import { workbookWith } from "../fixtures/hostile-tables.ts";
import { DelimitedRecords } from "./delimited/delimited-records.ts";
import {
  defaultTableLimits as limits,
  openTable,
  readRows,
  type OpenChoices,
  type TableRow,
} from "./table-files.ts";

let tables: Awaited<ReturnType<typeof folderOfTables>>;
beforeAll(async () => {
  tables = await folderOfTables();
});
afterAll(() => tables.remove());

async function read(content: string | Uint8Array, choices?: OpenChoices, afterRow?: number) {
  const path = await tables.file(content);
  const opened = await openTable(path, limits, choices);
  const rows: TableRow[] = [];
  for await (const row of readRows(path, opened, { limits, ...(afterRow && { afterRow }) })) {
    rows.push(row);
  }
  return { opened, rows, cells: rows.map((row) => row.cells) };
}

const staff = "Name,Group,Started\r\nZoë Brack,Teaching,01/09/2025\r\n";

describe("a text file of rows", () => {
  it.each([
    ["UTF-8", "utf-8", Buffer.from(staff)],
    ["UTF-8 with a byte order mark", "utf-8", Buffer.from(`\uFEFF${staff}`)],
    ["UTF-16 as Excel saves Unicode text", "utf-16le", Buffer.from(`\uFEFF${staff}`, "utf16le")],
    ["UTF-16 without a mark", "utf-16le", Buffer.from(staff, "utf16le")],
    ["UTF-16 of the other order", "utf-16be", Buffer.from(`\uFEFF${staff}`, "utf16le").swap16()],
    ["windows-1252, as Excel saves CSV", "windows-1252", Buffer.from(staff, "latin1")],
  ])("is read in %s", async (_, encoding, bytes) => {
    const { opened, cells } = await read(bytes);
    expect(opened).toMatchObject({ encoding, headings: ["Name", "Group", "Started"] });
    expect(cells).toEqual([["Zoë Brack", "Teaching", "01/09/2025"]]);
  });

  it("gives the signs that only windows-1252 has", async () => {
    const { cells } = await read(Uint8Array.of(0x41, 0x0a, 0x80, 0x91, 0xa3, 0x92));
    expect(cells).toEqual([["€‘£’"]]);
  });

  it.each([
    ["commas", ",", "csv"],
    ["semicolons", ";", "csv"],
    ["tabs", "\t", "tsv"],
    ["vertical bars", "|", "csv"],
  ])("is parted by %s without being told", async (_, delimiter, format) => {
    const rows = [
      ["Name", "Group", "Note"],
      ['"Brack, Zoë"', "Teaching", "one, two"],
      ['"Fernsby, Ada"', "Support", "three; four"],
    ];
    const lines = rows.map((row) => row.join(delimiter));
    if (delimiter === "," || delimiter === ";") lines[1] = lines[1]?.replace("one, two", "") ?? "";
    if (delimiter === ";") lines[2] = lines[2]?.replace("three; four", "") ?? "";
    const { opened, cells } = await read(lines.join("\n"));
    expect(opened).toMatchObject({ delimiter, format, columns: 3 });
    expect(cells[0]?.slice(0, 2)).toEqual(["Brack, Zoë", "Teaching"]);
  });

  it("is parted as its first line says, which is no row", async () => {
    const { opened, rows } = await read("sep=;\nName;Group\nBrack, Zoë;Teaching\n");
    expect(opened).toMatchObject({ delimiter: ";", headingRow: 1 });
    expect(rows).toEqual([{ rowNumber: 2, cells: ["Brack, Zoë", "Teaching"], formulas: [] }]);
  });

  it("may have one column", async () => {
    const { opened, cells } = await read("Email\na.fernsby@example.org\n");
    expect(opened.headings).toEqual(["Email"]);
    expect(cells).toEqual([["a.fernsby@example.org"]]);
  });

  it("keeps line breaks, commas and quotation marks within a cell, and counts it as one row", async () => {
    const { rows } = await read('Name,Note\n"Ada","one,\r\n""two"""\nTom,5" tall\n');
    expect(rows).toEqual([
      { rowNumber: 2, cells: ["Ada", 'one,\n"two"'], formulas: [] },
      { rowNumber: 3, cells: ["Tom", '5" tall'], formulas: [] },
    ]);
  });

  it.each(["\n", "\r\n", "\r"])("ends its lines with %j", async (end) => {
    const { cells } = await read(["Name,Group", "Ada,Teaching", "Tom,"].join(end));
    expect(cells).toEqual([
      ["Ada", "Teaching"],
      ["Tom", ""],
    ]);
  });

  it("has its headings found below a title, with empty rows and columns around them", async () => {
    const { opened, rows } = await read(
      "Staff list,,,,\nSchool:,Larkfield Brook,,,\n\nName,Group,Started,,\nAda,Teaching,01/09/2025,,\n,,,,\nTom,,,,\n",
    );
    expect(opened).toMatchObject({
      headings: ["Name", "Group", "Started"],
      headingRow: 4,
      rows: 2,
      firstRows: [
        ["Ada", "Teaching", "01/09/2025"],
        ["Tom", "", ""],
      ],
    });
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([5, 7]);
  });

  it.each([
    ["its only row", "Name,Group,Started\nAda,Teaching,01/09/2025,a,b,c,d,e\n"],
    ["one of two rows", "Name,Group,Started\nTom,Support,,a,b,c,d,e\nAda,Teaching,01/09/2025\n"],
    ["the row below a title", "Staff list\nName,Group,Started\nAda,Teaching,,a,b,c,d,e\n"],
  ])("has its headings found though %s is much wider", async (_which, text) => {
    const { opened } = await read(text);
    expect(opened.headings).toEqual(["Name", "Group", "Started"]);
    expect(opened.notices).toEqual([
      expect.stringMatching(/^1 row has something beyond the last heading/),
    ]);
  });

  it.each([
    "Staff list\nName,Group\n",
    "Staff list\nSchool:,Larkfield Brook\nName,Group,Started\n",
  ])("is not given a title for its headings when nothing stands below them: %j", async (text) => {
    const { opened } = await read(text);
    expect(opened).toMatchObject({ rows: 0 });
    expect(opened.headings.slice(0, 2)).toEqual(["Name", "Group"]);
  });

  it("has its headings where a person says", async () => {
    const { opened, cells } = await read("a,b\nName,Group\nAda,Teaching\n", { headingRow: 2 });
    expect(opened).toMatchObject({ headings: ["Name", "Group"], headingRow: 2, rows: 1 });
    expect(cells).toEqual([["Ada", "Teaching"]]);
  });

  it("goes on after a row that was read before", async () => {
    const { rows } = await read("Name\nAda\nTom\nIda\n", {}, 3);
    expect(rows).toEqual([{ rowNumber: 4, cells: ["Ida"], formulas: [] }]);
  });

  it("keeps leading zeros, numbers, dates of any kind and what looks like a formula as they are", async () => {
    const { cells } = await read(
      "Ref,Date,Note\n000123,1/9/25,=1+1\n1E5,2025-09-01,@SUM(A1)\n12.50,Sep-25,#REF!\n",
    );
    expect(cells).toEqual([
      ["000123", "1/9/25", "=1+1"],
      ["1E5", "2025-09-01", "@SUM(A1)"],
      ["12.50", "Sep-25", "#REF!"],
    ]);
  });

  it("is told by its bytes, whatever its name says", async () => {
    const called = await tables.file(staff, "staff.xlsx");
    expect(await openTable(called, limits)).toMatchObject({ format: "csv" });
    const workbook = await tables.file(await workbookWith(), "staff.csv");
    expect(await openTable(workbook, limits)).toMatchObject({ format: "xlsx" });
  });

  it("says what a person should know: headings twice or missing, wider rows, errors, no rows", async () => {
    const { opened } = await read("Name,Date,,Date,Note\nAda,,,,#N/A,beyond\n");
    expect(opened.notices).toEqual([
      "Two columns are called “Date”.",
      "1 column before the last has no heading.",
      expect.stringMatching(/^1 row has something beyond the last heading/),
      expect.stringMatching(/^1 cell holds an error/),
    ]);
    expect((await read("Name,Group\n")).opened.notices).toEqual([
      "There are no rows below the headings.",
    ]);
  });

  it("comes out the same in whatever pieces it is read", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", " ", "é", "=") });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.integer({ min: 1, max: 9 }),
        (rows, end, length) => {
          const text = rows
            .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(","))
            .join(end);
          const records = new DelimitedRecords(",", limits);
          const pieces: string[][] = [];
          for (let at = 0; at < text.length; at += length) {
            pieces.push(...records.push(text.slice(at, at + length)));
          }
          expect([...pieces, ...records.end()]).toEqual(rows);
        },
      ),
    );
  });
});
