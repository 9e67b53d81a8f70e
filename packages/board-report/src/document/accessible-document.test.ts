import { beforeAll, describe, expect, test } from "vitest";
import { inventedReport } from "../../fixtures/invented-report.ts";
import { makeDocument } from "./make-document.ts";
import { type ReadDocument, readDocument, tagsOf, unpacked } from "./read-pdf.fixture.ts";

const report = inventedReport(12);
let bytes: Uint8Array;
let read: ReadDocument;
let raw: string;

beforeAll(async () => {
  bytes = makeDocument(report);
  read = await readDocument(bytes);
  raw = unpacked(bytes);
});

test("the document says that it is tagged, PDF/UA-1, in British English, and what it is called", () => {
  expect(read.isMarked).toBe(true);
  expect(read.xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(read.language).toBe("en-GB");
  expect(read.title).toBe(report.title);
  expect(raw).toContain("/DisplayDocTitle true");
  expect(raw).toContain("/StructTreeRoot");
  expect(read.created).toBe("D:20260914000000Z");
});

test("each section is a bookmark, in the order of the report", () => {
  expect(read.bookmarks).toEqual([
    ...report.sections.map(({ title }) => title),
    "School by school since 11 May 2026",
    "Rules in force",
    "What the words mean",
  ]);
});

test("pages are numbered, and all but the first name the trust and the report", () => {
  expect(read.labels).toEqual(read.drawn.map((_, place) => String(place + 1)));
  for (const [place, drawn] of read.drawn.entries()) {
    expect(drawn).toContain(`Page ${place + 1} of ${read.pages}`);
    expect(drawn).toContain("As at 21 July 2026 · Edition 1, published on 14 September 2026");
    expect(drawn).toContain("Fernhollow Learning Trust");
  }
  expect(read.drawn[1]).toContain(`${report.title}, ${report.period.title}`);
  // What runs along each page is not read out again on each.
  expect(read.text).not.toContain("Page 2 of");
});

test("the first page stands alone: what it is, the figures, what the lead says, what has changed", () => {
  const first = read.tags[0]?.text ?? "";
  const expected = [
    "Fernhollow Learning Trust",
    report.title,
    "Summer term 2026, 13 April 2026 to 21 July 2026",
    "Marian Eastcote",
    "Joel Penhurst",
    "Policies in date 9 of 12 Partly met",
    "Every school has a designated safeguarding lead",
    "We ask the board to decide:",
    "Since the report of 11 May 2026",
    "Filtering reviews overdue: 2, down from 3.",
  ];
  const places = expected.map((words) => first.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test("every text of the report is read out", () => {
  for (const { blocks } of report.sections) {
    for (const block of blocks) {
      if (block.kind === "table") {
        expect(read.text).toContain(block.title);
        for (const { cells } of block.rows) {
          for (const { text } of cells) expect(read.text).toContain(text.replace(" %", "\u0020%"));
        }
      }
      if (block.kind === "chart") expect(read.text).toContain(block.description);
      if (block.kind === "stories") {
        for (const { school, detail, next } of block.stories) {
          for (const text of [school, detail, next]) expect(read.text).toContain(text ?? "");
        }
      }
    }
  }
  for (const { title, rule } of report.rules) expect(read.text).toContain(`${title} ${rule}`);
  for (const { term, meaning } of report.glossary)
    expect(read.text).toContain(`${term} ${meaning}`);
});

describe("the tags (Matterhorn protocol)", () => {
  test("headings begin at the first level and leave none out (14-002, 14-003)", () => {
    const levels = tagsOf(read, /^H\d$/u).map(({ role }) => Number(role.slice(1)));
    expect(levels.length).toBeGreaterThan(report.sections.length);
    expect(levels[0]).toBe(1);
    for (const [place, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[place - 1] ?? 0) + 1);
    }
  });

  test("every picture has an alternative text (13-004)", () => {
    const pictures = tagsOf(read, "Figure");
    expect(pictures).toHaveLength(3);
    for (const picture of pictures) expect(picture.alt ?? "").not.toBe("");
    expect(pictures.map(({ alt }) => alt)).toContain(
      "Conduct rose from 31 to 44 over three terms; the other areas hardly moved.",
    );
  });

  test("the shape of a status is read out as its name, where the words beside it don't say it", () => {
    const cells = tagsOf(read, "TD").map(({ text }) => text);
    expect(cells).toContain("Needs action: Vacant since 1 June 2026");
    expect(cells).toContain("Met: Named");
    expect(cells).toContain("Needs action");
    expect(cells).not.toContain("Needs action: Needs action");
  });

  test("every table has heads of columns and of rows, which say what they head (15-003)", () => {
    for (const section of report.sections) {
      for (const block of section.blocks) {
        if (block.kind !== "table") continue;
        // Narrow columns break long words.
        const closed = (text: string) => text.replaceAll(/[-\s]/gu, "");
        const heads = tagsOf(read, "TH").map(({ text }) => closed(text));
        for (const { title } of block.columns) expect(heads).toContain(closed(title));
        for (const { cells } of block.rows) expect(heads).toContain(closed(cells[0]?.text ?? ""));
      }
    }
    const rows = tagsOf(read, "TBody").flatMap(({ children }) => children);
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) expect(row.children[0]?.role).toBe("TH");
    const scopes = [...raw.matchAll(/\/S \/TH\n(?:(?!endobj)[\s\S])*?\/Scope \/(Row|Column)/gu)];
    expect(scopes).toHaveLength(raw.split("/S /TH\n").length - 1);
    expect(scopes.filter(([, scope]) => scope === "Row")).toHaveLength(rows.length);
  });

  test("all rows of a table have as many cells as it has columns (09-004)", () => {
    for (const table of tagsOf(read, "Table")) {
      const rows = tagsOf({ tags: [table] }, "TR");
      expect(new Set(rows.map(({ children }) => children.length)).size).toBe(1);
    }
  });

  test("lists are lists (09-005)", () => {
    for (const list of tagsOf(read, "L")) {
      for (const item of list.children) expect(item.role).toBe("LI");
    }
    expect(tagsOf(read, "LI").map(({ text }) => text)).toContain("• sleep.");
  });

  test("every typeface is in the file, with the text that its glyphs stand for (10-001, 31-*)", () => {
    const fonts = raw.match(/\/Subtype \/Type0\n/gu) ?? [];
    expect(fonts.length).toBeGreaterThan(1);
    expect(raw.match(/\/ToUnicode /gu)).toHaveLength(fonts.length);
    expect(raw.match(/\/FontFile[23] /gu)).toHaveLength(fonts.length);
    expect(raw).toMatch(/AtkinsonHyperlegibleNext-Regular/u);
    expect(raw).not.toMatch(/DejaVu|Liberation|Libertinus/u);
  });

  test("links are followed by tab in the order of the tags, and say where they go (28-*)", () => {
    const links = raw.match(/\/Subtype \/Link\n/gu) ?? [];
    expect(links.length).toBeGreaterThanOrEqual(report.sections.length);
    expect(raw.match(/\/Subtype \/Link\n(?:(?!endobj)[\s\S])*?\/Contents/gu)).toHaveLength(
      links.length,
    );
    expect(raw).toContain("/Tabs /S");
  });

  test("nothing that is drawn is left without a tag or a mark that it is decoration (01-005)", () => {
    const pages = [...raw.matchAll(/\nstream\n([\s\S]*?)\nendstream/gu)]
      .map(([, content = ""]) => content)
      .filter((content) => content.includes("/MCID"));
    expect(pages.length).toBeGreaterThanOrEqual(read.pages);
    for (const content of pages) {
      let open = 0;
      for (const line of content.split("\n")) {
        if (/\b(?:BDC|BMC)$/u.test(line)) open += 1;
        else if (line === "EMC") open -= 1;
        else if (/(?:^|\s)(?:Tj|TJ|f\*?|S|B|Do|sh)$/u.test(line))
          expect(open, line).toBeGreaterThan(0);
      }
      expect(open).toBe(0);
    }
  });
});
