import type { TableRow } from "../opened-table.ts";
import type { TableLimits } from "../table-limits.ts";
import { UnreadableTable } from "../unreadable-table.ts";
import { readNumberFormats } from "./number-formats.ts";
import { SharedTexts } from "./shared-texts.ts";
import { SheetRows } from "./sheet-rows.ts";
import type { WorkbookArchive } from "./workbook-archive.ts";
import type { Sheet, Workbook } from "./workbook.ts";
import { readXml } from "./xml-events.ts";

/** What is known of a sheet only once its last row is read. */
export interface SheetNotes {
  merged: readonly string[];
  mergedCount: number;
}

/** All rows of a sheet that the file has, with empty ones among them; returns what it says after them. */
export async function* workbookRows(
  archive: WorkbookArchive,
  workbook: Workbook,
  sheet: Sheet,
  limits: TableLimits,
): AsyncGenerator<TableRow, SheetNotes> {
  const sharedTexts = await SharedTexts.read(archive, workbook.sharedTextPart, limits);
  const formats = await readNumberFormats(archive, workbook.stylesPart);
  const rows = new SheetRows({ sharedTexts, formats, from1904: workbook.from1904, limits });
  for await (const _ of readXml(await archive.stream(sheet.part), rows)) yield* rows.take();
  return { merged: rows.merged, mergedCount: rows.mergedCount };
}

/** Throws UnreadableTable when the workbook has no sheet of that name. */
export function sheetNamed({ sheets }: Workbook, name: string): Sheet {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet) return sheet;
  throw new UnreadableTable(
    "no_such_sheet",
    `This workbook has no sheet called “${name}”. Its sheets are ${sheets.map((candidate) => `“${candidate.name}”`).join(", ")}.`,
  );
}
