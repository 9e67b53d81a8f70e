import type { Readable } from "node:stream";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import type { TableLimits } from "../table-limits.ts";
import {
  damagedTable,
  tooManyParts,
  unpacksTooLarge,
  UnreadableTable,
} from "../unreadable-table.ts";

/** A workbook has some dozens of parts; thousands are an attack or a mistake. */
const mostEntries = 5_000;

/** The parts of a zipped workbook by name, unpacked one at a time, and only when asked for, from where the file lies. */
export class WorkbookArchive implements AsyncDisposable {
  readonly #file: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(file: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#file = file;
    this.#entries = entries;
  }

  /**
   * Reads the list of parts. Refuses what says that it unpacks to too much; a part that unpacks to
   * more than it says is refused while it is read.
   */
  static async open(path: string, limits: TableLimits): Promise<WorkbookArchive> {
    const entries = new Map<string, Entry>();
    let unpackedBytes = 0;
    const file = await openPromise(path, { lazyEntries: true, autoClose: false });
    try {
      for await (const entry of file.eachEntry()) {
        unpackedBytes += entry.uncompressedSize;
        if (unpackedBytes > limits.unpackedBytes) throw unpacksTooLarge(limits);
        if (entries.size >= mostEntries) throw tooManyParts(mostEntries);
        // Names differ in their capitals between programs. The first of a name wins: two of one
        // name are how one file is shown to one program and another to the next.
        const name = entry.fileName.toLowerCase();
        if (!entries.has(name)) entries.set(name, entry);
      }
      return new WorkbookArchive(file, entries);
    } catch (error) {
      file.close();
      throw error;
    }
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  async stream(name: string): Promise<Readable> {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) throw damagedTable(`the workbook has no ${name}`);
    if (entry.isEncrypted()) throw encryptedTable();
    return this.#file.openReadStreamPromise(entry);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#file.close();
  }
}

export function encryptedTable(): UnreadableTable {
  return new UnreadableTable(
    "encrypted",
    "This workbook is locked with a password. Open it with the password, save a copy without one and choose that.",
  );
}
