import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pdfOfPages, textAt } from "../../../fixtures/make-pdf.ts";
import { contentStream, pdfFile } from "../../../fixtures/pdf-file.ts";
import { createPolicyReader, type PolicyReader } from "../../read-policy.ts";
import { extractText } from "../extract-text.ts";
import { defaultReadingLimits } from "../reading-limits.ts";

const top = 760;
const leading = 14;

/** Lines of one page: each is its pieces, as [distance from the left edge, text]. */
function page(...lines: (readonly [number, string])[][]): string {
  return lines
    .flatMap((pieces, line) =>
      pieces.map(([left, text]) => textAt(left, top - line * leading, text)),
    )
    .join("\n");
}

async function pagesOf(file: Uint8Array): Promise<string[]> {
  return (await extractText(file, "policy.pdf", defaultReadingLimits)).pages;
}

const linesOf = async (...pages: string[]) =>
  (await pagesOf(pdfOfPages(pages))).join("\n\n").split("\n");

const fullWidth =
  "This line of the policy runs as far to the right as a line of this page can run, and";

describe("a PDF's lines", () => {
  it("run on where a line was full, and stop where it was not", async () => {
    expect(
      await linesOf(
        page(
          [[72, fullWidth]],
          [[72, "goes on below."]],
          [[72, "Adopted in May 2025"]],
          [[72, "by the local governing committee"]],
        ),
      ),
    ).toEqual([
      `${fullWidth} goes on below.`,
      "Adopted in May 2025",
      "by the local governing committee",
    ]);
  });

  it("join a word that was broken at the line's end, and keep a compound's hyphen", async () => {
    const broken = `${fullWidth.slice(0, -3)} the responsi-`;
    const compound = `${fullWidth.slice(0, -3)} all the anti-`;
    const [text = ""] = await linesOf(
      page([[72, broken]], [[72, `bility of ${compound}`]], [[72, "bullying lead."]]),
    );
    expect(text).toContain("the responsibility of");
    expect(text).toContain("the anti-bullying lead.");
  });

  it("are parted by a blank line where the page leaves a gap", async () => {
    expect(
      await linesOf(
        page(
          [[72, "The first paragraph of two"]],
          [[72, "still the first paragraph"]],
          [],
          [[72, "The second paragraph"]],
        ),
      ),
    ).toEqual([
      "The first paragraph of two",
      "still the first paragraph",
      "",
      "The second paragraph",
    ]);
  });

  it("say a word once that was printed twice to look bold", async () => {
    const twice = `${textAt(72, 700, "Online Safety Policy")} ${textAt(72.3, 700, "Online Safety Policy")}`;
    expect(await linesOf(twice)).toEqual(["Online Safety Policy"]);
  });

  it("leave out what lies beside the page", async () => {
    expect(
      await linesOf(
        page([
          [72, "The policy's own words"],
          [1_500, "A printer's mark"],
        ]),
      ),
    ).toEqual(["The policy's own words"]);
  });

  it("give text that runs another way after the page's own", async () => {
    const upwards = `BT /F1 11 Tf 0 1 -1 0 40 400 Tm (Draft for governors) Tj ET`;
    expect(
      await linesOf(`${upwards}\n${page([[72, "Online Safety Policy of our school"]])}`),
    ).toEqual(["Online Safety Policy of our school", "", "Draft for governors"]);
  });

  it("read a page that lies on its side", async () => {
    const sideways =
      "BT /F1 11 Tf 0 1 -1 0 300 72 Tm (Contacts of our school) Tj 0 -14 Td (Mrs Orchard leads) Tj ET";
    expect(await linesOf(sideways)).toEqual(["Contacts of our school", "Mrs Orchard leads"]);
  });
});

