import type { TableRow } from "../opened-table.ts";
import type { TableLimits } from "../table-limits.ts";
import { cellTooLong, damagedTable, tooManyColumns, tooManyRows } from "../unreadable-table.ts";
import { escapedText } from "./escaped-text.ts";
import type { NumberFormat } from "./number-formats.ts";
import { numberText } from "./number-text.ts";
import type { SharedTexts } from "./shared-texts.ts";
import type { XmlHandler } from "./xml-events.ts";

/** As many as Excel has. Rows beyond them are there to cost, and their numbers fit nowhere. */
const rowsOfSheet = 1_048_576;

export interface SheetContext {
  sharedTexts: SharedTexts;
  formats: readonly NumberFormat[];
  from1904: boolean;
  limits: TableLimits;
}

/** Gathers a sheet's rows from its XML. */
export class SheetRows implements XmlHandler {
  readonly #context: SheetContext;
  #rows: TableRow[] = [];
  #row: { rowNumber: number; cells: string[]; formulas: number[] } | null = null;
  #rowNumber = 0;
  #place = -1;
  #cell: { type: string; style: number; value: string; text: string; formula: boolean } | null =
    null;
  #into: "value" | "text" | null = null;
  #inPhonetic = false;
  /** Ranges such as A2:A5 of which only the first cell holds something. */
  readonly merged: string[] = [];
  mergedCount = 0;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  /** The rows that are complete by now. */
  take(): TableRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    switch (name) {
      case "row":
        this.#openRow(attribute("r"));
        break;
      case "c":
        this.#openCell(attribute("r"), attribute("t") ?? "n", attribute("s"));
        break;
      case "v":
        this.#into = "value";
        break;
      case "t":
        if (!this.#inPhonetic) this.#into = "text";
        break;
      case "f":
        if (this.#cell) this.#cell.formula = true;
        break;
      case "rPh":
        this.#inPhonetic = true;
        break;
      case "mergeCell":
        this.mergedCount += 1;
        if (this.merged.length < 3) this.merged.push(attribute("ref") ?? "");
        break;
    }
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#into = null;
    else if (name === "rPh") this.#inPhonetic = false;
    else if (name === "c") this.#closeCell();
    else if (name === "row") this.#closeRow();
  }

  text(text: string): void {
    if (!this.#cell || this.#into === null) return;
    this.#cell[this.#into] += text;
  }

  #openRow(stated: string | undefined): void {
    const rowNumber = stated === undefined ? this.#rowNumber + 1 : Number(stated);
    if (!Number.isInteger(rowNumber) || rowNumber <= this.#rowNumber) {
      throw damagedTable(`row ${stated} comes after row ${this.#rowNumber}`);
    }
    if (rowNumber > rowsOfSheet) throw tooManyRows(this.#context.limits);
    this.#rowNumber = rowNumber;
    this.#row = { rowNumber, cells: [], formulas: [] };
    this.#place = -1;
  }

  #openCell(reference: string | undefined, type: string, style: string | undefined): void {
    this.#place = reference === undefined ? this.#place + 1 : placeOf(reference);
    this.#cell = { type, style: Number(style ?? 0), value: "", text: "", formula: false };
  }

  #closeCell(): void {
    const [row, cell, place] = [this.#row, this.#cell, this.#place];
    this.#cell = null;
    if (!row || !cell) return;
    const text = this.#textOf(cell);
    const { limits } = this.#context;
    if (text.length > limits.cellCharacters) throw cellTooLong(row.rowNumber, limits);
    // An empty cell in a far column is one that was only coloured.
    if (text === "" && !cell.formula) return;
    if (place >= limits.columns) throw tooManyColumns(row.rowNumber, limits);
    while (row.cells.length < place) row.cells.push("");
    row.cells[place] = text;
    if (cell.formula) row.formulas.push(place);
  }

  #closeRow(): void {
    if (this.#row) this.#rows.push(this.#row);
    this.#row = null;
  }

  #textOf(cell: { type: string; style: number; value: string; text: string }): string {
    const { sharedTexts, formats, from1904 } = this.#context;
    switch (cell.type) {
      case "s":
        return cell.value === "" ? "" : sharedTexts.at(Number(cell.value), this.#rowNumber);
      case "inlineStr":
        return escapedText(cell.text);
      case "b":
        return cell.value === "" ? "" : cell.value === "1" ? "TRUE" : "FALSE";
      case "d":
        return cell.value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "").replace("T", " ");
      case "n":
        return numberText(cell.value, formats[cell.style] ?? { kind: "plain" }, from1904);
      // A formula's text, and errors such as #REF!.
      default:
        return escapedText(cell.value);
    }
  }
}

/** The column of a reference such as AB12, counted from 0. */
function placeOf(reference: string): number {
  const [letters] = /^[A-Z]{1,4}(?=\d)/i.exec(reference) ?? [];
  if (letters === undefined) throw damagedTable(`a cell is called ${reference.slice(0, 20)}`);
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
