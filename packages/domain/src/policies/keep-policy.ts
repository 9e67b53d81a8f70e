import type { Transaction } from "@safeboard/database/actor";
import { keptPolicy } from "@safeboard/database/tables/policies";
import { sql } from "drizzle-orm";
import type { LoadedVersion } from "./load-version.ts";

/** Keeps the figures of a school's current version where the overview reads them: one small row a school. */
export async function keepPolicy(
  transaction: Transaction,
  { version, facts }: Pick<LoadedVersion, "version" | "facts">,
  confirmedOn: string,
): Promise<void> {
  const { trustId, schoolId, policyId, id: versionId, number: versionNumber } = version;
  const figures = {
    policyId,
    versionId,
    versionNumber,
    confirmedOn,
    facts,
    keptAt: sql`now()`,
  };
  await transaction
    .insert(keptPolicy)
    .values({ trustId, schoolId, kind: "online_safety", ...figures })
    .onConflictDoUpdate({
      target: [keptPolicy.trustId, keptPolicy.schoolId, keptPolicy.kind],
      set: figures,
    });
}
