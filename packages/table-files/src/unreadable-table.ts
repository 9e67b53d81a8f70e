import type { TableLimits } from "./table-limits.ts";

export const unreadableCodes = [
  "empty",
  "too_large",
  "wrong_format",
  "unsupported_format",
  "encrypted",
  "damaged",
  "open_quote",
  "cell_too_long",
  "too_many_columns",
  "too_many_rows",
  "unpacks_too_large",
  "no_such_sheet",
  "out_of_time",
  "out_of_memory",
] as const;

export type UnreadableCode = (typeof unreadableCodes)[number];

/**
 * A file whose table can't be read, and why. The message is for the person who chose the file: it
 * says what is wrong and what to do about it.
 */
export class UnreadableTable extends Error {
  override readonly name = "UnreadableTable";
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

export function damagedTable(cause?: unknown): UnreadableTable {
  return new UnreadableTable(
    "damaged",
    "This file is damaged or incomplete. Open it in the program that made it, save it again and choose the new copy.",
    cause,
  );
}

export function emptyTable(): UnreadableTable {
  return new UnreadableTable(
    "empty",
    "This file holds no rows. Choose a file with one row of headings and a row for each record.",
  );
}

export function tooLargeFile(bytes: number, limits: TableLimits): UnreadableTable {
  return new UnreadableTable(
    "too_large",
    `This file is ${inMegabytes(bytes)}; the largest that can be read is ${inMegabytes(limits.fileBytes)}. Split it into several files with the same headings.`,
  );
}

export function unpacksTooLarge(limits: TableLimits): UnreadableTable {
  return new UnreadableTable(
    "unpacks_too_large",
    `This workbook unpacks to more than ${inMegabytes(limits.unpackedBytes)}, the most that can be read. Save the sheet as CSV, or split it into several files.`,
  );
}

export function tooManyParts(parts: number): UnreadableTable {
  return new UnreadableTable(
    "unpacks_too_large",
    `This workbook is made of more than ${parts.toLocaleString("en-GB")} parts, the most that can be read. Save the sheet as CSV and choose that.`,
  );
}

export function tooMuchSharedText(limits: TableLimits): UnreadableTable {
  return new UnreadableTable(
    "unpacks_too_large",
    `The cells of this workbook hold more than ${inMegabytes(limits.sharedTextBytes)} of text, the most that can be read. Save the sheet as CSV, or split it into several files.`,
  );
}

export function tooManyColumns(row: number, limits: TableLimits): UnreadableTable {
  return new UnreadableTable(
    "too_many_columns",
    `Row ${row} has more than ${limits.columns.toLocaleString("en-GB")} columns, the most that can be read. Leave only the columns that are needed, then choose the file again.`,
  );
}

export function tooManyRows(limits: TableLimits): UnreadableTable {
  return new UnreadableTable(
    "too_many_rows",
    `This file has more than ${limits.rows.toLocaleString("en-GB")} rows, the most that can be read. Split it into several files with the same headings.`,
  );
}

export function cellTooLong(row: number, limits: TableLimits): UnreadableTable {
  return new UnreadableTable(
    "cell_too_long",
    `A cell in row ${row} holds more than ${limits.cellCharacters.toLocaleString("en-GB")} characters, the most that can be read. In a CSV file this can mean that a quotation mark before it is never closed.`,
  );
}

export function openQuote(row: number): UnreadableTable {
  return new UnreadableTable(
    "open_quote",
    `A quotation mark in row ${row} is never closed, so the rows after it can't be told apart. The file may have been cut short: export it again, or close the quotation mark.`,
  );
}

function inMegabytes(bytes: number): string {
  return `${Math.max(1, Math.ceil(bytes / 1024 / 1024)).toLocaleString("en-GB")} MB`;
}
