import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPolicyReader, defaultReadingLimits, type PolicyReader } from "../read-policy.ts";

/** As long as eighty pages. */
const CHARACTERS = 160_000;
/**
 * No measure of speed: read in proportion to its length, such a text takes seconds on a slow and busy machine;
 * read in proportion to its square, minutes; with a pattern that tries all ways of matching, for ever.
 */
const HANGS_AFTER = 90_000;

const repeated = (words: string) =>
  words.repeat(Math.ceil(CHARACTERS / words.length)).slice(0, CHARACTERS);

/** A capitalised word of its own for every number. */
const word = (number: number) =>
  `${number.toString(26)}x`
    .replace(/^./u, (first) => `Q${first}`)
    .replace(/\d/gu, (digit) => String.fromCharCode(Number(digit) + 112));
const numbered = (line: (name: string) => string) =>
  Array.from({ length: CHARACTERS / 20 }, (_, number) => line(word(number))).join("\n");

const SHAPES: ReadonlyArray<readonly [string, string]> = [
  ["capital letters without an end", repeated("A")],
  ["capitalised words on one line", repeated("Primary And The Of St ")],
  ["names and roles on one line", repeated("Mrs A Smith Designated Safeguarding Lead ")],
  ["reviews that never say when", repeated("review reviewed next review date ")],
  ["dates on one line", repeated("12.10.23 Autumn Term 2023 ")],
  ["dates, one a line", repeated("12.10.23\n")],
  ["digits and marks", repeated("1.1/1-")],
  ["spaces", repeated(" ")],
  ["cells of a table", repeated("a\t")],
  ["cells that have lost their gaps", repeated("Link governor for safeguardingMaria Lee ")],
  ["open brackets", repeated("(((Policy ")],
  ["lines of one letter", repeated("a\n")],
  ["short lines", repeated("Policy\n")],
  ["roles, one a line", repeated("Deputy DSL(s):\n")],
  ["approvals", repeated("approved by the ")],
  ["guidance without an edition", repeated("Keeping Children Safe in Education for schools ")],
  ["guidance with its edition", repeated("KCSIE 2023 ")],
  ["an address without an end", repeated("a.b@")],
  ["words with hyphens", repeated("e-safety-")],
  ["initials with hyphens", repeated("A-B-")],
  ["names in brackets", repeated("Mr A. B-C (D), ")],
  ["policies named and approved", repeated("the behaviour policy was approved 2 by ")],
  ["committees", repeated("Finance and Resources and ")],
  ["title and school", repeated("Online Safety Policy Hill Primary School ")],
  ["one school on every line", repeated("Hill Primary School\n")],
  ["another school on every line", numbered((name) => `${name} Primary School`)],
  ["another person on every line", numbered((name) => `DSL: Mrs A ${name}`)],
  ["another policy on every line", `Related policies:\n${numbered((name) => `- ${name} policy`)}`],
];

describe("a huge or malicious text", () => {
  let reader: PolicyReader;
  beforeAll(() => {
    reader = createPolicyReader({
      limits: { ...defaultReadingLimits, milliseconds: HANGS_AFTER },
      workers: 1,
    });
  });
  afterAll(() => reader.close());

  it.each(SHAPES)(
    "of %s is read to its end",
    async (_name, shape) => {
      const text = `Online Safety Policy\nNext review: May 2031\n\n${shape}\n\nThe end.`;
      const { facts, pages } = await reader.read(Buffer.from(text), "policy.txt");
      expect(facts.nextReview?.asWritten).toBe("May 2031");
      expect(pages.at(-1)).toMatch(/The end\.$/u);
    },
    HANGS_AFTER + 30_000,
  );
});
