import { describe, expect, it } from "vitest";
import { makeDocx, makePdf, makeRtf } from "../../fixtures/documents.ts";
import * as hostile from "../../fixtures/hostile-files.ts";
import { samplePolicy } from "../../fixtures/sample-policy.ts";
import { extractText } from "./extract-text.ts";
import { defaultReadingLimits, type ReadingLimits } from "./reading-limits.ts";
import { UnreadableDocument } from "./unreadable-document.ts";

async function refusal(
  bytes: Uint8Array,
  limits: Partial<ReadingLimits> = {},
): Promise<{ code: string; message: string }> {
  try {
    await extractText(bytes, "policy", { ...defaultReadingLimits, ...limits });
  } catch (error) {
    if (error instanceof UnreadableDocument) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("it was read");
}

const megabyte = 1024 * 1024;
const text = (words: string) => new TextEncoder().encode(words);

describe("a file that can't be read", () => {
  it.each<[string, string, () => Uint8Array, RegExp, Partial<ReadingLimits>?]>([
    ["an empty file", "empty", () => new Uint8Array(), /empty/],
    ["a file of white space", "no_text", () => text(" \n\t\n"), /no words/],
    ["a text of one letter", "no_text", () => text("x"), /a letter or two and no more/],
    [
      "a PDF that was cut in half before its text",
      "damaged",
      () => hostile.cutShort(makePdf({ title: "Online Safety Policy", blocks: [] }), 0.5),
      /damaged or incomplete/,
    ],
    ["a file of 200 MB", "too_large", () => new Uint8Array(200 * megabyte), /200 MB.*25 MB/],
    ["a picture", "wrong_format", hostile.png, /picture/],
    ["a program", "wrong_format", () => text("MZ\0\u0001"), /program/],
    [
      "a file of random bytes",
      "wrong_format",
      () => Uint8Array.from({ length: 999 }, (_, at) => (at * 7919) % 251),
      /not a document/,
    ],
    ["a zip archive", "wrong_format", () => hostile.zipOf("photo.jpg"), /zip archive/],
    [
      "an older Word file",
      "unsupported_format",
      () => hostile.compoundFile("WordDocument"),
      /Open it in Word and save it as .docx or PDF/,
    ],
    ["an older Excel file", "unsupported_format", () => hostile.compoundFile("Workbook"), /Excel/],
    [
      "a document saved as XML",
      "unsupported_format",
      () => text('<?xml version="1.0"?>\n<office:document><office:body/></office:document>'),
      /XML file.*save it as PDF/,
    ],
    ["an Excel workbook", "unsupported_format", () => hostile.zipOf("xl/workbook.xml"), /Excel/],
    [
      "a PowerPoint presentation",
      "unsupported_format",
      () => hostile.zipOf("ppt/slides/slide1.xml"),
      /PowerPoint/,
    ],
    [
      "an Apple Pages file",
      "unsupported_format",
      () => hostile.zipOf("Index/Document.iwa"),
      /Pages/,
    ],
    [
      "a Word file with a password",
      "encrypted",
      () => hostile.compoundFile("EncryptedPackage"),
      /password/,
    ],
    ["a PDF with a password", "encrypted", hostile.passwordPdf, /password/],
    ["a scanned PDF", "no_text", hostile.scannedPdf, /scanned/],
    [
      "a PDF of which half is missing",
      "damaged",
      () => hostile.cutShort(makePdf(samplePolicy), 0.2),
      /damaged or incomplete/,
    ],
    [
      "a Word file of which half is missing",
      "damaged",
      hostile.truncatedDocx,
      /damaged or incomplete/,
    ],
    ["a PDF with 401 pages", "too_many_pages", () => hostile.pdfWithPages(401), /400 pages/],
    ["a PDF whose pages hold themselves", "damaged", hostile.cyclicPdf, /damaged/],
    ["a PDF that draws itself without end", "no_text", hostile.selfDrawingPdf, /no text/],
    [
      "a zip bomb",
      "unpacks_too_large",
      () => hostile.zipBomb(12),
      /unpacks to more than 10 MB/,
      { unpackedBytes: 10 * megabyte },
    ],
    ["a zip bomb that lies about its size", "damaged", () => hostile.lyingZipBomb(12), /damaged/],
    [
      "a zip with thousands of parts",
      "unpacks_too_large",
      () => hostile.zipWithParts(6_000),
      /unpacks/,
    ],
    ["XML entities that multiply", "damaged", hostile.billionLaughs, /damaged/],
    ["a Word file nested without end", "damaged", () => hostile.deepDocx(100_000), /damaged/],
    ["a web page nested without end", "damaged", () => hostile.deepHtml(100_000), /damaged/],
    ["an RTF nested without end", "damaged", () => hostile.deepRtf(1_000_000), /damaged/],
    [
      "a drawing",
      "wrong_format",
      () => text('<svg xmlns="http://www.w3.org/2000/svg"><text>Online safety policy</text></svg>'),
      /This is a picture, not a document\. Choose the policy as/,
    ],
    [
      "a text that is too long",
      "too_large",
      () => text("word ".repeat(500_000)),
      /2,097,152 characters/,
    ],
  ])("says what is wrong with %s (%s)", async (_, code, make, message, limits = {}) => {
    const said = await refusal(make(), limits);
    expect(said.code).toBe(code);
    expect(said.message).toMatch(message);
  });
});

describe("a file that is odd but readable", () => {
  const read = (bytes: Uint8Array, name = "policy") =>
    extractText(bytes, name, defaultReadingLimits);

  it("is read when only changing it needs a password", async () => {
    expect((await read(hostile.ownerLockedPdf())).pages[0]).toContain("read by everybody");
  });

  it("is read with a warning when its name promises another format", async () => {
    const { format, warnings } = await read(makeDocx(samplePolicy), "Online safety.PDF");
    expect(format).toBe("docx");
    expect(warnings).toEqual([
      "The file's name ends in .pdf, but it is a Word document (.docx); it was read as that.",
    ]);
  });

  it("is read as far as it goes when an RTF is cut short, with a warning", async () => {
    const { pages, warnings } = await read(
      hostile.cutShort(makeRtf(samplePolicy), 0.8),
      "policy.rtf",
    );
    expect(pages[0]).toContain("Mrs Tamsin Orchard");
    expect(warnings).toEqual([expect.stringContaining("stops before its end")]);
  });

  it("is read when a PDF has lost its end but not its pages", async () => {
    const { pages, warnings } = await read(hostile.cutShort(makePdf(samplePolicy), 0.9));
    expect(pages[0]).toContain("Mrs Tamsin Orchard");
    expect(warnings).toEqual([expect.stringContaining("stops before its end")]);
  });

  it("is read when a web page begins with a thousand comments", async () => {
    const { format, pages } = await read(text(`${"<!--x-->".repeat(1_000)}<p>Policy</p>`));
    expect({ format, pages }).toEqual({ format: "html", pages: ["Policy"] });
  });

  it("is read when it has 300 pages", async () => {
    expect((await read(hostile.pdfWithPages(300))).pages).toHaveLength(300);
  });

  it("is read when an RTF has a million groups", async () => {
    const { pages } = await read(hostile.wideRtf(1_000_000));
    expect(pages[0]).toHaveLength(1_000_000 + "Online Safety Policy\n\n".length);
  });
});
