import { policyFactsSchema } from "@safeboard/compliance/policy-facts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FRONT_SHEETS } from "./fixtures/front-sheets.ts";
import { PEOPLE_TABLES } from "./fixtures/people-tables.ts";
import { TEMPLATES } from "./fixtures/templates.ts";
import { readFacts } from "./read-facts.ts";

const FIXTURES = [FRONT_SHEETS, TEMPLATES, PEOPLE_TABLES].flat();

/** Words that the reader looks for, thrown together with anything else. */
const WORDS = fc.constantFrom(
  ...[
    "Online Safety Policy",
    "Approved by:",
    "Governing Body",
    "Date:",
    "12.10.23",
    "September 2023",
  ],
  ...[
    "Review date",
    "Next review:",
    "Autumn Term 2024",
    "annually",
    "reviewed",
    "Mrs A Brown",
    "DSL",
  ],
  ...[
    "Headteacher",
    "is",
    "(",
    ")",
    ":",
    "-",
    ",",
    "/",
    "a@b.sch.uk",
    "Hill Primary School",
    "KCSIE",
  ],
  ...[
    "Related policies",
    "• Behaviour policy",
    "\n",
    "\n\n",
    "\t",
    "     ",
    ".",
    "Version",
    "1.0",
    "LADO",
  ],
);
const policyText = fc
  .array(fc.oneof({ weight: 6, arbitrary: WORDS }, fc.string({ unit: "grapheme" })), {
    maxLength: 120,
  })
  .map((words) => words.join(" "));
const policyPages = fc.array(policyText, { minLength: 1, maxLength: 4 });

function allEvidence(pages: string[]) {
  const { facts } = readFacts(pages);
  const single = [
    ...[facts.school, facts.title, facts.approvingBody, facts.reviewCycleMonths],
    ...[facts.adopted, facts.lastReviewed, facts.nextReview],
  ];
  return [...single, ...facts.people, ...facts.guidance, ...facts.relatedPolicies].flatMap(
    (fact) => fact?.evidence ?? [],
  );
}

describe("whatever a document says", () => {
  it("is read into facts of the promised shape", () => {
    fc.assert(
      fc.property(policyPages, (pages) => {
        expect(policyFactsSchema.safeParse(readFacts(pages).facts).success).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("gives as evidence the exact words of the page", () => {
    fc.assert(
      fc.property(policyPages, (pages) => {
        for (const { page, start, end, quote } of allEvidence(pages)) {
          expect(pages[page - 1]?.slice(start, end)).toBe(quote);
          expect(quote.trim()).not.toBe("");
        }
      }),
      { numRuns: 150 },
    );
    for (const { text } of FIXTURES) {
      const pages = text.split("\f");
      const evidence = allEvidence(pages);
      expect(evidence.length).toBeGreaterThan(0);
      for (const { page, start, end, quote } of evidence) {
        expect(pages[page - 1]?.slice(start, end)).toBe(quote);
      }
    }
  });

  it.each([
    "This policy is reviewed annually",
    "Approved by the governing body on 4 May 2031",
    "Governors approved: 4 May 2031",
    "Review cycle: annual",
  ])("is quoted in whole characters, wherever a passage is cut: %s", (words) => {
    const wide = "\u{1F600}".repeat(150);
    const lines = ["", "a"].flatMap((shift) => [
      `${wide}${shift} ${words}`,
      `${words} ${shift}${wide}`,
      `${wide}${shift} ${words} ${wide}`,
      `${wide} ${words} ${shift}${wide}`,
    ]);
    const read = JSON.stringify(lines.map((line) => readFacts([`Online Safety Policy\n${line}`])));
    expect(read).toContain(words.split(" ")[0]);
    // JSON writes half a character as an escape.
    expect(read).not.toMatch(/\\ud[89a-f]/u);
  });

  it("is read the same twice", () => {
    fc.assert(
      fc.property(policyPages, (pages) => {
        expect(readFacts(pages)).toEqual(readFacts(pages));
      }),
      { numRuns: 50 },
    );
  });

  it("has possible days in their order in every date", () => {
    fc.assert(
      fc.property(policyPages, (pages) => {
        const { adopted, lastReviewed, nextReview } = readFacts(pages).facts;
        const dates = [adopted, lastReviewed, nextReview].filter((date) => date !== null);
        expect(dates.filter(({ start, end }) => start > end)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
