// The part that parses: loaded here, the library needn't find it by a path when it first reads.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
import {
  getDocument,
  InvalidPDFException,
  OPS,
  PasswordException,
  VerbosityLevel,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import type { ReadingLimits } from "../reading-limits.ts";
import { tooManyPages, tooMuchText } from "../reading-limits.ts";
import { damagedDocument, UnreadableDocument } from "../unreadable-document.ts";
import { encryptedDocument } from "../zip-archive.ts";
import { withLeftPromises } from "./left-promises.ts";
import { wordsOf } from "./line-flow.ts";
import { hasColumns, pageLines } from "./page-lines.ts";
import { uprightPieces, type Piece, type PlacedText } from "./page-pieces.ts";
import { pageText } from "./page-text.ts";
import { findRuledTables, type RuledTable } from "./ruled-tables.ts";
import { closeUpSpacedLetters } from "./spaced-letters.ts";
import { findRulings, type OperationCodes } from "./rulings.ts";

const operationCodes: OperationCodes = {
  ...OPS,
  strokes: [OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke],
  fills: [OPS.fill, OPS.eoFill],
};

/** What stands on one page, before it is put into lines. */
interface PageContent {
  main: Piece[];
  /** Text that runs other ways, each way by itself. */
  others: Piece[][];
  tables: RuledTable[];
}

/** A PDF's text, page by page (a page without text is ""), and whether the file lacks its end. */
export async function readPdf(
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<{ pages: string[]; cutShort: boolean }> {
  return withLeftPromises(async () => {
    try {
      return { pages: await readWhole(bytes, limits), cutShort: false };
    } catch (error) {
      const cutShort = error instanceof InvalidPDFException;
      const mended = cutShort ? withNewTrailer(bytes) : withoutBadReferences(bytes, error);
      if (mended === null) throw asUnreadable(error);
      return { pages: await readWhole(mended, limits).catch(refuse), cutShort };
    }
  });
}

/**
 * Numbers that the library believes to its harm are put out of sight, and no byte moves. A page tree's counts of its
 * pages: where it has none it walks the tree, as other readers do anyway, so that files with wrong counts are in use.
 * And rows of a million columns and more, for which it sets aside hundreds of megabytes.
 */
function withoutTraps(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const hidden = source
    .replace(/\/Count(?=\s*[+-]?\d)/g, "/Xount")
    .replace(/\/Columns(?=\s*\d{7})/g, "/Xolumns");
  // The library takes the bytes for itself, and refuses a Buffer.
  return new Uint8Array(Buffer.from(hidden, "latin1"));
}

async function readWhole(bytes: Uint8Array, limits: ReadingLimits): Promise<string[]> {
  const task = getDocument({
    data: withoutTraps(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    // Pictures are never decoded.
    maxImageSize: 1,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > limits.pages) throw tooManyPages(limits);
    return await documentText(document, limits);
  } finally {
    await task.destroy();
  }
}

/**
 * A file that stops before its end has lost the trailer that names its catalogue. Where the catalogue
 * itself is there, a new trailer makes its pages readable. Null where it isn't.
 */
function withNewTrailer(bytes: Uint8Array): Uint8Array | null {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = /\/Type\s*\/Catalog\b/.exec(source.toString("latin1"))?.index;
  if (type === undefined) return null;
  const before = source.subarray(Math.max(0, type - 1_000), type).toString("latin1");
  const number = [...before.matchAll(/(\d+)\s+(\d+)\s+obj\b/g)].at(-1);
  if (number === undefined) return null;
  const trailer = `\nendstream\nendobj\ntrailer\n<< /Root ${number[1]} ${number[2]} R >>\nstartxref\n0\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([source, Buffer.from(trailer)]));
}

/** A table that sends the library to the wrong place for a page's content; without it, it looks for itself. */
function withoutBadReferences(bytes: Uint8Array, error: unknown): Uint8Array | null {
  const details = error instanceof Error && "details" in error ? String(error.details) : "";
  if (!details.startsWith("XRefEntryException")) return null;
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return new Uint8Array(Buffer.from(source.replaceAll("startxref", "startless"), "latin1"));
}

function asUnreadable(error: unknown): UnreadableDocument {
  if (error instanceof UnreadableDocument) return error;
  return error instanceof PasswordException ? encryptedDocument() : damagedDocument(error);
}

function refuse(error: unknown): never {
  throw asUnreadable(error);
}

/** Prose runs at least to here, as a part of the page's width; a cover's few short words do not. */
const narrowest = 0.55;

async function documentText(document: PDFDocumentProxy, limits: ReadingLimits): Promise<string[]> {
  const hasFields = (await document.getFieldObjects()) !== null;
  const contents: PageContent[] = [];
  const vocabulary = new Set<string>();
  let characters = 0;
  let rightEdge = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await readPage(page, hasFields);
    page.cleanup();
    contents.push(content);
    for (const piece of [content.main, ...content.others].flat()) characters += piece.text.length;
    if (characters > limits.textCharacters) throw tooMuchText(limits);
    const leastEdge = page.getViewport({ scale: 1 }).width * narrowest;
    rightEdge = Math.max(rightEdge, leastEdge, rightEdgeOf(content.main));
    wordsOf(pageLines(content.main), vocabulary);
  }
  return contents.map(({ main, others, tables }) => {
    const setting = { rightEdge, vocabulary };
    const texts = [pageText(closeUpSpacedLetters(main, vocabulary), tables, setting)];
    for (const turned of others) {
      texts.push(pageText(closeUpSpacedLetters(turned, vocabulary), [], setting));
    }
    return texts.filter((text) => text !== "").join("\n\n");
  });
}

async function readPage(page: PDFPageProxy, hasFields: boolean): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const texts: PlacedText[] = [];
  const { items } = await page.getTextContent();
  for (const item of items) {
    if ("str" in item) texts.push({ text: item.str, matrix: item.transform, width: item.width });
  }
  if (hasFields) texts.push(...(await fieldTexts(page)));
  const [main, ...others] = uprightPieces(texts, viewport.transform, viewport);
  const content: PageContent = {
    main: main?.pieces ?? [],
    others: others.map(({ pieces }) => pieces),
    tables: [],
  };
  if (main && hasColumns(pageLines(main.pieces))) {
    const operations = await page.getOperatorList();
    content.tables = findRuledTables(findRulings(operations, operationCodes, main.matrix));
  }
  return content;
}

/** What was typed into the boxes of a form, where the boxes stand. */
async function fieldTexts(page: PDFPageProxy): Promise<PlacedText[]> {
  const annotations: unknown[] = await page.getAnnotations();
  return annotations.flatMap((annotation) => {
    if (typeof annotation !== "object" || annotation === null) return [];
    if (!("fieldValue" in annotation) || !("rect" in annotation)) return [];
    const { fieldValue, rect } = annotation;
    if (typeof fieldValue !== "string" || !Array.isArray(rect) || !isTyped(annotation)) return [];
    const [left, bottom, right, top]: number[] = rect;
    if (left === undefined || bottom === undefined || top === undefined || right === undefined)
      return [];
    const lines = fieldValue.split(/\r\n?|\n/);
    const size = Math.min(11, (top - bottom) * 0.75);
    return lines.map((text, index) => ({
      text,
      matrix: [size, 0, 0, size, left + 2, top - size * (1 + index * 1.2)],
      width: Math.min(right - left, text.length * size * 0.5),
    }));
  });
}

function isTyped(annotation: object): boolean {
  return (
    "fieldType" in annotation && (annotation.fieldType === "Tx" || annotation.fieldType === "Ch")
  );
}

/** How far to the right prose runs: the outermost ends of a page's pieces, but for one in twenty. */
function rightEdgeOf(pieces: readonly Piece[]): number {
  const ends = pieces.map((piece) => piece.right).toSorted((one, other) => one - other);
  return ends[Math.floor(ends.length * 0.95)] ?? 0;
}
