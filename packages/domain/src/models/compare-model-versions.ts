import {
  type ExpectationChange,
  expectationChanges,
  proposedChange,
} from "@safeboard/compliance/expectation-changes";
import {
  type ExpectationFinding,
  type ExpectationSet,
  keptFindings,
  type KeptFindings,
} from "@safeboard/compliance/expectations";
import { compareDocuments } from "@safeboard/policy-reader/comparison";
import { type ComparisonShown, shownComparison } from "../comparison/shown-comparison.ts";
import type { ModelVersion } from "./load-model.ts";

/** What a new version of a model changes, and what it is therefore proposed to be. */
export interface ModelChange {
  since: { modelVersionId: string; number: number };
  comparison: ComparisonShown;
  expectations: ExpectationChange[];
  proposed: "material" | "minor";
}

/** A model is every school's: what applies to one phase alone is looked at too. */
const EVERY_SCHOOL = { phase: null, schoolType: null };

export function compareModelVersions(
  before: ModelVersion,
  after: ModelVersion,
  { sets, today }: { sets: readonly ExpectationSet[]; today: string },
): ModelChange {
  const expectations = expectationChanges(findingsOf(before, sets), findingsOf(after, sets), {
    sets,
    day: today,
    school: EVERY_SCHOOL,
  });
  return {
    since: { modelVersionId: before.id, number: before.number },
    comparison: shownComparison(compareDocuments(before.pages, after.pages)),
    expectations,
    proposed: proposedChange(expectations),
  };
}

/** What a model's text says, as small as a school's policy has it. */
export function findingsOf(
  { findings }: Pick<ModelVersion, "findings">,
  sets: readonly ExpectationSet[],
): KeptFindings {
  return keptFindings(sets, findings as ExpectationFinding[], []);
}
