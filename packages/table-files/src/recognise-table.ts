import { startOfFile } from "./delimited/text-of-file.ts";
import { emptyTable, UnreadableTable } from "./unreadable-table.ts";
import { encryptedTable } from "./xlsx/workbook-archive.ts";

const readable = "CSV, tab-separated text or an Excel workbook (.xlsx)";

/** Tells a file by its first bytes, never by its name. A zip may be a workbook or something else. */
export async function recogniseTable(path: string): Promise<"text" | "zip"> {
  const bytes = await startOfFile(path, 4_096);
  if (bytes.length === 0) throw emptyTable();
  const start = bytes.toString("latin1");
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return "zip";
  if (start.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) throw await compoundFile(path, bytes);
  const hexadecimal = bytes.subarray(0, 16).toString("hex");
  const other = otherKinds.find(([pattern]) => pattern.test(hexadecimal))?.[1];
  if (other !== undefined) {
    throw new UnreadableTable(
      "wrong_format",
      `This is ${other}, not a table. Choose the file as ${readable}.`,
    );
  }
  const text = start
    .replaceAll("\0", "")
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .trimStart();
  if (text.startsWith("<")) throw markup(text);
  return "text";
}

/** Which zip it is when it is no workbook, by the names of its parts (in small letters). */
export function notAWorkbook(names: readonly string[], mimeType: string): UnreadableTable | null {
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has("xl/workbook.bin")) {
    return unsupported("an Excel binary workbook (.xlsb)", "Open it in Excel");
  }
  if (has("xl/")) return null;
  if (mimeType.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
    return unsupported("an OpenDocument spreadsheet (.ods)", "Open it in LibreOffice or Excel");
  }
  if (has("index/") || has("index.apxl")) {
    return unsupported("an Apple Numbers file (.numbers)", "Open it in Numbers");
  }
  const what = has("word/")
    ? "a Word document"
    : has("ppt/")
      ? "a PowerPoint presentation"
      : "a zip archive";
  return new UnreadableTable(
    "wrong_format",
    `This is ${what}, not a table. Choose the file as ${readable}.`,
  );
}

/** The compound files of Office 97 to 2003, which also wrap workbooks with a password; told by the names of their streams. */
async function compoundFile(path: string, header: Buffer): Promise<UnreadableTable> {
  const sectorBytes = header.length >= 64 && header.readUInt16LE(30) === 12 ? 4_096 : 512;
  const directory = header.length >= 64 ? (header.readUInt32LE(48) + 1) * sectorBytes : 0;
  const entries = await startOfFile(path, 8_192, directory);
  const has = (stream: string) => entries.includes(Buffer.from(stream, "utf16le"));
  if (has("EncryptedPackage")) return encryptedTable();
  if (has("Workbook") || has("Book")) {
    return unsupported("an older Excel file (.xls)", "Open it in Excel");
  }
  return unsupported("an older Office file", "Open it in the program that made it");
}

/** Systems that "export to Excel" often write a web page, or the XML of 2003, and call it .xls. */
function markup(text: string): UnreadableTable {
  if (text.includes("urn:schemas-microsoft-com:office:spreadsheet")) {
    return unsupported("an Excel 2003 XML file, whatever its name says", "Open it in Excel");
  }
  if (/<(?:!doctype\s+html|html|head|body|table|meta)\b/i.test(text)) {
    return unsupported("a web page, whatever its name says", "Open it in Excel");
  }
  return new UnreadableTable(
    "wrong_format",
    `This is an XML file, not a table. Choose the file as ${readable}.`,
  );
}

function unsupported(what: string, open: string): UnreadableTable {
  return new UnreadableTable(
    "unsupported_format",
    `This is ${what}. ${open} and save it as an Excel workbook (.xlsx) or as CSV, then choose that.`,
  );
}

/** Other files by their first bytes in hexadecimal; "." is any digit. */
const otherKinds: readonly [RegExp, string][] = [
  [/^25504446/, "a PDF"],
  [/^7b5c7274/, "an RTF document"],
  [/^(?:89504e47|ffd8ff|47494638|52494646.{8}57454250|49492a00|4d4d002a)/, "a picture"],
  [
    /^(?:.{8}66747970|494433|4f676753|52494646.{8}(?:41564920|57415645)|1a45dfa3)/,
    "a film or sound recording",
  ],
  [/^(?:4d5a.{4}00|7f454c46)/, "a program"],
  [/^(?:377abcaf|52617221|1f8b|425a68|fd377a585a)/, "a packed archive"],
  [/^53514c69746520666f726d6174203300/, "a database"],
];
