import { describe, expect, it } from "vitest";
import { odtBody, rtfBody, wordBody, wordFootnotes } from "../../fixtures/feature-bodies.ts";
import { docxOf } from "../../fixtures/make-docx.ts";
import { odtOf } from "../../fixtures/make-odt.ts";
import { rtfOf } from "../../fixtures/make-rtf.ts";
import { extractText } from "./extract-text.ts";
import { defaultReadingLimits } from "./reading-limits.ts";

const title = "Policy";
const pagesOf = async (bytes: Uint8Array) =>
  (await extractText(bytes, "policy", defaultReadingLimits)).pages;

describe("a Word file's own ways", () => {
  const notes = [{ name: "word/footnotes.xml", content: wordFootnotes }];

  it("are read as the page shows them", async () => {
    expect(await pagesOf(docxOf(wordBody, { title }, notes))).toEqual([
      [
        "Policy",
        "Reviewed termly",
        "Two paragraphs made one.",
        "Beside the box",
        "In a box",
        "5 May 2025",
        "1 June 2025",
        "Lead\tMs Bryony Vale",
        "Name:\tMs Vale\nRoom 4",
        "By the local governing committee.",
      ].join("\n\n"),
      "Next page",
    ]);
  });

  it("keep the address of a link that shows a name", async () => {
    const body = '<w:p><w:hyperlink r:id="mail"><w:r><w:t>Ms Vale</w:t></w:r></w:hyperlink></w:p>';
    const relation =
      '<Relationships><Relationship Id="mail" TargetMode="External" Target="mailto:b.vale@larkfieldbrook.example?subject=x"/></Relationships>';
    const file = docxOf(body, { title }, [], relation);
    expect(await pagesOf(file)).toEqual(["Policy\n\nMs Vale (b.vale@larkfieldbrook.example)"]);
  });

  it("keep the address of a link that is a field", async () => {
    const run = (xml: string) => `<w:r>${xml}</w:r>`;
    const part = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
    const instruction = run(
      '<w:instrText> HYPERLINK "mailto:b.vale@larkfieldbrook.example" </w:instrText>',
    );
    const body = `<w:p>${part("begin")}${instruction}${part("separate")}${run("<w:t>Ms Vale</w:t>")}${part("end")}</w:p>`;
    expect(await pagesOf(docxOf(body, { title }))).toEqual([
      "Policy\n\nMs Vale (b.vale@larkfieldbrook.example)",
    ]);
  });

  it("begin a page after a section, unless the section runs on", async () => {
    const section = (text: string, type: string) =>
      `<w:p><w:pPr><w:sectPr><w:type w:val="${type}"/></w:sectPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const body = section("One", "continuous") + section("Two", "nextPage") + section("Three", "");
    expect(await pagesOf(docxOf(body, { title }))).toEqual(["Policy\n\nOne\n\nTwo", "Three"]);
  });

  it("tell a tick from a cross, and a header's left from its right", async () => {
    const symbol = (code: string) => `<w:sym w:font="Wingdings" w:char="${code}"/>`;
    const body = `<w:p><w:r>${symbol("F0FC")}<w:t>Filtering</w:t><w:ptab/>${symbol("F0FB")}<w:t>Logs</w:t></w:r></w:p>`;
    expect(await pagesOf(docxOf(body, { title }))).toEqual(["Policy\n\n✓Filtering\t✗Logs"]);
  });

  it("are read when other bytes follow the file's end", async () => {
    const file = Buffer.concat([docxOf("", { title }), Buffer.alloc(70_000, "\n")]);
    expect(await pagesOf(file)).toEqual(["Policy"]);
  });

  it("number a list's levels as Word prints them", async () => {
    const item = (level: number, text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const body =
      item(0, "Aims") + item(1, "Ours") + item(1, "Theirs") + item(0, "Rules") + item(1, "One");
    expect(await pagesOf(docxOf(body, { title }))).toEqual([
      "Policy\n\n1 Aims\n1.a Ours\n1.b Theirs\n2 Rules\n2.a One",
    ]);
  });
});

describe("an OpenDocument text's own ways", () => {
  it("are read as the page shows them", async () => {
    expect(await pagesOf(odtOf(odtBody, { title }))).toEqual([
      [
        "Policy",
        "Reviewed termly",
        "Beside the box",
        "In a box",
        "- Outer\n- Inner",
        "Name:\tMs Vale\nRoom 4",
        "By the local governing committee.",
      ].join("\n\n"),
      "Next page",
    ]);
  });
});

describe("an OpenDocument text's merged cells", () => {
  it("keep their columns, and hide what they cover", async () => {
    const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const body = `<table:table><table:table-row>${cell("Deputies")}${cell("Mr Lowe")}</table:table-row><table:table-row><table:covered-table-cell><text:p>Old</text:p></table:covered-table-cell>${cell("Miss Hart")}</table:table-row></table:table>`;
    expect(await pagesOf(odtOf(body, { title }))).toEqual([
      "Policy\n\nDeputies\tMr Lowe\n\tMiss Hart",
    ]);
  });
});

describe("an OpenDocument text's links and sections", () => {
  it("show the address behind a name, and nothing of a hidden section", async () => {
    const body =
      '<text:p><text:a xmlns:xlink="x" xlink:href="mailto:b.vale@larkfieldbrook.example">Ms Vale</text:a></text:p><text:section text:display="none"><text:p>Hidden</text:p></text:section>';
    expect(await pagesOf(odtOf(body, { title }))).toEqual([
      "Policy\n\nMs Vale (b.vale@larkfieldbrook.example)",
    ]);
  });
});

describe("an RTF's own ways", () => {
  it("are read as the page shows them", async () => {
    expect(await pagesOf(rtfOf(rtfBody, { title }))).toEqual([
      [
        "Policy",
        "Café – Школа škola",
        "a link",
        "Beside the box",
        "In a box",
        "raw",
        "Lead\tMs Bryony Vale / Room 4",
        "✓tick",
        "By the local governing committee.",
      ].join("\n\n"),
      "Next page",
    ]);
  });
});
