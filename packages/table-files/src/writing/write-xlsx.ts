import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { aboutTable, type Table } from "./table.ts";
import { aboutSheet, tableSheet } from "./sheet-xml.ts";
import { sheetPart, workbookParts } from "./workbook-parts.ts";

/**
 * A table as an Excel workbook, piece by piece: the rows on the first sheet, what is said of them on a second. Days and
 * numbers are days and numbers; every text is text, whatever sign it begins with.
 */
export function writeXlsx<Row>(table: Table<Row>): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  // One time for all parts, so that the same table gives the same bytes.
  const options = { mtime: new Date(`${table.asAt}T12:00:00Z`), forceDosTimestamp: true };
  for (const [name, xml] of workbookParts(["Table", "About"]))
    zip.addBuffer(Buffer.from(xml), name, options);
  zip.addBuffer(Buffer.from(aboutSheet(aboutTable(table))), sheetPart(2), options);
  const rows = Readable.from(tableSheet(table), { objectMode: false });
  zip.addReadStream(rows, sheetPart(1), options);
  // Where reading the rows goes wrong, whoever takes the bytes has to know that they are not whole.
  rows.once("error", (error) => (zip.outputStream as Readable).destroy(error));
  zip.end();
  return zip.outputStream as Readable;
}
