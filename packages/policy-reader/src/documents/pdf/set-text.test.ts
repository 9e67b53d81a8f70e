import { describe, expect, it } from "vitest";
import { textWidth, wrapText } from "../../../fixtures/helvetica.ts";
import { pdfOfPages, textAt } from "../../../fixtures/make-pdf.ts";
import { extractText } from "../extract-text.ts";
import { defaultReadingLimits } from "../reading-limits.ts";

const size = 11;
const leading = 14;
const top = 760;

async function textOf(...instructions: string[]): Promise<string> {
  const file = pdfOfPages([instructions.join("\n")]);
  const { pages } = await extractText(file, "policy.pdf", defaultReadingLimits);
  return pages.join("\n\n");
}

/** A line whose words are pushed apart until they fill the width. */
function justifiedLine(left: number, y: number, width: number, text: string): string {
  const words = text.split(" ");
  const wordsWidth = words.reduce((sum, word) => sum + textWidth(word, size), 0);
  const gap = (width - wordsWidth) / Math.max(1, words.length - 1);
  let x = left;
  return words
    .map((word) => {
      const placed = textAt(x, y, word);
      x += textWidth(word, size) + gap;
      return placed;
    })
    .join("\n");
}

/** A text as a column of justified lines, the last one ragged. */
function justified(left: number, width: number, text: string, from = top): string {
  const lines = wrapText(text, size, width);
  return lines
    .map((line, at) =>
      at === lines.length - 1
        ? textAt(left, from - at * leading, line)
        : justifiedLine(left, from - at * leading, width, line),
    )
    .join("\n");
}

const words =
  "responsibilities of safeguarding professionals and of governors include arrangements for filtering monitoring procedures in classrooms at home the curriculum with parents incidents are recorded by appropriate persons without any unnecessary delay".split(
    " ",
  );

/** So many words in an order of its own, among them long ones, so that narrow columns leave wide gaps. */
function prose(name: string, length: number): string {
  const step = name.length * 2 + 1;
  const chosen = Array.from({ length }, (_, at) => words[(at * step) % words.length]);
  return `${name} ${chosen.join(" ")}, end of ${name}`;
}

describe("justified lines in a PDF", () => {
  it("keep their words together, however far they are pushed apart", async () => {
    const text = prose("First", 60);
    expect((await textOf(justified(72, 190, text))).replaceAll("\n", " ")).toBe(text);
  });

  it("run down each column where there are two", async () => {
    const [left, right] = [prose("Left", 90), prose("Right", 90)];
    const text = await textOf(justified(72, 210, left), justified(310, 210, right));
    expect(text).toBe(`${left}\n\n${right}`);
  });

  it("run down each column where there are three, the last one shorter", async () => {
    const [first, second, third] = [
      prose("First", 70),
      prose("Next", 70),
      prose("Last column", 40),
    ];
    const text = await textOf(
      justified(60, 150, first),
      justified(225, 150, second),
      justified(390, 150, third),
    );
    expect(text).toBe(`${first}\n\n${second}\n\n${third}`);
  });

  it("leave what stands above their columns in its place", async () => {
    const [left, right] = [prose("Left", 90), prose("Right", 90)];
    const text = await textOf(
      textAt(72, top + 60, "Next review:"),
      textAt(180, top + 60, "Spring 2026"),
      justified(72, 210, left),
      justified(310, 210, right),
    );
    expect(text).toBe(`Next review:\tSpring 2026\n\n${left}\n\n${right}`);
  });

  it("are told from a table whose columns stand equally far apart", async () => {
    const row = (y: number, ...cells: string[]) =>
      cells.map((cell, at) => textAt(72 + at * 50, y, cell)).join("\n");
    expect(await textOf(row(700, "Term", "Lent", "Mich"), row(686, "Lead", "Vale", "Fenn"))).toBe(
      "Term\tLent\tMich\nLead\tVale\tFenn",
    );
  });

  it("keep a name together that fills its cell", async () => {
    const box = (x: number, width: number) => `${x} 660 ${width} 40 re S`;
    const text = await textOf(
      box(72, 150),
      box(222, 90),
      textAt(77, 686, "Online safety lead"),
      justifiedLine(227, 686, 80, "Mrs Tamsin"),
      textAt(227, 672, "Orchard"),
    );
    expect(text).toBe("Online safety lead\tMrs Tamsin Orchard");
  });
});

it("paragraphs in a PDF stay apart where most of them are one line", async () => {
  const long =
    "Staff are trained in online safety when they join and every year, and know whom to tell about a pupil.";
  const paragraphs = ["Filtering is reviewed.", "Parents are told.", long, "Governors ask."];
  const all = [...paragraphs, ...paragraphs, ...paragraphs];
  let y = top;
  const instructions = all.flatMap((paragraph) => {
    const lines = wrapText(paragraph, size, 400).map((line, at) =>
      textAt(72, y - at * leading, line),
    );
    y -= (lines.length - 1) * leading + 1.5 * leading;
    return lines;
  });
  expect(await textOf(...instructions)).toBe(all.join("\n\n"));
});

describe("letters set apart in a PDF", () => {
  const spaced = (y: number, spacing: number, text: string) =>
    `BT /F2 16 Tf ${spacing} Tc 72 ${y} Td (${text}) Tj 0 Tc ET`;
  const known = textAt(72, 600, "Our policy on safety: everybody is safe online.");

  it("are put together as words, by the gap between them", async () => {
    const text = await textOf(spaced(720, 7, "Online Safety"), spaced(690, 14, "Withy Lane"));
    expect(text.split(/\n+/)).toEqual(["Online Safety", "Withy Lane"]);
  });

  it("are put together where the gap between words was lost", async () => {
    const text = await textOf(
      spaced(720, 2.5, "Online Safety Policy"),
      spaced(690, 2.5, "ONLINE SAFETY POLICY"),
      known,
    );
    expect(text.split(/\n+/).slice(0, 2)).toEqual(["Online Safety Policy", "ONLINE SAFETY POLICY"]);
  });

  it("are told from a table's marks and figures", async () => {
    expect(await textOf(spaced(720, 4, "1 2 3 4 5 6 7 8"), known)).toMatch(/^1 2 3 4 5 6 7 8$/m);
  });
});

it("a footnote's raised number stands apart from its word, and an ordinal's letters do not", async () => {
  const raised = (x: number, text: string) => textAt(x, 704, text, { font: "F1", size: 7 });
  const word = "All staff";
  const text = await textOf(
    textAt(72, 700, word),
    raised(72 + textWidth(word, size), "3"),
    textAt(72, 680, "Adopted on 12"),
    raised(72 + textWidth("Adopted on 12", size), "th").replace("704", "684"),
    textAt(72 + textWidth("Adopted on 12", size) + 9, 680, "March 2025"),
  );
  expect(text.split(/\n+/)).toEqual(["All staff 3", "Adopted on 12th March 2025"]);
});
