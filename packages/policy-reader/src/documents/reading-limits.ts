import { UnreadableDocument } from "./unreadable-document.ts";

/** How much one document may cost. Whatever passes a limit is refused, never half read. */
export interface ReadingLimits {
  /** Bytes of the file itself. */
  fileBytes: number;
  pages: number;
  /** UTF-16 units of text over all pages. */
  textCharacters: number;
  /** Bytes that a compressed file (DOCX, ODT) unpacks to. */
  unpackedBytes: number;
  /** Resident memory of the process that reads. */
  memoryBytes: number;
  /** Wall-clock time of one reading. */
  milliseconds: number;
}

const megabyte = 1024 * 1024;

export const defaultReadingLimits: ReadingLimits = {
  fileBytes: 25 * megabyte,
  pages: 400,
  textCharacters: 2 * megabyte,
  unpackedBytes: 200 * megabyte,
  memoryBytes: 512 * megabyte,
  milliseconds: 30_000,
};

/** Refuses a file by its size alone, so that a caller can ask before loading it. */
export function refuseTooLargeFile(bytes: number, limits: ReadingLimits): void {
  if (bytes > limits.fileBytes) {
    throw new UnreadableDocument(
      "too_large",
      `This file is ${inMegabytes(bytes)}; the largest that can be read is ${inMegabytes(limits.fileBytes)}. Save it with smaller pictures, or as a PDF of the text alone.`,
    );
  }
}

export function tooManyPages(limits: ReadingLimits): UnreadableDocument {
  return new UnreadableDocument(
    "too_many_pages",
    `This document has more than ${limits.pages} pages, the most that can be read. Choose the policy alone, without its appendices.`,
  );
}

export function unpacksTooLarge(limits: ReadingLimits): UnreadableDocument {
  return new UnreadableDocument(
    "unpacks_too_large",
    `This file unpacks to more than ${inMegabytes(limits.unpackedBytes)}, the most that can be read. Save it as a PDF and choose that.`,
  );
}

export function tooMuchText(limits: ReadingLimits): UnreadableDocument {
  return new UnreadableDocument(
    "too_large",
    `This document holds more than ${limits.textCharacters.toLocaleString("en-GB")} characters of text, the most that can be read. Choose the policy alone, without its appendices.`,
  );
}

function inMegabytes(bytes: number): string {
  return `${Math.max(1, Math.ceil(bytes / megabyte)).toLocaleString("en-GB")} MB`;
}
