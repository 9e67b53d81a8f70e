import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { makeDocx, makePdf } from "../../fixtures/documents.ts";
import type { FixtureBlock } from "../../fixtures/fixture-document.ts";
import { defaultReadingLimits, readPolicyInProcess } from "../read-policy.ts";
import { compareDocuments, type ComparedPassage, type ComparedText } from "./compare-documents.ts";
import { documentPassages } from "./document-passages.ts";

const policy = `Online Safety Policy

Who leads

The headteacher answers for online safety and reports to governors every term.

We keep children safe by:

- teaching online safety in every year group;
- checking our filter each half-term;
- asking families what worries them.

Reviewing

Governors look at this policy again every year.`;

const textOf = (side: ComparedText | null) =>
  side?.parts.map(({ text, changed }) => (changed ? `[${text.trim()}]` : text)).join("") ?? "";

/** "changed: … > …" for each passage that isn't the same and in its place. */
function differences(before: string, after: string): string[] {
  const { passages } = compareDocuments(before.split("\f"), after.split("\f"));
  return passages
    .filter(({ outcome, moved }) => outcome !== "same" || moved)
    .map(({ outcome, moved, before: one, after: other }) => {
      const what = moved ? `${outcome}, moved` : outcome;
      return outcome === "same"
        ? `${what}: ${textOf(other)}`
        : `${what}: ${[one, other].filter(Boolean).map(textOf).join(" > ")}`;
    });
}

describe("what is layout is no difference", () => {
  it.each([
    ["bullets of another kind", policy.replaceAll("- ", "\u2022 ")],
    ["numbers in place of bullets", policy.replaceAll("- ", "1. ")],
    ["the stops at the ends of a list", policy.replaceAll(/;|(?<=them)\./gu, "")],
    ["capitals in headings", policy.replace("Who leads", "WHO LEADS")],
    ["a page end", policy.replace("\n\nWe keep", "\n\n2\n\f\nWe keep")],
    ["a line end within a paragraph", policy.replace("online safety and", "online safety\nand")],
    ["space", policy.replaceAll(" online ", "  online\u00a0")],
    [
      "a hyphen at the end of a line",
      policy.replace("headteacher answers", "head- teacher answers"),
    ],
  ])("%s", (_what, text) => {
    expect(differences(policy, text)).toEqual([]);
  });

  it("nor are curly quotation marks and long dashes", () => {
    const straight = `The "four Cs" - content, contact, conduct and commerce - are the school's guide.`;
    const curly = straight
      .replace('"four', "\u201cfour")
      .replace('Cs"', "Cs\u201d")
      .replaceAll(" - ", " \u2013 ")
      .replace("'", "\u2019");
    expect(differences(straight, curly)).toEqual([]);
  });

  it("nor are page numbers and titles that run over the pages", () => {
    const pages = [1, 2, 3, 4].map((page) => `Sentence ${page} of a policy, which ends here.`);
    const running = pages.map((text, at) => `Northmere Trust\n\n${text}\n\nPage ${at + 1} of 4`);
    expect(differences(pages.join("\f"), running.join("\f"))).toEqual([]);
  });

  it("nor is a paragraph that one program breaks in two", () => {
    const whole = "Governors review this policy. They ask what has changed in the school since.";
    const broken = whole.replace(". They", ".\n\nThey");
    expect(differences(`Review\n\n${whole}\n\nEnd.`, `Review\n\n${broken}\n\nEnd.`)).toEqual([]);
  });

  it("and a PDF says the same as the Word file that it was made from", async () => {
    const blocks: FixtureBlock[] = [
      { heading: "Who leads" },
      {
        table: [
          ["Role", "Name"],
          ["Online safety coordinator", "Mr J Okafor"],
        ],
      },
      {
        paragraph:
          "The coordinator keeps a log of concerns about what children meet online, and looks through it with the designated safeguarding lead at the end of every half-term, so that patterns are seen early.",
      },
      { list: ["We teach every class.", "We ask families."] },
    ];
    const document = { title: "Online Safety Policy", blocks };
    const read = async (bytes: Uint8Array, name: string) =>
      (await readPolicyInProcess(bytes, name, defaultReadingLimits)).pages;
    const pdf = await read(makePdf(document), "policy.pdf");
    const word = await read(makeDocx(document), "policy.docx");
    expect(differences(pdf.join("\f"), word.join("\f"))).toEqual([]);
  });
});

describe("what was changed", () => {
  it("is shown by the words that are one side's alone", () => {
    expect(differences(policy, policy.replace("every term", "each half-term"))).toEqual([
      "changed: The headteacher answers for online safety and reports to governors [every term]. > The headteacher answers for online safety and reports to governors [each half-term].",
    ]);
  });

  it("is seen in a name or a date that has no word in common with the one before", () => {
    const before =
      "Designated safeguarding lead\tMrs A Whitcombe\n\nReview\n\nSpring 2026\n\nThe end.";
    const after = before
      .replace("Spring 2026", "July 2027")
      .replace("Mrs A Whitcombe", "Mr P Oakes");
    expect(differences(before, after)).toEqual([
      "changed: Designated safeguarding lead | [Mrs A Whitcombe] > Designated safeguarding lead | [Mr P Oakes]",
      "changed: [Spring 2026] > [July 2027]",
    ]);
  });

  it("doesn't keep a lone little word between two stretches that were written anew", () => {
    const before = "Every concern is written down by the office on the same day for all to read.";
    const after = "Every concern is recorded at once by the lead who saw it for all to read.";
    expect(differences(before, after)).toEqual([
      "changed: Every concern is [written down by the office on the same day] for all to read. > Every concern is [recorded at once by the lead who saw it] for all to read.",
    ]);
  });

  it("stays one passage when a sentence was added to it", () => {
    const after = policy.replace("every year.", "every year. The board sees the result.");
    expect(differences(policy, after)).toEqual([
      "changed: Governors look at this policy again every year. > Governors look at this policy again every year. [The board sees the result.]",
    ]);
  });
});

