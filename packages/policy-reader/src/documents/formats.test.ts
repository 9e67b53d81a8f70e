import { describe, expect, it } from "vitest";
import {
  makeDocx,
  makeHtml,
  makeOdt,
  makePdf,
  makeRtf,
  makeText,
  type FixtureDocument,
} from "../../fixtures/documents.ts";
import { plainText } from "../../fixtures/make-text.ts";
import { samplePolicy } from "../../fixtures/sample-policy.ts";
import { extractText } from "./extract-text.ts";
import { defaultReadingLimits } from "./reading-limits.ts";

const makers = [
  ["pdf", makePdf],
  ["docx", makeDocx],
  ["odt", makeOdt],
  ["rtf", makeRtf],
  ["html", makeHtml],
  ["text", makeText],
] as const;
const paged = makers.filter(([format]) => format !== "html");

const fileName = (format: string) => `policy.${format === "text" ? "txt" : format}`;

async function pagesOf(
  format: string,
  make: (document: FixtureDocument) => Uint8Array,
  document: FixtureDocument,
): Promise<string[]> {
  const text = await extractText(make(document), fileName(format), defaultReadingLimits);
  expect(text.format).toBe(format);
  expect(text.warnings).toEqual([]);
  return text.pages;
}

const onePage: FixtureDocument = {
  title: samplePolicy.title,
  blocks: samplePolicy.blocks.filter((block) => block !== "page break"),
};

describe("the same policy in every format", () => {
  it.each(makers)("gives the same text as %s", async (format, make) => {
    expect(await pagesOf(format, make, onePage)).toEqual([plainText(onePage)]);
  });

  it.each(paged)("keeps its pages apart as %s", async (format, make) => {
    const document: FixtureDocument = {
      title: "Online Safety Policy",
      blocks: [
        { paragraph: "On the first page." },
        "page break",
        { paragraph: "On the second page." },
      ],
    };
    expect(await pagesOf(format, make, document)).toEqual([
      "Online Safety Policy\n\nOn the first page.",
      "On the second page.",
    ]);
  });

  it.each(makers)("keeps what stands in the header and footer as %s", async (format, make) => {
    const [first = ""] = await pagesOf(format, make, {
      ...onePage,
      header: "Larkfield Brook",
      footer: "Version 4",
    });
    const lines = first.split("\n");
    expect(lines[0]).toBe("Larkfield Brook");
    expect(lines.at(-1)).toBe("Version 4");
  });

  // Plain text has no cells; its builder writes what stands in one on one line.
  it.each(makers.slice(0, -1))(
    "gives each role in a table the name beside it as %s",
    async (format, make) => {
      const document: FixtureDocument = {
        title: "Who is who at Larkfield Brook",
        blocks: [
          {
            table: [
              [
                ["Headteacher", "Online safety lead"],
                ["Mr Idris Fenn", "Mrs Tamsin Orchard"],
              ],
              ["Link governor", ""],
              ["Chair", "Ms Odile Marsh"],
            ],
          },
        ],
      };
      const [page = ""] = await pagesOf(format, make, document);
      const expected = [
        "Headteacher\tMr Idris Fenn",
        "Online safety lead\tMrs Tamsin Orchard",
        "Link governor",
        "Chair\tMs Odile Marsh",
      ];
      expect(page.split("\n").slice(2)).toEqual(expected);
    },
  );
});
