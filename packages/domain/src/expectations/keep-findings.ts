import type { Transaction } from "@safeboard/database/actor";
import { keptPolicy } from "@safeboard/database/tables/policies";
import { and, eq, sql } from "drizzle-orm";
import { atSchool } from "../schools/at-school.ts";
import { findingsToKeep } from "./findings-to-keep.ts";
import type { VersionAddress } from "./load-check.ts";

/** Keeps what a version was found to say where the overview reads it, if the version is kept there. */
export async function keepFindings(
  transaction: Transaction,
  version: VersionAddress,
): Promise<void> {
  await transaction
    .update(keptPolicy)
    .set({ findings: await findingsToKeep(transaction, version), keptAt: sql`now()` })
    .where(and(atSchool(keptPolicy, version), eq(keptPolicy.versionId, version.versionId)));
}
