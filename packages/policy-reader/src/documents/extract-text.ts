import type { DocumentFormat, DocumentText } from "./document-text.ts";
import { readDocx } from "./docx.ts";
import { readHtml } from "./html.ts";
import { readOdt } from "./odt.ts";
import { readPdf } from "./pdf/pdf.ts";
import { readPlainText } from "./plain-text.ts";
import { refuseTooLargeFile, type ReadingLimits } from "./reading-limits.ts";
import { recogniseFormat, recogniseZip } from "./recognise-format.ts";
import { readRtf } from "./rtf.ts";
import { damagedDocument, UnreadableDocument } from "./unreadable-document.ts";
import { ZipArchive } from "./zip-archive.ts";

/**
 * A document's bytes in, its pages of text out. The format is told by the content; the name only
 * serves to warn when it promises another.
 *
 * Throws UnreadableDocument, and nothing else, for whatever can't be read. It holds the limits on
 * size, pages and text by itself; time and memory are held by the process around it.
 */
export async function extractText(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits,
): Promise<DocumentText> {
  if (bytes.length === 0) {
    throw new UnreadableDocument("empty", "This file is empty: it has no content at all.");
  }
  refuseTooLargeFile(bytes.length, limits);
  let text: DocumentText;
  try {
    text = await read(bytes, limits);
  } catch (error) {
    // Whatever a library says of broken bytes means the same to the person who chose the file.
    throw error instanceof UnreadableDocument ? error : damagedDocument(error);
  }
  refuseWithoutText(text);
  const mismatch = nameMismatch(fileName, text.format);
  return {
    ...text,
    pages: text.pages.map((page) => page.toWellFormed()),
    warnings: [
      ...(mismatch === null ? [] : [mismatch]),
      ...text.warnings,
      ...pageWarnings(text),
      ...wordWarnings(text),
    ],
  };
}

async function read(bytes: Uint8Array, limits: ReadingLimits): Promise<DocumentText> {
  const recognised = recogniseFormat(bytes);
  switch (recognised) {
    case "pdf":
      return { format: "pdf", ...withWarning(await readPdf(bytes, limits)) };
    case "zip": {
      const archive = await ZipArchive.open(bytes, limits);
      const mimeType = archive.has("mimetype") ? await archive.text("mimetype", 200) : "";
      const format = recogniseZip(archive, mimeType);
      const pages = await (format === "docx" ? readDocx : readOdt)(archive, limits);
      return { format, pages, warnings: [] };
    }
    case "rtf":
      return { format: "rtf", ...withWarning(readRtf(bytes, limits)) };
    case "html":
      return { format: "html", pages: readHtml(bytes, limits), warnings: [] };
    case "text":
      return { format: "text", pages: readPlainText(bytes, limits), warnings: [] };
  }
}

function withWarning({ pages, cutShort }: { pages: string[]; cutShort: boolean }): {
  pages: string[];
  warnings: string[];
} {
  return { pages, warnings: cutShort ? [STOPS_SHORT] : [] };
}

const STOPS_SHORT = "This file stops before its end; the last part of the text may be missing.";

/** A page of a scan may bear a number, a stamp, a repeated footer; a page of a policy says more. */
const fewestLettersOfPage = 10;
const enoughLetters = 200;
/** The shortest word: what has less was chosen by mistake, or not written yet. */
const fewestLettersOfDocument = 3;

function refuseWithoutText({ format, pages, warnings }: DocumentText): void {
  const lines = new Set(pages.flatMap((page) => page.split("\n")));
  let letters = 0;
  for (const line of lines) letters += line.match(/\p{L}/gu)?.length ?? 0;
  const fewest = Math.min(fewestLettersOfPage * pages.length, enoughLetters);
  if (letters >= (format === "pdf" ? fewest : fewestLettersOfDocument)) return;
  // What is missing at its end may be all its text: nobody should have it scanned for that.
  if (warnings.includes(STOPS_SHORT)) throw damagedDocument(null);
  if (letters > 0 && format !== "pdf") {
    throw new UnreadableDocument(
      "no_text",
      "This file holds a letter or two and no more. Check that it is the policy, and choose it again.",
    );
  }
  if (format === "html" || format === "text") {
    throw new UnreadableDocument("no_text", "This file has no words in it.");
  }
  throw new UnreadableDocument(
    "no_text",
    "This document has no text that can be read, only pictures of pages: it was probably scanned. Save the original document as a PDF from the program that it was written in, or have the scan's text recognised (OCR) first.",
  );
}

function pageWarnings({ format, pages }: DocumentText): string[] {
  if (format !== "pdf") return [];
  const empty = pages.flatMap((page, index) => (page === "" ? [index + 1] : []));
  if (empty.length === 0) return [];
  const which = empty.length === 1 ? `Page ${empty[0]} has` : `Pages ${empty.join(", ")} have`;
  return [`${which} no text that can be read; if there is text to be seen, it is a picture.`];
}

/** Of any English text, more than one word in five is one of these. */
const commonWords = /\b(?:the|of|and|to|in|a|is|for|be|are|on|or|with|will|that|all|by|our)\b/gi;
const enoughWords = 100;
const fewestCommon = 0.02;

/** A PDF's fonts need not say which letters their signs are: then one letter stands for another. */
function wordWarnings({ pages }: DocumentText): string[] {
  let words = 0;
  let common = 0;
  for (const page of pages) {
    words += page.match(/\p{L}+/gu)?.length ?? 0;
    common += page.match(commonWords)?.length ?? 0;
  }
  if (words < enoughWords || common >= words * fewestCommon) return [];
  return [
    "Hardly any English words were found. If the text shown here makes no sense although the document does, its fonts do not say which letters they show: save the original document as a PDF again.",
  ];
}

const formatNames: Record<DocumentFormat, string> = {
  pdf: "a PDF",
  docx: "a Word document (.docx)",
  odt: "an OpenDocument text (.odt)",
  rtf: "an RTF document",
  html: "a web page",
  text: "plain text",
};

const extensions: Record<DocumentFormat, readonly string[]> = {
  pdf: ["pdf"],
  docx: ["docx", "docm", "dotx", "dotm"],
  odt: ["odt", "ott"],
  rtf: ["rtf", "doc"],
  html: ["html", "htm", "xhtml", "doc"],
  text: ["txt", "text", "md", "csv", "log"],
};

function nameMismatch(fileName: string, format: DocumentFormat): string | null {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase();
  if (extension === undefined || extensions[format].includes(extension)) return null;
  return `The file's name ends in .${extension}, but it is ${formatNames[format]}; it was read as that.`;
}
