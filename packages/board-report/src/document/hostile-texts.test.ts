import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oneSection } from "../../fixtures/one-section.ts";
import { STAND_IN } from "../typeface/printable-text.ts";
import { makeDocument } from "./make-document.ts";
import { readDocument } from "./read-pdf.fixture.ts";

const documentOf = (texts: string[]) => {
  const [text = ""] = texts;
  return {
    ...oneSection(
      [
        { kind: "paragraph", text },
        {
          kind: "table",
          key: "t",
          title: text,
          columns: texts.map((title) => ({ title, isNumeric: false })),
          rows: [
            {
              key: "r",
              cells: texts.map((words) => ({ text: words, status: "due_soon" as const })),
            },
          ],
          note: text,
        },
      ],
      texts.join("\n\n"),
    ),
    trust: { name: text, uid: "2356" },
    title: text,
    author: text,
    glossary: texts.map((term) => ({ term, meaning: term })),
  };
};

describe("no word of a report is read as markup", () => {
  test.each([
    `#import "@preview/cetz:0.3.4": *`,
    `#read("report.typ") #panic("stop")`,
    `$x^2$ and _this_ and *that* and \`raw\` and @label <label>`,
    `<script>alert(1)</script> &amp; </text>`,
    `"} #sys.inputs.report {"`,
    String.raw`\u{41} \n \\ \#`,
    "= Not a heading",
    "/Type /StructElem /S /TBody /K [1 0 R] endobj stream",
    "[click](https://example.org) https://example.org/a",
    "-- --- ... ~ 'quotes' \"quotes\"",
  ])("%s", async (text) => {
    const { text: read } = await readDocument(makeDocument(documentOf([text])));
    // As a title, a paragraph, a heading, a cell, and more: each time as it was written.
    expect(read.split(text).length - 1).toBeGreaterThanOrEqual(7);
  });
});

test("Hebrew, Arabic, Greek and Polish are printed; what no typeface has is shown by a sign that is explained", async () => {
  const { text } = await readDocument(
    makeDocument(oneSection([], "Łódź Ŵyn Ελληνικά Київ\n\nשלום\n\nمرحبا\n\n👩‍🏫 and 你好")),
  );
  expect(text).toContain("Łódź Ŵyn Ελληνικά Київ");
  expect(text).toMatch(/[\u0590-\u05FF]{4}/u);
  expect(text).toMatch(/[\u0600-\u06FF\uFB50-\uFEFC]{3}/u);
  expect(text).toContain(`${STAND_IN} and ${STAND_IN}${STAND_IN}`);
  expect(text).toContain("stands for a sign that can't be printed");
});

test("letters in fancy dress are printed in plain clothes, and arrows as they are typed", async () => {
  const { text } = await readDocument(
    makeDocument(oneSection([], "Café naïve ’til 9 – “so” … 𝒳𝔸 ① ﬁlter 7 → 9 ½ €")),
  );
  expect(text).toContain("Café naïve ’til 9 – “so” … XA 1 filter 7 -> 9 ½ €");
  expect(text).not.toContain(STAND_IN);
});

test("a word longer than the page is broken, and whole when it is read out", async () => {
  const word = "Pneumono".repeat(60);
  const { text, pages } = await readDocument(makeDocument(oneSection([], word)));
  expect(text.replaceAll(" ", "")).toContain(word);
  expect(pages).toBe(1);
});

test("a report of empty texts is still a document", async () => {
  const { bookmarks, title } = await readDocument(makeDocument(documentOf(["", " \n\t"])));
  expect(bookmarks).toEqual(["Summary", "What the words mean"]);
  expect(title).toBe("Report to the board");
});

test("no text whatever costs the document", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.string({ unit: "binary-ascii", maxLength: 60 }),
  );
  fc.assert(
    fc.property(fc.array(anything, { minLength: 1, maxLength: 6 }), (texts) => {
      expect(makeDocument(documentOf(texts)).length).toBeGreaterThan(1_000);
    }),
    { numRuns: 30 },
  );
});