describe("what was added, removed or moved", () => {
  it("stands where it is, or was", () => {
    const after = policy
      .replace("- checking our filter each half-term;\n", "")
      .replace("Reviewing\n", "Training\n\nAll staff are trained when they start.\n\nReviewing\n");
    const { passages } = compareDocuments([policy], [after]);
    expect(passages.map(({ outcome }) => outcome)).toEqual([
      ...Array.from({ length: 5 }, () => "same"),
      "removed",
      "same",
      "added",
      "added",
      "same",
      "same",
    ]);
  });

  it("a passage that was put elsewhere has moved, and the fewest words are said to have", () => {
    const sentence = "Governors look at this policy again every year.";
    const after = `${sentence}\n\n${policy.replace(`\n\n${sentence}`, "")}`;
    expect(differences(policy, after)).toEqual([`same, moved: ${sentence}`]);
  });

  it("a passage can have moved and been changed", () => {
    const sentence =
      "The headteacher answers for online safety and reports to governors every term.";
    const changed = sentence.replace("every term", "each month");
    const after = `${policy.replace(`${sentence}\n\n`, "")}\n\n${changed}`;
    expect(differences(policy, after)).toEqual([
      `changed, moved: ${sentence.replace("every term", "[every term]")} > ${changed.replace("each month", "[each month]")}`,
    ]);
  });
});

const sentences = fc.constantFrom(
  "The headteacher answers for online safety.",
  "The headteacher answers for online safety and tells governors.",
  "Governors ask for a report every term.",
  "Governors ask for a report every year, and read it.",
  "Who leads",
  "- checking the filter;",
  "- teaching every class;",
  "Role\tName",
  "Coordinator\tMr J Okafor",
  "Pupils tell an adult.",
  "Yes",
);
const pages = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.array(sentences, { maxLength: 12 }).map((all) => all.join("\n\n")) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
  ),
  { maxLength: 4 },
);

const placesOf = (sides: readonly (ComparedText | null)[]) =>
  sides
    .flatMap((side) =>
      side
        ? Array.from(
            { length: side.passages.to - side.passages.from },
            (_, at) => side.passages.from + at,
          )
        : [],
    )
    .toSorted((a, b) => a - b);
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

describe("whatever two documents say", () => {
  test("every passage of both is there exactly once, word for word", () => {
    fc.assert(
      fc.property(pages, pages, (before, after) => {
        const { passages, ...counts } = compareDocuments(before, after);
        const [ones, others] = [documentPassages(before), documentPassages(after)];
        expect(counts).toEqual({
          passagesBefore: ones.length,
          passagesAfter: others.length,
          isWhole: true,
        });
        expect(placesOf(passages.map((each) => each.before))).toEqual(upTo(ones.length));
        expect(placesOf(passages.map((each) => each.after))).toEqual(upTo(others.length));
        for (const { before: side } of passages) {
          if (!side) continue;
          const own = ones.slice(side.passages.from, side.passages.to).map(({ text }) => text);
          expect(side.parts.map(({ text }) => text).join("")).toBe(own.join(" "));
        }
      }),
    );
  });

  test("a text compared with itself has no difference", () => {
    fc.assert(
      fc.property(pages, (text) => {
        const { passages } = compareDocuments(text, text);
        expect(passages.filter(({ outcome, moved }) => outcome !== "same" || moved)).toEqual([]);
      }),
    );
  });

  test("the other way round, the answer is the mirror image", () => {
    fc.assert(
      fc.property(pages, pages, (before, after) => {
        const there = compareDocuments(before, after).passages.map((each) => JSON.stringify(each));
        const back = compareDocuments(after, before).passages.map((each) =>
          JSON.stringify(mirrored(each)),
        );
        expect(back.toSorted()).toEqual(there.toSorted());
      }),
    );
  });

  test("what stays in its place is in order on both sides", () => {
    fc.assert(
      fc.property(pages, pages, (before, after) => {
        const inPlace = compareDocuments(before, after).passages.filter(({ moved }) => !moved);
        for (const side of ["before", "after"] as const) {
          const places = inPlace.flatMap((each) => each[side]?.passages.from ?? []);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});

test("of texts longer than any policy, the beginning is compared, and that is said", () => {
  const page = (number: number) =>
    Array.from(
      { length: 900 },
      (_, at) =>
        `Concern ${lettersOf(number * 900 + at)} is told to the lead on the very same day.`,
    ).join("\n\n");
  const long = Array.from({ length: 40 }, (_, number) => page(number));
  const { passages, isWhole } = compareDocuments(long, [page(0)]);
  expect(isWhole).toBe(false);
  expect(passages.length).toBeGreaterThan(5_000);
  expect(passages.length).toBeLessThan(15_000);
  expect(compareDocuments(["a".repeat(600_000)], []).isWhole).toBe(false);
});

/** Numbers would make the lines look like a title that runs over the pages. */
const lettersOf = (number: number) =>
  String(number).replaceAll(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");

function mirrored({ outcome, moved, before, after }: ComparedPassage): ComparedPassage {
  const turned = { added: "removed", removed: "added", same: "same", changed: "changed" } as const;
  return { outcome: turned[outcome], moved, before: after, after: before };
}
