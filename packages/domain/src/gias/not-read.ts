/** Collects what could not be understood while a file is read, so that nothing is lost in silence. */
import type { IsoDate } from "@safeboard/compliance/dates";
import type { CsvRow } from "./csv-table.ts";
import type { NotRead } from "./gias-extract.ts";
import { readGiasDate, readNumber, readPupils } from "./gias-values.ts";

export class RowReader {
  readonly notRead: NotRead[] = [];

  /** The row's URN; undefined, and the row noted as left out, when it has none. */
  urn(row: CsvRow): string | undefined {
    const text = row.cell("URN");
    const urn = /^\d{5,7}$/.test(text) ? readNumber(text) : undefined;
    if (!urn) this.leaveOut(row, text === "" ? "It has no URN." : `"${text}" is not a URN.`);
    return urn;
  }

  /** A date, or null when it is empty or, which is noted, can't be read. */
  date(row: CsvRow, column: string): IsoDate | null {
    const text = row.cell(column);
    const date = readGiasDate(text);
    if (date === undefined) this.note(row, "value", `${column}: "${text}" is not a date.`);
    return date ?? null;
  }

  pupils(row: CsvRow, column: string): number | null {
    const text = row.cell(column);
    const pupils = readPupils(text);
    if (pupils === undefined) this.note(row, "value", `${column}: "${text}" is not a number.`);
    return pupils ?? null;
  }

  leaveOut(row: CsvRow, reason: string): void {
    this.note(row, "row", reason);
  }

  private note(row: CsvRow, what: NotRead["what"], reason: string): void {
    this.notRead.push({ line: row.line, urn: row.cell("URN") || null, what, reason });
  }
}
