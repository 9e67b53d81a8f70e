import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderOfTables } from "../fixtures/table-on-disk.ts";
import { makeWorkbook, textRows, type FixtureWorkbook } from "../fixtures/make-workbook.ts";
import { defaultTableLimits as limits, openTable, readRows, type TableRow } from "./table-files.ts";

let tables: Awaited<ReturnType<typeof folderOfTables>>;
beforeAll(async () => {
  tables = await folderOfTables();
});
afterAll(() => tables.remove());

async function read(workbook: FixtureWorkbook) {
  const path = await tables.file(await makeWorkbook(workbook), "staff.xlsx");
  const opened = await openTable(path, limits);
  const rows: TableRow[] = [];
  for await (const row of readRows(path, opened, { limits })) rows.push(row);
  return { opened, rows };
}

const headed = (cells: string) =>
  `<row r="1">${'<c t="inlineStr"><is><t>Heading</t></is></c>'.repeat(3)}</row><row r="2">${cells}</row>`;
const cellsOf = async (cells: string, workbook: Omit<FixtureWorkbook, "sheets"> = {}) =>
  (await read({ sheets: [{ name: "Staff", rows: headed(cells) }], ...workbook })).rows[0];

describe("an Excel workbook", () => {
  it("gives its headings and its rows with the numbers that Excel shows", async () => {
    const rows = textRows([
      ["Staff as at 1 September 2026"],
      [],
      ["Name", " Staff\ngroup ", "Email", ""],
      ["Ada Fernsby", "Teaching", "a.fernsby@example.org"],
      [],
      ["Tom Brack", "", "t.brack@example.org"],
    ]);
    const { opened, rows: read_ } = await read({ sheets: [{ name: "Staff", rows }] });
    expect(opened).toMatchObject({
      format: "xlsx",
      sheet: "Staff",
      headings: ["Name", "Staff group", "Email"],
      headingRow: 3,
      rows: 2,
      notices: [],
    });
    expect(read_).toEqual([
      { rowNumber: 4, cells: ["Ada Fernsby", "Teaching", "a.fernsby@example.org"], formulas: [] },
      { rowNumber: 6, cells: ["Tom Brack", "", "t.brack@example.org"], formulas: [] },
    ]);
  });

  it("gives texts that its cells share, whole when parts of them are bold", async () => {
    const row = await cellsOf('<c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>2</v></c>', {
      sharedTexts: [
        "<t>Governor</t>",
        '<r><t xml:space="preserve">Ada </t></r><r><rPr><b/></rPr><t>Fernsby</t></r>',
        "<t>one_x000D__x000A_two</t><rPh><t>never read</t></rPh>",
      ],
    });
    expect(row?.cells).toEqual(["Ada Fernsby", "Governor", "one\ntwo"]);
  });

  it("gives a serial number as a day when its cell shows one, counted from 1900 or from 1904", async () => {
    const cells = '<c s="1"><v>45901</v></c><c s="2"><v>45901.604166667</v></c><c><v>45901</v></c>';
    const formats = ["dd/mm/yyyy", "[$-809]d mmm yyyy hh:mm;@"];
    const from1900 = await cellsOf(cells, { formats });
    expect(from1900?.cells).toEqual(["2025-09-01", "2025-09-01 14:30", "45901"]);
    const from1904 = await cellsOf(cells, { formats, from1904: true });
    expect(from1904?.cells[0]).toBe("2029-09-02");
  });

  it("keeps the leading zeros that a number is shown with, and those of a text", async () => {
    const row = await cellsOf(
      '<c s="1"><v>1234</v></c><c t="inlineStr"><is><t>001234</t></is></c><c><v>1234</v></c>',
      { formats: ["000000"] },
    );
    expect(row?.cells).toEqual(["001234", "001234", "1234"]);
  });

  it("gives what a formula came to when it was last saved, and says that it is one", async () => {
    const row = await cellsOf(
      '<c t="str"><f>A1&amp;B1</f><v>Ada</v></c><c><f>1+1</f><v>2</v></c><c t="e"><f>#REF!</f><v>#REF!</v></c>',
    );
    expect(row).toMatchObject({ cells: ["Ada", "2", "#REF!"], formulas: [0, 1, 2] });
  });

  it("reads the first sheet that people see and that holds something", async () => {
    const { opened } = await read({
      sheets: [
        { name: "Lists", state: "hidden", rows: textRows([["Group"], ["Teaching"]]) },
        { name: "Cover", rows: "" },
        { name: "Staff", rows: textRows([["Name"], ["Ada Fernsby"]]) },
      ],
    });
    expect(opened).toMatchObject({
      sheet: "Staff",
      sheets: [
        { name: "Lists", hidden: true },
        { name: "Cover", hidden: false },
        { name: "Staff", hidden: false },
      ],
      headings: ["Name"],
    });
  });
});
