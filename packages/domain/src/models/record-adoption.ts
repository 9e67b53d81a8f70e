import { randomUUID } from "node:crypto";
import type { Transaction } from "@safeboard/database/actor";
import { adoption, type AdoptionKind } from "@safeboard/database/tables/models";
import { compareDocuments } from "@safeboard/policy-reader/comparison";
import { type Drift, driftOf } from "@safeboard/policy-reader/drift";
import { sql } from "drizzle-orm";
import type { SchoolAddress } from "../schools/at-school.ts";

export interface AdoptedText {
  pushId: string;
  modelVersionId: string;
  versionId: string;
  how: AdoptionKind;
  /** Of the model, and of the school's own version. */
  modelPages: readonly string[];
  pages: readonly string[];
  recordedBy: string;
}

/** Keeps that a version of a school's follows a model, and how far it is from it. */
export async function recordAdoption(
  transaction: Transaction,
  { trustId, schoolId }: SchoolAddress,
  { modelPages, pages, ...adopted }: AdoptedText,
): Promise<Drift> {
  const drift = driftOf(compareDocuments(modelPages, pages));
  await transaction.insert(adoption).values({
    trustId,
    schoolId,
    id: randomUUID(),
    ...adopted,
    ...drift,
    // In turn: the latest counts, and two of one moment must not be confused.
    recordedAt: sql`clock_timestamp()`,
  });
  return drift;
}
