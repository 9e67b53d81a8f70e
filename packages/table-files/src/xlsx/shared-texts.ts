import type { TableLimits } from "../table-limits.ts";
import { cellTooLong, damagedTable, tooMuchSharedText } from "../unreadable-table.ts";
import { escapedText } from "./escaped-text.ts";
import type { WorkbookArchive } from "./workbook-archive.ts";
import { readXml } from "./xml-events.ts";

const firstBytes = 64 * 1024;

/**
 * The texts that a workbook's cells share: cells name them by number, in any order, so all are kept.
 * As bytes outside of the JavaScript heap they take as much memory as they are long, and no more than
 * the limit.
 */
export class SharedTexts {
  readonly #limits: TableLimits;
  #bytes = Buffer.alloc(firstBytes);
  #length = 0;
  /** Where each text ends. */
  #ends = new Uint32Array(1_024);
  #count = 0;

  private constructor(limits: TableLimits) {
    this.#limits = limits;
  }

  /** Throws UnreadableTable when they are too many, or too long. */
  static async read(
    archive: WorkbookArchive,
    part: string | null,
    limits: TableLimits,
  ): Promise<SharedTexts> {
    const texts = new SharedTexts(limits);
    if (part === null || !archive.has(part)) return texts;
    let text = "";
    let inText = false;
    /** How to say a word in Japanese: stands beside the word, and is no part of it. */
    let inPhonetic = false;
    const events = readXml(await archive.stream(part), {
      open(name) {
        if (name === "si") text = "";
        if (name === "t") inText = true;
        if (name === "rPh") inPhonetic = true;
      },
      close(name) {
        if (name === "t") inText = false;
        if (name === "rPh") inPhonetic = false;
        if (name === "si") texts.#add(escapedText(text));
      },
      text(piece) {
        if (inText && !inPhonetic) text += piece;
      },
    });
    for await (const _ of events);
    return texts;
  }

  /** Throws UnreadableTable when a cell names a text that isn't there. */
  at(place: number, row: number): string {
    if (!Number.isInteger(place) || place < 0 || place >= this.#count) {
      throw damagedTable(`a cell names text ${place} of ${this.#count}`);
    }
    const start = place === 0 ? 0 : (this.#ends[place - 1] ?? 0);
    const text = this.#bytes.toString("utf8", start, this.#ends[place]);
    if (text.length > this.#limits.cellCharacters) throw cellTooLong(row, this.#limits);
    return text;
  }

  #add(text: string): void {
    const needed = this.#length + Buffer.byteLength(text);
    // What is kept of each text beside its letters counts too: a million empty ones aren't nothing.
    if (needed + (this.#count + 1) * 4 > this.#limits.sharedTextBytes) {
      throw tooMuchSharedText(this.#limits);
    }
    if (needed > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(needed, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    if (this.#count === this.#ends.length) {
      const larger = new Uint32Array(this.#ends.length * 2);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    this.#length += this.#bytes.write(text, this.#length);
    this.#ends[this.#count] = this.#length;
    this.#count += 1;
  }
}
