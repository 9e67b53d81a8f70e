import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { TableEncoding } from "../opened-table.ts";
import { UnreadableTable } from "../unreadable-table.ts";

/** A file's text, piece by piece, without its byte order mark. A byte that isn't of the encoding becomes U+FFFD. */
export async function* textOfFile(path: string, encoding: TableEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const bytes: Uint8Array = chunk;
    const text = decoder.decode(bytes, { stream: true });
    // PostgreSQL keeps no text with NUL in it, and no table has one: it is what binary files are full of.
    if (text.includes("\0")) throw notText();
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

/**
 * By byte order mark; else UTF-16 where every other byte of the start is zero; else UTF-8 where the
 * whole file is valid; else windows-1252, in which every byte is a letter.
 */
export async function encodingOfFile(path: string): Promise<TableEncoding> {
  const start = await startOfFile(path, 64);
  const marked = byteOrderMark(start);
  if (marked !== null) return marked;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
      const bytes: Uint8Array = chunk;
      decoder.decode(bytes, { stream: true });
    }
    decoder.decode();
    return "utf-8";
  } catch (error) {
    if (error instanceof TypeError) return "windows-1252";
    throw error;
  }
}

/** At most `length` bytes from the file's start. */
export async function startOfFile(path: string, length: number, from = 0): Promise<Buffer> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}

function byteOrderMark(start: Uint8Array): TableEncoding | null {
  const [first, second, third] = start;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (start.length < 8) return null;
  const zeroAt = (parity: number) =>
    start.every((byte, at) => (at % 2 === parity) === (byte === 0));
  if (zeroAt(1)) return "utf-16le";
  if (zeroAt(0)) return "utf-16be";
  return null;
}

function notText(): UnreadableTable {
  return new UnreadableTable(
    "wrong_format",
    "This file holds something other than text, so it can't be read as a table. Export it again as CSV or as an Excel workbook (.xlsx).",
  );
}
