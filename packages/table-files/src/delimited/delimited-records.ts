import { cellTooLong, openQuote, tooManyColumns } from "../unreadable-table.ts";
import type { TableLimits } from "../table-limits.ts";

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Parts delimited text into records as it comes, in pieces of any length. Records end with LF, CRLF
 * or CR; a cell in quotation marks may hold delimiters, line breaks (given as LF) and doubled marks.
 * Holds no more than the record that it is in. Throws UnreadableTable.
 */
export class DelimitedRecords {
  readonly #delimiter: number;
  readonly #limits: TableLimits;
  #records: string[][] = [];
  #record: string[] = [];
  #cell = "";
  /** A mark opens a cell only at its start; within a bare cell it is a letter like others. */
  #state: "start" | "bare" | "quoted" | "after quote" = "start";
  #skipLineFeed = false;
  #finished = 0;
  #openedIn = 0;

  constructor(delimiter: string, limits: TableLimits) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#limits = limits;
  }

  /** The records that are complete with this piece; an empty line is a record of one empty cell. */
  push(text: string): string[][] {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (this.#skipLineFeed) {
        this.#skipLineFeed = false;
        if (code === lineFeed) {
          from = at + 1;
          continue;
        }
      }
      if (this.#state === "quoted") {
        if (code === quote) {
          this.#add(text, from, at);
          from = at + 1;
          this.#state = "after quote";
        } else if (code === carriageReturn) {
          this.#add(text, from, at);
          this.#cell += "\n";
          from = at + 1;
          this.#skipLineFeed = true;
        }
      } else if (code === quote && this.#state === "start") {
        this.#openedIn = this.#finished + 1;
        from = at + 1;
        this.#state = "quoted";
      } else if (code === quote && this.#state === "after quote") {
        // Two marks are one mark of the text: the second is taken with what follows it.
        from = at;
        this.#state = "quoted";
      } else if (code === this.#delimiter) {
        this.#add(text, from, at);
        this.#endCell();
        from = at + 1;
      } else if (code === lineFeed || code === carriageReturn) {
        this.#add(text, from, at);
        this.#endRecord();
        from = at + 1;
        this.#skipLineFeed = code === carriageReturn;
      } else if (this.#state !== "bare") {
        this.#state = "bare";
      }
    }
    this.#add(text, from, text.length);
    return this.#take();
  }

  /** The last record, when no line break ends it. */
  end(): string[][] {
    if (this.#state === "quoted") throw openQuote(this.#openedIn);
    if (this.#state !== "start" || this.#record.length > 0) this.#endRecord();
    return this.#take();
  }

  #add(text: string, from: number, to: number): void {
    if (to <= from) return;
    this.#cell += text.slice(from, to);
    if (this.#cell.length > this.#limits.cellCharacters) {
      throw cellTooLong(this.#finished + 1, this.#limits);
    }
  }

  #endCell(): void {
    if (this.#record.length >= this.#limits.columns && this.#cell.trim() !== "") {
      throw tooManyColumns(this.#finished + 1, this.#limits);
    }
    // Empty cells past the last column are what a sheet that was once wider leaves behind.
    if (this.#record.length < this.#limits.columns) this.#record.push(this.#cell);
    this.#cell = "";
    this.#state = "start";
  }

  #endRecord(): void {
    this.#endCell();
    this.#records.push(this.#record);
    this.#record = [];
    this.#finished += 1;
  }

  #take(): string[][] {
    const records = this.#records;
    this.#records = [];
    return records;
  }
}
