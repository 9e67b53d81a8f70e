/** The DfE's CSV downloads as rows whose cells are found by column name. */
import { gunzipSync } from "node:zlib";
import { csvRecords, type CsvRecord, UnclosedQuote } from "./csv-records.ts";
import { UnreadableGiasFile } from "./unreadable-gias-file.ts";

/** The full establishment download was about 60 MB in 2025. */
const MOST_BYTES = 200 * 1024 * 1024;

export interface CsvTable {
  columns: ReadonlySet<string>;
  rows: CsvRow[];
}

export interface CsvRow {
  /** Counted from 1 with the headings. */
  line: number;
  /** The cell's text, trimmed; "" when the row is short or the column is not there. */
  cell(column: string): string;
}

/**
 * Reads CSV in UTF-8 (with or without byte order mark) or windows-1252, gzipped or not. Rows may be shorter than the
 * headings: the DfE's own files have 20 fields under 21 headings.
 * Throws UnreadableGiasFile.
 */
export function readCsvTable(bytes: Uint8Array): CsvTable {
  const [first, ...records] = readRecords(decode(unpack(bytes)));
  const headings = (first?.fields ?? []).map((heading) => heading.trim());
  const places = new Map(headings.map((heading, place) => [heading, place]));
  return {
    columns: new Set(headings),
    rows: records.map(({ line, fields }) => ({
      line,
      cell: (column) => fields[places.get(column) ?? -1]?.trim() ?? "",
    })),
  };
}

function unpack(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) throw new UnreadableGiasFile("empty", "This file is empty.");
  if (bytes.length > MOST_BYTES) throw tooLarge();
  if (startsWith(bytes, "PK")) {
    throw new UnreadableGiasFile(
      "not_text",
      "This is a zip file (or a spreadsheet). Open the zip and choose the CSV file inside it.",
    );
  }
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge();
    throw new UnreadableGiasFile("damaged", "This compressed file is damaged or incomplete.");
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes.subarray(0, 4096).includes(0)) {
    throw new UnreadableGiasFile("not_text", "This is not a CSV file: it does not hold text.");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Bytes that are no UTF-8 are the DfE's older encoding, in which every byte is a letter.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function readRecords(text: string): CsvRecord[] {
  if (text.trim() === "") throw new UnreadableGiasFile("empty", "This file is empty.");
  try {
    return csvRecords(text);
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error;
    throw new UnreadableGiasFile(
      "damaged",
      `This CSV file is damaged or was cut short. ${error.message}`,
    );
  }
}

function startsWith(bytes: Uint8Array, letters: string): boolean {
  return Array.from(letters).every((letter, index) => bytes[index] === letter.charCodeAt(0));
}

function tooLarge(): UnreadableGiasFile {
  return new UnreadableGiasFile(
    "too_large",
    "This file is larger than any GIAS download (200 MB).",
  );
}
