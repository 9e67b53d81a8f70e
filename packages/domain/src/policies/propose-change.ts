import {
  type ExpectationChange,
  expectationChanges,
  proposedChange,
} from "@safeboard/compliance/expectation-changes";
import type { Transaction } from "@safeboard/database/actor";
import { findingsToKeep } from "../expectations/findings-to-keep.ts";
import { loadSets } from "../expectations/load-sets.ts";
import type { SchoolUnit } from "../schools/require-school.ts";

export interface ProposedChange {
  proposed: "material" | "minor";
  /** Those whose status differs between the two versions; what was lost comes first. */
  expectations: ExpectationChange[];
}

/**
 * What a version changes for those who have read the one published before it, by what the two texts say of every
 * expectation. A person decides: a name or a date can matter too, and the texts are not all that there is to know.
 */
export async function proposeChange(
  transaction: Transaction,
  { trustId, id: schoolId, phase, schoolType }: SchoolUnit,
  { before, after, today }: { before: string; after: string; today: string },
): Promise<ProposedChange> {
  const [sets, was, is] = await Promise.all([
    loadSets(transaction, trustId),
    findingsToKeep(transaction, { trustId, schoolId, versionId: before }),
    findingsToKeep(transaction, { trustId, schoolId, versionId: after }),
  ]);
  const school = { phase, schoolType };
  const expectations = expectationChanges(was, is, { sets, day: today, school });
  return { proposed: proposedChange(expectations), expectations };
}
