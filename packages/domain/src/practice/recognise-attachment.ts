/** What a file is by its content: never what the browser or the file's name claims. */

import { isUtf8 } from "node:buffer";

/** The largest file that shows something: a scan of a few pages, a photograph of a wall. */
export const largestAttachment = 10 * 1024 * 1024;

/** The most files of one piece of evidence. */
export const mostAttachments = 20;

const ARCHIVED: readonly (readonly [part: string, mediaType: string])[] = [
  ["word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  [
    "ppt/presentation.xml",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ],
  ["application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"],
  [
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.spreadsheet",
  ],
];

/** @returns the media type under which it is kept and given back; null for what is not kept, such as programs */
export function recogniseAttachment(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.subarray(0, 1_024).toString("latin1");
  if (start.startsWith("%PDF-")) return "application/pdf";
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (start.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (/^....ftyp(?:heic|heix|mif1|msf1)/su.test(start)) return "image/heic";
  if (start.startsWith("PK\x03\x04")) return archivedType(buffer);
  return isPlainText(buffer) ? "text/plain" : null;
}

/** An office document without programs in it; any other archive is not kept. */
function archivedType(buffer: Buffer): string | null {
  if (buffer.includes("vbaProject.bin")) return null;
  return ARCHIVED.find(([part]) => buffer.includes(part))?.[1] ?? null;
}

/** Readable characters only. A web page is kept as its text, and never run. */
function isPlainText(buffer: Buffer): boolean {
  const control = (byte: number) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
  return buffer.length > 0 && isUtf8(buffer) && !buffer.some(control);
}
