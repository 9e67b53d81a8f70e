import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderOfTables } from "../fixtures/table-on-disk.ts";
import { makeWorkbook, textRows, zipOf, type FixtureWorkbook } from "../fixtures/make-workbook.ts";
import { defaultTableLimits as limits, openTable, readRows, type TableRow } from "./table-files.ts";
import { numberFormatOf } from "./xlsx/number-formats.ts";
import { dayOfSerial } from "./xlsx/number-text.ts";

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
    const { opened, rows: given } = await read({ sheets: [{ name: "Staff", rows }] });
    expect(opened).toMatchObject({
      format: "xlsx",
      sheet: "Staff",
      headings: ["Name", "Staff group", "Email"],
      headingRow: 3,
      rows: 2,
      notices: [],
    });
    expect(given).toEqual([
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

  it("is read from a hidden sheet when it has no other, and says so", async () => {
    const rows = textRows([["Name"], ["Ada Fernsby"]]);
    const { opened } = await read({ sheets: [{ name: "Data", state: "veryHidden", rows }] });
    expect(opened.notices).toEqual(["The sheet “Data” is hidden in the workbook."]);
  });

  it("has merged cells read as one text and empty ones, and says where", async () => {
    const rows = textRows([
      ["School", "Name"],
      ["Larkfield Brook", "Ada Fernsby"],
      ["", "Tom Brack"],
    ]);
    const after = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>';
    const { opened, rows: given } = await read({ sheets: [{ name: "Staff", rows, after }] });
    expect(given.map(({ cells }) => cells[0])).toEqual(["Larkfield Brook", ""]);
    expect(opened.notices).toEqual([
      "Cells are merged in 1 place of “Staff” (A2:A3). Only the first cell of each holds its text; the others are read as empty.",
    ]);
  });

  it("gives dates that are dates and dates that are text from one column, each as it is", async () => {
    const text = (date: string) => `<c t="inlineStr"><is><t>${date}</t></is></c>`;
    const row = await cellsOf(
      `<c s="1"><v>45901</v></c>${text("01/09/2025")}<c t="d"><v>2025-09-01T00:00:00</v></c>`,
      { formats: ["dd/mm/yyyy"] },
    );
    expect(row?.cells).toEqual(["2025-09-01", "01/09/2025", "2025-09-01"]);
  });

  it("counts the days of early 1900 as Excel does", () => {
    expect(dayOfSerial(1, false)).toBe("1900-01-01");
    expect(dayOfSerial(59, false)).toBe("1900-02-28");
    expect(dayOfSerial(61, false)).toBe("1900-03-01");
    expect(dayOfSerial(0, true)).toBe("1904-01-01");
  });

  it.each([
    ["General", "plain"],
    ["0.00", "plain"],
    ["#,##0;[Red]-#,##0", "plain"],
    ["dd/mm/yyyy", "date"],
    ["[$-809]dddd, d mmmm yyyy;@", "date"],
    ["mmm-yy", "date"],
    ["h:mm AM/PM", "time"],
    ["[h]:mm", "plain"],
    ["yyyy-mm-dd hh:mm:ss", "date and time"],
    ['0 "days"', "plain"],
    ["000000", "zeros"],
    ["0%", "percent"],
  ])("takes the format %s for %s", (code, kind) => {
    expect(numberFormatOf(code).kind).toBe(kind);
  });

  it("gives numbers as a person sees them, and those with no known day as numbers", async () => {
    const row = await cellsOf(
      '<c><v>0.30000000000000004</v></c><c s="1"><v>-1</v></c><c s="2"><v>0.955</v></c>',
      { formats: ["dd/mm/yyyy", "0.0%"] },
    );
    expect(row?.cells).toEqual(["0.3", "-1", "95.5%"]);
  });

  it("is read when its maker numbers neither rows nor cells, and leaves out parts", async () => {
    const path = await tables.file(
      await zipOf(
        new Map([
          [
            "xl/workbook.xml",
            '<x:workbook xmlns:x="a"><x:sheets><x:sheet name="S" r:id="r1"/></x:sheets></x:workbook>',
          ],
          [
            "xl/_rels/workbook.xml.rels",
            '<Relationships><Relationship Id="r1" Type="a/worksheet" Target="/xl/Sheet.xml"/></Relationships>',
          ],
          [
            "xl/sheet.xml",
            "<x:worksheet xmlns:x='a'><x:sheetData><x:row><x:c t='str'><x:v>Name</x:v></x:c></x:row><x:row><x:c t='b'><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>",
          ],
        ]),
      ),
    );
    expect(await openTable(path, limits)).toMatchObject({
      headings: ["Name"],
      firstRows: [["TRUE"]],
    });
  });
});
