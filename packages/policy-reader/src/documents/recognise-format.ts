import { byteOrderMark } from "./decode-text.ts";
import type { DocumentFormat } from "./document-text.ts";
import { UnreadableDocument } from "./unreadable-document.ts";
import { encryptedDocument, type ZipArchive } from "./zip-archive.ts";

const readable = "PDF, Word (.docx), OpenDocument (.odt), RTF, HTML or plain text";

/** Tells a file by its first bytes, never by its name. A zip may be a DOCX, an ODT or neither. */
export function recogniseFormat(
  bytes: Uint8Array,
): Exclude<DocumentFormat, "docx" | "odt"> | "zip" {
  const start = Buffer.from(bytes.subarray(0, 4_096)).toString("latin1");
  if (start.slice(0, 1_024).includes("%PDF-")) return "pdf";
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return "zip";
  if (start.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) throw unsupportedCompound(bytes);
  const text = start.replace(/^\xef\xbb\xbf/, "").trimStart();
  if (text.startsWith("{\\rt")) return "rtf";
  const other = otherKind(bytes);
  if (other) throw noDocument(other);
  if (!looksLikeText(bytes)) {
    throw new UnreadableDocument(
      "wrong_format",
      `This is not a document that can be read. Choose the policy as ${readable}.`,
    );
  }
  const plain = text.replaceAll("\0", "");
  const isHtml =
    /^(?:<\?xml[^>]*>\s*)?<(?:!--|(?:!doctype\s+html|html|head|body|title|meta|h[1-6]|p|div|section|article|main|header|span|[ou]l|table)\b)/is;
  if (isHtml.test(plain)) return "html";
  // Its marks are text, and what it says may be words: a policy all the same it is not.
  if (/^<svg\b/i.test(plain)) throw noDocument("a picture");
  // Flat OpenDocument, Word 2003 and whatever else is saved as XML: the marks are no words of a policy.
  if (/^<\?xml\b/i.test(plain)) {
    throw unsupported("an XML file", "Open it in the program that made it");
  }
  return "text";
}

/** Which document a zip is, by what is in it. */
export function recogniseZip(archive: ZipArchive, mimeType: string): "docx" | "odt" {
  const has = (start: string) => archive.names.some((name) => name.startsWith(start));
  if (mimeType.startsWith("application/vnd.oasis.opendocument.text")) return "odt";
  if (has("word/")) return "docx";
  if (has("xl/")) throw unsupported("an Excel workbook (.xlsx)", "Open it in Excel");
  if (has("ppt/")) throw unsupported("a PowerPoint presentation (.pptx)", "Open it in PowerPoint");
  if (has("Index/") || has("index.apxl"))
    throw unsupported("an Apple Pages file (.pages)", "Open it in Pages");
  if (mimeType.startsWith("application/vnd.oasis.opendocument")) {
    throw unsupported("an OpenDocument file that is not a text", "Open it in LibreOffice");
  }
  if (mimeType.startsWith("application/epub")) throw unsupported("an e-book (.epub)", "Open it");
  throw new UnreadableDocument(
    "wrong_format",
    `This is a zip archive, not a document. Unpack it and choose the policy itself, as ${readable}.`,
  );
}

function noDocument(what: string): UnreadableDocument {
  return new UnreadableDocument(
    "wrong_format",
    `This is ${what}, not a document. Choose the policy as ${readable}.`,
  );
}

function unsupported(what: string, open: string): UnreadableDocument {
  return new UnreadableDocument(
    "unsupported_format",
    `This is ${what}. ${open} and save it as PDF, then choose that.`,
  );
}

/** The compound files of Office 97 to 2003, told by the names of their streams. */
function unsupportedCompound(bytes: Uint8Array): UnreadableDocument {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string) => buffer.includes(Buffer.from(stream, "utf16le"));
  if (has("EncryptedPackage")) return encryptedDocument();
  if (has("WordDocument")) {
    return new UnreadableDocument(
      "unsupported_format",
      "This is an older Word file (.doc). Open it in Word and save it as .docx or PDF.",
    );
  }
  if (has("Workbook") || has("Book"))
    return unsupported("an older Excel file (.xls)", "Open it in Excel");
  if (has("PowerPoint Document"))
    return unsupported("an older PowerPoint file (.ppt)", "Open it in PowerPoint");
  return unsupported("an older Office file", "Open it in the program that made it");
}

/** Other files by their first bytes in hexadecimal; "." is any digit. */
const otherKinds: readonly [RegExp, string][] = [
  [
    /^(?:89504e47|ffd8ff|47494638|52494646.{8}57454250|424d.{8}00000000|49492a00|4d4d002a)/,
    "a picture",
  ],
  [/^.{8}66747970(?:68656963|68656978|6d696631|61766966)/, "a picture"],
  [
    /^(?:.{8}66747970|494433|4f676753|52494646.{8}(?:41564920|57415645)|1a45dfa3)/,
    "a film or sound recording",
  ],
  [/^(?:4d5a|7f454c46|cafebabe|cffaedfe)/, "a program"],
  [/^(?:377abcaf|52617221|1f8b|425a68|fd377a585a)/, "a packed archive"],
];

function otherKind(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString("hex");
  return otherKinds.find(([pattern]) => pattern.test(start))?.[1] ?? null;
}

/** Control characters are rare in text; in a program, a picture or a database they are everywhere. */
function looksLikeText(bytes: Uint8Array): boolean {
  const mark = byteOrderMark(bytes);
  if (mark === "utf-16le" || mark === "utf-16be") return true;
  const start = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of start) {
    const isLayout = byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d;
    if (byte < 0x20 && !isLayout) controls += 1;
  }
  return controls <= start.length / 100;
}
