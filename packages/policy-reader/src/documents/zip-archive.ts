import type { Readable } from "node:stream";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { unpacksTooLarge, type ReadingLimits } from "./reading-limits.ts";
import { damagedDocument, UnreadableDocument } from "./unreadable-document.ts";

/** A word processor's file has some dozens of parts; thousands are an attack or a mistake. */
const mostEntries = 5_000;

/** The record that ends an archive; its last two bytes are the length of the comment after it. */
const endRecordBytes = 22;

/** The parts of a zipped document, by name, unpacked one at a time and only when asked for. */
export class ZipArchive {
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
  static async open(bytes: Uint8Array, limits: ReadingLimits): Promise<ZipArchive> {
    const entries = new Map<string, Entry>();
    let unpackedBytes = 0;
    const file = await fromBufferPromise(withoutTail(bytes), { lazyEntries: true });
    for await (const entry of file.eachEntry()) {
      unpackedBytes += entry.uncompressedSize;
      if (unpackedBytes > limits.unpackedBytes || entries.size >= mostEntries) {
        throw unpacksTooLarge(limits);
      }
      // The first of a name wins: two of one name are how one file is shown to one program and
      // another to the next.
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
    }
    return new ZipArchive(file, entries);
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  async stream(name: string): Promise<Readable> {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw damagedDocument();
    if (entry.isEncrypted()) throw encryptedDocument();
    return this.#file.openReadStreamPromise(entry);
  }

  /** A small part whole, as UTF-8; at most `mostBytes` of it. */
  async text(name: string, mostBytes = 64 * 1024): Promise<string> {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of await this.stream(name)) {
      const bytes: Buffer = chunk;
      chunks.push(bytes);
      length += bytes.length;
      if (length >= mostBytes) break;
    }
    return Buffer.concat(chunks).subarray(0, mostBytes).toString("utf8");
  }
}

/** Downloads sometimes carry bytes after the archive's end, which only some programs overlook. */
function withoutTail(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end < 0 || end + endRecordBytes > buffer.length) return buffer;
  return buffer.subarray(0, end + endRecordBytes + buffer.readUInt16LE(end + endRecordBytes - 2));
}

export function encryptedDocument(): UnreadableDocument {
  return new UnreadableDocument(
    "encrypted",
    "This file is locked with a password. Open it with the password, save a copy without one and choose that.",
  );
}
