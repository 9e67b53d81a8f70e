import type { TableEncoding, TableRow } from "../opened-table.ts";
import type { TableLimits } from "../table-limits.ts";
import { tooManyRows } from "../unreadable-table.ts";
import { rearmed } from "../writing/formula-signs.ts";
import { DelimitedRecords } from "./delimited-records.ts";
import { guessDelimiter, statedDelimiter } from "./guess-delimiter.ts";
import { textOfFile } from "./text-of-file.ts";

/** Twice as many as Excel has, since some programs write an empty line after each. Lines beyond them are there to cost. */
const linesOfFile = 2_097_152;

const sampleCharacters = 64 * 1024;

/** All rows of a delimited file, with the empty ones. */
export async function* delimitedRows(
  path: string,
  { encoding, delimiter }: { encoding: TableEncoding; delimiter: string },
  limits: TableLimits,
): AsyncGenerator<TableRow> {
  const records = new DelimitedRecords(delimiter, limits);
  let rowNumber = 0;
  let first = true;
  for await (const text of textOfFile(path, encoding)) {
    let complete = records.push(text);
    if (first && complete.length > 0) {
      first = false;
      // The line that states the delimiter is parted by it, into two.
      if (statedDelimiter(`${complete[0]?.join(delimiter)}`) !== null) complete = complete.slice(1);
    }
    for (const cells of complete) yield rowOf((rowNumber += 1), cells);
    if (rowNumber > linesOfFile) throw tooManyRows(limits);
  }
  for (const cells of records.end()) yield rowOf((rowNumber += 1), cells);
}

function rowOf(rowNumber: number, cells: readonly string[]): TableRow {
  return { rowNumber, cells: cells.map(rearmed), formulas: [] };
}

export async function delimiterOfFile(
  path: string,
  encoding: TableEncoding,
  limits: TableLimits,
): Promise<string> {
  let sample = "";
  for await (const text of textOfFile(path, encoding)) {
    sample += text;
    if (sample.length >= sampleCharacters) break;
  }
  return guessDelimiter(sample.slice(0, sampleCharacters), limits);
}
