import { expectationSets } from "@safeboard/compliance/expectations";
import { describe, expect, it, vi } from "vitest";
import { findCommitments } from "../commitments/find-commitments.ts";
import { readExpectations } from "./find-expectations.ts";

/** As long as four pages. */
const CHARACTERS = 8_000;
/** Twice the text may take twice the steps, and a little more for what is rounded. */
const MOST = 2.3;

const repeated = (words: string, times: number) =>
  words.repeat(Math.ceil(CHARACTERS / words.length) * times);

/** How often something is looked up while a text is read: a measure of the work that no slow machine changes. */
function stepsFor(text: string): number {
  const spies = [vi.spyOn(Map.prototype, "get"), vi.spyOn(Map.prototype, "has")];
  try {
    const { expectationOf } = readExpectations([text], expectationSets);
    findCommitments([text], { expectationOf });
    return spies.reduce((steps, { mock }) => steps + mock.calls.length, 0);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const SHAPES: ReadonlyArray<readonly [string, string]> = [
  [
    "sentences that answer many expectations",
    "Staff train pupils in online safety, record incidents and filter the network each year. ",
  ],
  ["one expectation's words on every line", "online safety policy\n"],
  ["lead-ins without an item", "The school will:\n"],
  ["items without a lead-in", "- pupils use phones\n"],
  ["lists in lists", "- The DSL will:\n  * report incidents:\n"],
  ["headings", "Online safety\n\n"],
  ["cells of a table", "DSL\tonline safety\tstaff\n"],
  ["one long sentence", "staff and pupils and parents online and "],
  ["denials", "We do not filter. Staff are not trained. "],
  ["rules", "I will use my phone only when I may. "],
  ["links", "• https://www.example.org/a-policy see the policy\n"],
  ["set phrases", "child protection data protection code of conduct "],
  ["dates and people", "Mrs A Brown 01632 960111 a.brown@hill.example 3 May 2024\n"],
  ["contents", "Online safety .......... 4\n"],
];

describe("the work of checking a long or hostile text", () => {
  it.each(SHAPES)("made of %s doubles when the text doubles", (_name, shape) => {
    const start = "Online Safety Policy\n\n";
    const once = stepsFor(`${start}${repeated(shape, 1)}`);
    const twice = stepsFor(`${start}${repeated(shape, 2)}`);
    expect(once).toBeGreaterThan(0);
    expect(twice / once).toBeLessThan(MOST);
  });
});
