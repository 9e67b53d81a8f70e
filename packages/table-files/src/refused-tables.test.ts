import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  compoundFile,
  lockedZip,
  lyingZip,
  multiplyingEntities,
  workbookWith,
  workbookWithParts,
  zipBomb,
} from "../fixtures/hostile-tables.ts";
import { zipOf } from "../fixtures/make-workbook.ts";
import { folderOfTables } from "../fixtures/table-on-disk.ts";
import { defaultTableLimits, openTable, type UnreadableCode } from "./table-files.ts";
import type { TableLimits } from "./table-limits.ts";

const megabyte = 1024 * 1024;

let tables: Awaited<ReturnType<typeof folderOfTables>>;
beforeAll(async () => {
  tables = await folderOfTables();
});
afterAll(() => tables.remove());

interface Refusal {
  of: string;
  file: () => Uint8Array | string | Promise<Uint8Array | string>;
  code: UnreadableCode;
  says: RegExp;
  limits?: Partial<TableLimits>;
}

const cell = (inside: string) => `<row r="1"><c ${inside}</c></row>`;
const zipWith = (parts: Record<string, string>) => zipOf(new Map(Object.entries(parts)));

const refusals: Refusal[] = [
  { of: "an empty file", file: () => "", code: "empty", says: /holds no rows/ },
  { of: "a file of empty lines", file: () => " \r\n,,\r\n", code: "empty", says: /holds no rows/ },
  {
    of: "a workbook of empty sheets",
    file: () => workbookWith(""),
    code: "empty",
    says: /no rows/,
  },
  {
    of: "a quotation mark that is never closed",
    file: () => 'Name,Group\nAda,Teaching\n"Tom,Support\nIda,Support\n',
    code: "open_quote",
    says: /quotation mark in row 3 is never closed/,
  },
  {
    of: "a quotation mark that swallows a long file",
    file: () => `Name,Group\n"Ada,Teaching\n${"Tom,Support\n".repeat(5_000)}`,
    code: "cell_too_long",
    says: /row 2 holds more than 32,767 characters.*quotation mark before it/,
  },
  {
    of: "ten megabytes in one cell of a CSV file",
    file: () => `Name,Note\nAda,${"x".repeat(10 * megabyte)}\n`,
    code: "cell_too_long",
    says: /row 2 holds more than 32,767 characters/,
  },
  {
    of: "ten megabytes in one cell of a workbook",
    file: () => workbookWith(cell(`t="inlineStr"><is><t>${"x".repeat(10 * megabyte)}</t></is>`)),
    code: "cell_too_long",
    says: /millions of characters/,
  },
  {
    of: "one megabyte in a text that cells share",
    file: () =>
      workbookWithParts({
        "xl/sharedStrings.xml": `<sst><si><t>${"x".repeat(megabyte)}</t></si></sst>`,
        "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row r="4"><c t="s"><v>0</v></c></row></sheetData></worksheet>`,
      }),
    code: "cell_too_long",
    says: /row 4 holds more than 32,767 characters/,
  },
  {
    of: "a million columns in a CSV file",
    file: () => `${"a,".repeat(1_000_000)}a\n`,
    code: "too_many_columns",
    says: /Row 1 has more than 500 columns/,
  },
  {
    of: "a cell in Excel's last column",
    file: () => workbookWith('<row r="7"><c r="XFD7"><v>1</v></c></row>'),
    code: "too_many_columns",
    says: /Row 7 has more than 500 columns/,
  },
  {
    of: "more rows than can be read",
    file: () => `Name\n${"Ada\n".repeat(11)}`,
    limits: { rows: 10 },
    code: "too_many_rows",
    says: /more than 10 rows/,
  },
  {
    of: "empty rows without end",
    file: () => workbookWith("<row/>".repeat(1_048_577)),
    code: "too_many_rows",
    says: /more than 1,048,576 rows/,
  },
  {
    of: "empty lines without end",
    file: () => `Name\nAda\n${"\n".repeat(2_300_000)}`,
    code: "too_many_rows",
    says: /more than 1,048,576 rows/,
  },
  {
    of: "a row with a number that no sheet has",
    file: () => workbookWith('<row r="1"><c><v>1</v></c></row><row r="99999999999"/>'),
    code: "too_many_rows",
    says: /more than 1,048,576 rows/,
  },
  {
    of: "a file that is too large",
    file: () => "Name\nAda\n".repeat(200_000),
    limits: { fileBytes: megabyte },
    code: "too_large",
    says: /is 2 MB; the largest that can be read is 1 MB/,
  },
  {
    of: "a zip bomb",
    file: () => zipBomb(20 * megabyte),
    limits: { unpackedBytes: 5 * megabyte },
    code: "unpacks_too_large",
    says: /unpacks to more than 5 MB/,
  },
  {
    of: "a workbook of thousands of parts",
    file: () =>
      zipWith(Object.fromEntries(Array.from({ length: 5_001 }, (_, n) => [`xl/${n}`, ""]))),
    code: "unpacks_too_large",
    says: /more than 5,000 parts.*Save the sheet as CSV/,
  },
  { of: "a zip that lies about its size", file: lyingZip, code: "damaged", says: /damaged/ },
  {
    of: "texts without end",
    file: () =>
      workbookWithParts({
        "xl/sharedStrings.xml": `<sst>${"<si><t/></si>".repeat(300_000)}</sst>`,
      }),
    limits: { sharedTextBytes: megabyte },
    code: "unpacks_too_large",
    says: /hold more than 1 MB of text/,
  },
  { of: "entities that multiply", file: multiplyingEntities, code: "damaged", says: /damaged/ },
  {
    of: "elements within elements without end",
    file: () => workbookWith("<a>".repeat(100_000)),
    code: "damaged",
    says: /damaged/,
  },
  {
    of: "a workbook that was cut short",
    file: async () => (await workbookWith()).subarray(0, 900),
    code: "damaged",
    says: /damaged or incomplete/,
  },
  {
    of: "rows that go backwards",
    file: () => workbookWith('<row r="5"/><row r="4"/>'),
    code: "damaged",
    says: /damaged/,
  },
  {
    of: "a cell that names a text that isn't there",
    file: () => workbookWith(cell('t="s"><v>99</v>')),
    code: "damaged",
    says: /damaged/,
  },
  {
    of: "a workbook with a password",
    file: () => compoundFile("EncryptionInfo", "EncryptedPackage"),
    code: "encrypted",
    says: /locked with a password/,
  },
  {
    of: "a zip with a password",
    file: lockedZip,
    code: "encrypted",
    says: /locked with a password/,
  },
  {
    of: "an old .xls",
    file: () => compoundFile("Workbook"),
    code: "unsupported_format",
    says: /an older Excel file \(\.xls\)\. Open it in Excel and save it as/,
  },
  {
    of: "a web page called .xls",
    file: () => "<html><body><table><tr><td>Name</td></tr></table></body></html>",
    code: "unsupported_format",
    says: /a web page, whatever its name says/,
  },
  {
    of: "Excel's XML of 2003",
    file: () =>
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    code: "unsupported_format",
    says: /Excel 2003 XML/,
  },
  {
    of: "an OpenDocument spreadsheet",
    file: () =>
      zipWith({
        mimetype: "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": "<office/>",
      }),
    code: "unsupported_format",
    says: /an OpenDocument spreadsheet \(\.ods\)/,
  },
  {
    of: "an Apple Numbers file",
    file: () => zipWith({ "Index/Document.iwa": "x" }),
    code: "unsupported_format",
    says: /Apple Numbers/,
  },
  {
    of: "an Excel binary workbook",
    file: () => zipWith({ "xl/workbook.bin": "x" }),
    code: "unsupported_format",
    says: /binary workbook \(\.xlsb\)/,
  },
  {
    of: "a Word document",
    file: () => zipWith({ "word/document.xml": "<x/>" }),
    code: "wrong_format",
    says: /a Word document, not a table/,
  },
  {
    of: "a zip of something else",
    file: () => zipWith({ "readme.txt": "x" }),
    code: "wrong_format",
    says: /a zip archive, not a table/,
  },
  { of: "a PDF", file: () => "%PDF-1.7\n", code: "wrong_format", says: /a PDF, not a table/ },
  {
    of: "a picture",
    file: () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
    code: "wrong_format",
    says: /a picture/,
  },
  {
    of: "bytes that are no text",
    file: () => "Name,Group\nAda\0\0\0,Teaching\n",
    code: "wrong_format",
    says: /something other than text/,
  },
];

describe("a file that can't be read as a table", () => {
  it.each(refusals)("is refused in plain words: $of", async ({ file, code, says, limits }) => {
    const path = await tables.file(await file());
    await expect(openTable(path, { ...defaultTableLimits, ...limits })).rejects.toMatchObject({
      name: "UnreadableTable",
      code,
      message: expect.stringMatching(says),
    });
  });

  it("is refused when a person asks for a sheet that isn't there, and is told those that are", async () => {
    const path = await tables.file(await workbookWith());
    await expect(openTable(path, defaultTableLimits, { sheet: "Leavers" })).rejects.toMatchObject({
      code: "no_such_sheet",
      message: expect.stringContaining("Its sheets are “Staff”."),
    });
  });
});
