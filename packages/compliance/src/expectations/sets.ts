import type { ExpectationSet } from "./expectation-set.ts";
import { policyStatement } from "./policy-statement/policy-statement.ts";
import { readExpectationSet } from "./read-expectation-set.ts";
import { statutoryGuidance } from "./statutory-guidance/statutory-guidance.ts";

/** The sets that every trust has, in the order in which they are shown. */
export const expectationSets: readonly ExpectationSet[] = [statutoryGuidance, policyStatement].map(
  (written) => {
    const { set, errors } = readExpectationSet(written);
    if (set === null) throw new Error(errors.join("\n"));
    return set;
  },
);
