import type { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { plainSheet, type SheetRow } from "./sheet-xml.ts";
import { sheetPart, workbookParts } from "./workbook-parts.ts";

export interface Sheet {
  /** As Excel allows it: up to 31 signs, without : \\ / ? * [ ], each only once in a workbook. */
  name: string;
  rows: readonly SheetRow[];
}

/**
 * A workbook of several sheets. Numbers are numbers; every text is text, whatever sign it begins with.
 *
 * @param day of which its parts are dated, so that the same sheets give the same bytes
 */
export function writeSheets(sheets: readonly Sheet[], day: string): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  const options = { mtime: new Date(`${day}T12:00:00Z`), forceDosTimestamp: true };
  const parts = workbookParts(sheets.map(({ name }) => name));
  for (const [name, xml] of parts) zip.addBuffer(Buffer.from(xml), name, options);
  for (const [place, { rows }] of sheets.entries()) {
    zip.addBuffer(Buffer.from(plainSheet(rows)), sheetPart(place + 1), options);
  }
  zip.end();
  return zip.outputStream as Readable;
}