describe("what stands side by side in a PDF", () => {
  it("keeps a role and its name on one line, without a ruling between them", async () => {
    expect(
      await linesOf(
        page(
          [
            [72, "Headteacher"],
            [300, "Mr Idris Fenn"],
          ],
          [
            [72, "Online safety lead"],
            [300, "Mrs Tamsin Orchard"],
          ],
        ),
      ),
    ).toEqual(["Headteacher\tMr Idris Fenn", "Online safety lead\tMrs Tamsin Orchard"]);
  });

  it("joins a cell's own lines, with or without an entry beside them", async () => {
    expect(
      await linesOf(
        page(
          [
            [72, "Designated safeguarding and online"],
            [260, "Mrs Tamsin Orchard"],
          ],
          [[72, "safety lead"]],
          [
            [72, "Deputies"],
            [260, "Mr Idris Fenn"],
          ],
          [[260, "Ms Odile Marsh"]],
        ),
      ),
    ).toEqual([
      "Designated safeguarding and online safety lead\tMrs Tamsin Orchard",
      "Deputies\tMr Idris Fenn / Ms Odile Marsh",
    ]);
  });

  it("is read column by column where it is prose", async () => {
    const left = Array.from({ length: 9 }, (_, line) => `left ${line} of the column that is prose`);
    const right = Array.from(
      { length: 9 },
      (_, line) => `right ${line} of the column that is prose`,
    );
    const lines = await linesOf(
      page(
        ...left.map(
          (text, line) =>
            [
              [72, text],
              [320, right[line] ?? ""],
            ] as [number, string][],
        ),
      ),
    );
    const text = lines.join(" ");
    expect(text.indexOf("left 8")).toBeGreaterThan(0);
    expect(text.indexOf("left 8")).toBeLessThan(text.indexOf("right 0"));
  });

  it("keeps a ruled table's cells on a page that lies on its side", async () => {
    const drawing = [
      "0 1 -1 0 595 0 cm",
      "72 380 150 20 re S 222 380 200 20 re S 72 360 150 20 re S 222 360 200 20 re S",
      textAt(77, 386, "Headteacher"),
      textAt(227, 386, "Mr Idris Fenn"),
      textAt(77, 366, "Online safety lead"),
      textAt(227, 366, "Mrs Orchard"),
    ].join("\n");
    expect(await linesOf(drawing)).toEqual([
      "Headteacher\tMr Idris Fenn",
      "Online safety lead\tMrs Orchard",
    ]);
  });

  it("keeps a ruled cell together that is merged over two rows", async () => {
    const box = (x: number, y: number, width: number, height: number) =>
      `${x} ${y} ${width} ${height} re S`;
    const drawing = [
      box(72, 660, 150, 40),
      box(222, 680, 200, 20),
      box(222, 660, 200, 20),
      textAt(77, 676, "Online safety"),
      textAt(227, 686, "Mrs Tamsin Orchard"),
      textAt(227, 666, "Mr Idris Fenn (deputy)"),
    ].join("\n");
    expect(await linesOf(drawing)).toEqual([
      "Online safety\tMrs Tamsin Orchard",
      "\tMr Idris Fenn (deputy)",
    ]);
  });
});

it("what was typed into a PDF's form stands where its box is", async () => {
  const label = textAt(72, 700, "Date of the next review of this policy:");
  const file = pdfOfPages(
    [label],
    ([catalogue = "", pages = "", regular = "", bold = "", first = "", content = ""]) => {
      const field =
        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (review) /V (Summer 2026) /Rect [300 696 420 712] >>";
      return pdfFile([
        "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [7 0 R] >> >>",
        pages,
        regular,
        bold,
        typeof first === "string" ? first.replace("/Contents", "/Annots [7 0 R] /Contents") : first,
        content,
        typeof catalogue === "string" ? field : "",
      ]);
    },
  );
  expect(await pagesOf(file)).toEqual(["Date of the next review of this policy:\tSummer 2026"]);
});

it("a PDF whose fonts don't say which letters they show is read with a warning", async () => {
  const shifted = "3ROLF\\ RZQHU WKH JRYHUQLQJ ERDUG RI WKH VFKRRO ";
  const file = pdfOfPages([page(...Array.from({ length: 20 }, () => [[72, shifted] as const]))]);
  const { warnings } = await extractText(file, "policy.pdf", defaultReadingLimits);
  expect(warnings).toEqual([expect.stringContaining("Hardly any English words")]);
});

describe("a PDF whose page tree miscounts", () => {
  const words = ["first", "second", "third"].map(
    (which) => `This is the ${which} page of a policy.`,
  );
  const leaf = (parent: number, content: number) =>
    `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R >>`;
  /** One page on the first branch, two on the second. */
  const counted = (root: string, first: string, second: string) =>
    pdfFile([
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Kids [4 0 R 5 0 R] ${root} >>`,
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      `<< /Type /Pages /Parent 2 0 R /Kids [6 0 R] ${first} >>`,
      `<< /Type /Pages /Parent 2 0 R /Kids [7 0 R 8 0 R] ${second} >>`,
      ...[leaf(4, 9), leaf(5, 10), leaf(5, 11)],
      ...words.map((text) => contentStream(textAt(72, 700, text))),
    ]);

  it.each([
    ["rightly", "/Count 3", "/Count 1", "/Count 2"],
    ["too few", "/Count 1", "/Count 1", "/Count 1"],
    ["too many", "/Count 90", "/Count 40", "/Count 50"],
    ["none", "/Count 0", "/Count 0", "/Count 0"],
    ["fewer than none", "/Count -3", "/Count -1", "/Count -2"],
    ["too many on a branch", "/Count 3", "/Count 2", "/Count 9"],
    ["not at all", "", "", ""],
  ])("(%s) is read page by page", async (_how, root, first, second) => {
    expect(await pagesOf(counted(root, first, second))).toEqual(words);
  });
});

describe("a PDF whose table of places misleads", () => {
  const words = ["first", "second"].map((which) => `This is the ${which} page of a policy.`);
  const file = Buffer.from(pdfOfPages(words.map((text) => textAt(72, 700, text)))).toString(
    "latin1",
  );
  const places = [...file.matchAll(/\d{10} 00000 n/g)];
  /** The library leaves promises that fail: a process of its own shows that they end nothing. */
  let reader: PolicyReader;
  beforeAll(() => {
    reader = createPolicyReader({ workers: 1 });
  });
  afterAll(() => reader.close());

  it.each(places.map(({ index }, number) => [number + 1, index] as const))(
    "about object %d is read all the same",
    async (_number, at) => {
      const misled = `${file.slice(0, at)}0000000020${file.slice(at + 10)}`;
      const { pages } = await reader.read(Buffer.from(misled, "latin1"), "policy.pdf");
      expect(pages).toEqual(words);
    },
  );
});
