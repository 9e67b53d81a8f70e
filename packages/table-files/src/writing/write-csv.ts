import { disarmed } from "./formula-signs.ts";
import { aboutTable, momentOnClock, type CellContent, type Table } from "./table.ts";

const mark = "\uFEFF";
const charactersInPiece = 64 * 1024;

/**
 * A table as CSV, piece by piece: UTF-8 with the byte order mark that Excel wants, what is said of it in lines above
 * the headings, days as 2026-09-01. No text in it is a formula to any program.
 */
export async function* writeCsv<Row>(table: Table<Row>): AsyncGenerator<string> {
  const about = aboutTable(table).map((line) => `${quoted(disarmed(line))}\r\n`);
  const headings = table.columns.map(({ heading }) => csvCell(heading));
  let piece = `${mark}${about.join("")}\r\n${headings.join(",")}\r\n`;
  for await (const row of table.rows) {
    piece += `${table.columns.map(({ cell }) => csvCell(cell(row))).join(",")}\r\n`;
    if (piece.length < charactersInPiece) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

/** One cell of a CSV file, made harmless. */
export function csvCell(content: CellContent): string {
  if (content === null) return "";
  if (typeof content === "number") return String(content);
  return quoted(content instanceof Date ? momentOnClock(content) : disarmed(content));
}

function quoted(text: string): string {
  return /[",;\t\r\n|']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
