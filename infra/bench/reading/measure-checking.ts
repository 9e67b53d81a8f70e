import {
  type ExpectationSet,
  expectationSets,
  readExpectationSet,
} from "@safeboard/compliance/expectations";
import { readPolicyInProcess, defaultReadingLimits } from "@safeboard/policy-reader";
import { findCommitments } from "@safeboard/policy-reader/commitments";
import { findExpectations } from "@safeboard/policy-reader/expectations";
import { makePdf } from "@safeboard/policy-reader/fixtures";
import { interleave, type Samples } from "../measuring/interleave.ts";
import { benchmarkPolicy } from "./benchmark-policy.ts";

export interface CheckingSpeed {
  pages: number;
  characters: number;
  expectations: number;
  /** Milliseconds for all expectations, once the text is out. */
  checked: Samples;
  /** Expectations a second. */
  aSecond: Samples;
  /** Milliseconds for the commitments of the same pages. */
  promises: Samples;
}

const pagesChecked = 10;
const expectationsChecked = 60;

/** Checks ten pages of text against both sets and a trust's own, sixty expectations together, in this process. */
export async function measureChecking(): Promise<CheckingSpeed> {
  const file = makePdf(benchmarkPolicy);
  const reading = await readPolicyInProcess(file, "policy.pdf", defaultReadingLimits);
  const pages = reading.pages.slice(0, pagesChecked);
  const sets = [...expectationSets, ownSet(expectationsChecked - reading.expectations.length)];
  const found = findExpectations(pages, sets);
  if (found.length !== expectationsChecked || found.every(({ status }) => status !== "met")) {
    throw new Error("The policy was not checked rightly.");
  }
  const samples = await interleave(
    {
      checked: async () => findExpectations(pages, sets),
      promises: async () => findCommitments(pages),
    },
    { warmUp: 5, rounds: 40, seconds: 10 },
  );
  return {
    pages: pages.length,
    characters: pages.join("").length,
    expectations: found.length,
    checked: samples.checked,
    aSecond: samples.checked.map((time) => (found.length * 1_000) / time),
    promises: samples.promises,
  };
}

function ownSet(size: number): ExpectationSet {
  const { set, errors } = readExpectationSet({
    id: "benchmark",
    name: "An invented trust's own",
    version: "1",
    about: "As many expectations as are needed to make sixty.",
    expectations: Array.from({ length: size }, (_, at) => ({
      id: `T${at + 1}`,
      statement: "The network's reports are looked at each week.",
      why: "Nobody reads what nobody has to read.",
      sources: [{ document: "Trust board, May 2026" }],
      force: "practice",
      from: null,
      elements: [
        {
          id: "reports",
          says: "Reports are looked at.",
          wording: "A member of staff reads the reports each Monday.",
          signs: ["staff + 'reports' + ~network", "monitor + regular + ~filter"],
        },
      ],
    })),
  });
  if (set === null) throw new Error(errors.join(" "));
  return set;
}
