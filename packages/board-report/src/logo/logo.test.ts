import { describe, expect, test } from "vitest";
import { drawnLogo, jpegLogo, logoOf, png, svgLogo } from "../../fixtures/logos.ts";
import { oneSection } from "../../fixtures/one-section.ts";
import { boardReportPdf, checkLogo } from "../board-report-pdf.ts";
import { makeDocument } from "../document/make-document.ts";
import { readDocument, tagsOf } from "../document/read-pdf.fixture.ts";
import { type ReportLogo, readLogo } from "./read-logo.ts";
import { UnusableLogo } from "./unusable-logo.ts";

const reportWith = (logo: ReportLogo) => ({
  ...oneSection([]),
  look: { accent: "#7a1f5c", logo },
});

test.each([
  ["a drawing with a style sheet and a gradient", drawnLogo],
  ["a PNG", logoOf("image/png", png(120, 40))],
  ["a JPEG", jpegLogo],
])("%s is printed, and named for those who can't see it", async (_, logo) => {
  await checkLogo(logo);
  const read = await readDocument(makeDocument(reportWith(logo)));
  expect(tagsOf(read, "Figure").map(({ alt }) => alt)).toEqual(["Fernhollow Learning Trust: logo"]);
});

describe("a drawing that is more than shapes and colours is refused", () => {
  test.each([
    ["a script", svgLogo("<script>alert(1)</script>")],
    ["a script on an element", svgLogo(`<path d="M0 0" onload="alert(1)"/>`)],
    ["a page within", svgLogo("<foreignObject/>")],
    ["a picture from elsewhere", svgLogo(`<image href="https://example.org/a.png"/>`)],
    ["a picture from this machine", svgLogo(`<image href="report.typ"/>`)],
    ["a link elsewhere", svgLogo(`<linearGradient href="https://example.org/a.svg#x"/>`)],
    ["a fill from elsewhere", svgLogo(`<path fill="url(https://example.org/a.svg#x)"/>`)],
    ["a style sheet from elsewhere", svgLogo(`<style>@import url(#x)</style>`)],
    ["a style with an escape", svgLogo(String.raw`<style>a{fill:u\72l(//example.org)}</style>`)],
    ["a text in a typeface of the machine", svgLogo("<text>Hello</text>")],
    ["copies of copies", svgLogo(`<g id="a"/><use href="#a"/><use href="#a"/>`)],
    ["a filter", svgLogo("<filter/>")],
    ["depth without end", svgLogo("<g>".repeat(60) + "</g>".repeat(60))],
    ["numbers beyond any drawing", svgLogo(`<circle cx="1e30" cy="4" r="4"/>`)],
    ["too many parts", svgLogo("<path/>".repeat(6_000))],
    [
      "words of its own",
      logoOf(
        "image/svg+xml",
        `<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>`,
      ),
    ],
    ["another kind of file", logoOf("image/svg+xml", "<html/>")],
    ["an end too early", logoOf("image/svg+xml", `<svg xmlns="http://www.w3.org/2000/svg"><g>`)],
    ["bytes that are no text", logoOf("image/svg+xml", Buffer.from([0xff, 0xfe, 0x00]))],
  ])("%s", (_, logo) => {
    expect(() => readLogo(logo)).toThrow(UnusableLogo);
  });
});

describe("a picture that can't be drawn is refused before it is kept", () => {
  test.each([
    ["nothing at all", logoOf("image/png", "")],
    ["a drawing called a PNG", { ...drawnLogo, mediaType: "image/png" as const }],
    ["no picture", logoOf("image/jpeg", "x".repeat(80))],
    [
      "a JPEG's first bytes alone",
      logoOf("image/jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4])),
    ],
    ["a few bytes that unpack to a wall", logoOf("image/png", png(60_000, 60_000, 1))],
    ["a file of two megabytes", logoOf("image/png", Buffer.alloc(2_000_000, 1))],
  ])("%s", (_, logo) => {
    expect(() => readLogo(logo)).toThrow(UnusableLogo);
  });

  test("one that breaks off after a good beginning", async () => {
    const broken = logoOf("image/png", png(200, 200).subarray(0, 70));
    await expect(checkLogo(broken)).rejects.toThrow(UnusableLogo);
    await expect(checkLogo(broken)).rejects.toThrow("This picture can't be drawn.");
  });
});

test.each([
  ["that breaks off", logoOf("image/png", png(200, 200).subarray(0, 70))],
  ["with a script", svgLogo("<script/>")],
])("a published report with a logo %s is printed without it", async (_, logo) => {
  const read = await readDocument(await boardReportPdf(reportWith(logo)));
  expect(tagsOf(read, "Figure")).toEqual([]);
  expect(read.text).toContain("Fernhollow Learning Trust");
});
