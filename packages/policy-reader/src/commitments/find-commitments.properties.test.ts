import { commitmentSchema } from "@safeboard/compliance/commitments";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { findCommitments } from "./find-commitments.ts";
import { ALL_MARKED_POLICIES } from "./fixtures/all-marked-policies.ts";
import { withoutMarks } from "./fixtures/marked-policy.ts";

/** Words that the reader looks for, thrown together with anything else. */
const WORDS = fc.constantFrom(
  ...[
    "The school",
    "Staff",
    "Pupils",
    "The DSL",
    "Governors",
    "We",
    "I",
    "They",
    "Mrs Hill",
    "Parents/carers",
  ],
  ...[
    "will",
    "must not",
    "should",
    "are",
    "is responsible for",
    "have",
    "may only",
    "aim to",
    "who",
  ],
  ...[
    "ensure",
    "reviewing",
    "records",
    "be trained",
    "log",
    "annually",
    "every term",
    "twice a year",
  ],
  ...[
    ":",
    ";",
    ".",
    ",",
    "-",
    "(",
    ")",
    "\u201c",
    "\u201d",
    "'",
    "/",
    "?",
    "\t",
    "   ",
    "\n",
    "\n\n",
    "\n- ",
    "\n1. ",
    "\na) ",
  ],
  ...[
    "Roles and responsibilities",
    "Appendix 1",
    "Commented [AB1]:",
    "Step 1:",
    "by",
    "that",
    "and",
    "if",
    "No",
    "It is",
  ],
);
const text = fc
  .array(fc.oneof({ weight: 6, arbitrary: WORDS }, fc.string({ unit: "grapheme" })), {
    maxLength: 120,
  })
  .map((words) => words.join(" "));
const pages = fc.array(text, { minLength: 1, maxLength: 4 });

describe("whatever a policy says", () => {
  it("each commitment has the promised shape and quotes the exact words of one page", () => {
    const check = (read: readonly string[]) => {
      const found = findCommitments(read);
      for (const commitment of found) {
        const { page, start, end, quote } = commitmentSchema.parse(commitment).evidence;
        expect(read[page - 1]?.slice(start, end)).toBe(quote);
        expect(quote.trim()).not.toBe("");
        expect(commitment.text).not.toMatch(/\s\s|\n/u);
      }
      return found.length;
    };
    fc.assert(
      fc.property(pages, (read) => {
        check(read);
      }),
      { numRuns: 300 },
    );
    for (const policy of ALL_MARKED_POLICIES) check(withoutMarks(policy).pages);
  });

  it("gives the same twice, in the order of the text", () => {
    fc.assert(
      fc.property(pages, (read) => {
        const found = findCommitments(read);
        expect(findCommitments(read)).toEqual(found);
        const places = found.map(({ evidence }) => evidence.page * 1_000_000 + evidence.start);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
      { numRuns: 100 },
    );
  });

  it("quotes whole characters only", () => {
    const wide = "\u{1F600}".repeat(300);
    const found = findCommitments([
      `${wide} Staff will lock screens ${wide}\n\nStaff will lock ${wide}.`,
    ]);
    expect(found.length).toBeGreaterThan(0);
    // JSON writes half a character as an escape.
    expect(JSON.stringify(found)).not.toMatch(/\\ud[89a-f]/u);
  });
});

describe("a long text", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const CHARACTERS = 3_000;
  const repeated = (words: string, times: number) =>
    words.repeat(Math.ceil((CHARACTERS * times) / words.length));

  /** How many letters patterns ran over: what the reading costs, whatever the machine is busy with. */
  function lettersRead(words: string): number {
    let letters = 0;
    // oxlint-disable-next-line typescript/unbound-method -- it is called with its pattern below
    const { exec } = RegExp.prototype;
    vi.spyOn(RegExp.prototype, "exec").mockImplementation(function (this: RegExp, read: string) {
      const from = this.lastIndex;
      const match = exec.call(this, read);
      letters += (match ? match.index + match[0].length : read.length) - from;
      return match;
    });
    findCommitments([words]);
    vi.restoreAllMocks();
    return letters;
  }

  it.each([
    ["words without an end", "staff will and the school "],
    ["sentences on one line", "Staff will log every alert. "],
    ["lines of one letter", "a\n"],
    ["items of a list", "- keep a log of alerts\n"],
    ["lead-ins", "The school will:\n- ensure that staff:\n"],
    ["cells", "Headteacher\tReviews the log\tTermly\n"],
    ["semicolons", "The school will: keep logs; tell governors; "],
    ["quotation marks", "\u201cStaff will keep a log of all that happens online.\u201d "],
    ["open brackets", "((staff ("],
    ["commas", "if, when, where, staff, "],
    ["headings", "The governing body\n\n"],
    ["titles", "Hill School Online Safety Policy\n\n"],
    ["spaces", " "],
    ["capitals", "School Academy The Governing Body "],
  ])("of %s is read in proportion to its length", (_kind, words) => {
    const [once, fourTimes] = [lettersRead(repeated(words, 1)), lettersRead(repeated(words, 4))];
    expect(fourTimes / Math.max(1, once)).toBeLessThan(5);
  });
});
