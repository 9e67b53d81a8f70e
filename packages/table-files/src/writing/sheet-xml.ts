import { needsTextMark } from "./formula-signs.ts";
import { momentOnClock, type CellContent, type Table } from "./table.ts";
import { cellStyles } from "./workbook-parts.ts";

/** As many as Excel lets one cell hold; with more it calls the whole file damaged. */
const mostCharacters = 32_767;
const charactersInPiece = 64 * 1024;
const dayZero = Date.UTC(1899, 11, 30);
const millisecondsOfDay = 86_400_000;
const narrowest = 12;
const widest = 60;

const opening = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;

/** The sheet of a table's rows, piece by piece: headings that stay in sight, then the rows. */
export async function* tableSheet<Row>({ columns, rows }: Table<Row>): AsyncGenerator<string> {
  const widths = columns.map(({ heading }, place) => columnXml(place, heading.length + 4));
  const headings = columns.map(({ heading }) => textCell(heading, cellStyles.heading));
  let piece = `${opening}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData><row r="1">${headings.join("")}</row>`;
  let rowNumber = 1;
  for await (const row of rows) {
    rowNumber += 1;
    piece += `<row r="${rowNumber}">${columns.map(({ kind, cell }) => cellXml(cell(row), kind)).join("")}</row>`;
    if (piece.length < charactersInPiece) continue;
    yield piece;
    piece = "";
  }
  yield `${piece}</sheetData></worksheet>`;
}

/** The sheet that says what the table is. */
export function aboutSheet(lines: readonly string[]): string {
  const rows = lines.map(
    (line, place) =>
      `<row r="${place + 1}">${textCell(line, place === 0 ? cellStyles.heading : undefined)}</row>`,
  );
  return `${opening}<cols>${columnXml(0, widest)}</cols><sheetData>${rows.join("")}</sheetData></worksheet>`;
}

/** A row of a sheet that is no table: a heading's cells are bold. */
export interface SheetRow {
  kind: "title" | "heading" | "row";
  cells: readonly CellContent[];
}

/** A sheet of rows of any shape. */
export function plainSheet(rows: readonly SheetRow[]): string {
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const widths = Array.from({ length: columns }, (_, place) =>
    columnXml(place, widthOf(rows, place)),
  );
  const written = rows.map(({ kind, cells }, place) => {
    const cell = (content: CellContent) =>
      kind === "row" || typeof content !== "string"
        ? cellXml(content, undefined)
        : textCell(content, cellStyles.heading);
    return `<row r="${place + 1}">${cells.map(cell).join("")}</row>`;
  });
  return `${opening}<cols>${widths.join("")}</cols><sheetData>${written.join("")}</sheetData></worksheet>`;
}

/** Of the longest of a column's texts; a title runs on over the cells beside it. */
const widthOf = (rows: readonly SheetRow[], place: number): number =>
  Math.max(
    0,
    ...rows
      .filter(({ kind }) => kind !== "title")
      .map(({ cells }) => String(cells[place] ?? "").length + 2),
  );

function columnXml(place: number, width: number): string {
  const within = Math.min(widest, Math.max(narrowest, width));
  return `<col min="${place + 1}" max="${place + 1}" width="${within}" customWidth="1"/>`;
}

function cellXml(content: CellContent, kind: "day" | undefined): string {
  if (content === null || content === "") return "<c/>";
  if (typeof content === "number") return numberCell(content);
  if (content instanceof Date) {
    return numberCell(serialOf(momentOnClock(content)), cellStyles.moment);
  }
  if (kind === "day" && /^\d{4}-\d\d-\d\d$/.test(content)) {
    return numberCell(serialOf(content), cellStyles.day);
  }
  return textCell(content);
}

function numberCell(value: number, style?: number): string {
  return `<c${style === undefined ? "" : ` s="${style}"`}><v>${value}</v></c>`;
}

function textCell(text: string, style = needsTextMark(text) ? cellStyles.marked : 0): string {
  const short = text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(short)}</t></is></c>`;
}

/** Days since Excel's day 0, and parts of them; from 1 March 1900, before which nothing here has happened. */
function serialOf(onClock: string): number {
  const moment = Date.parse(
    `${onClock.replace(" ", "T")}${onClock.includes(" ") ? ":00" : "T00:00:00"}Z`,
  );
  return (moment - dayZero) / millisecondsOfDay;
}

/** What XML can't hold is written as Excel writes it, `_x000B_`, and a text that looks so is told apart. */
function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll(
      // oxlint-disable-next-line no-control-regex -- these are what XML has no way to write
      /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
