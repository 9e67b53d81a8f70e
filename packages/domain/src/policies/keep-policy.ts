import type { Transaction } from "@safeboard/database/actor";
import { keptPolicy } from "@safeboard/database/tables/policies";
import { atSchool } from "../schools/at-school.ts";
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
    effectiveOn: confirmedOn,
  };
  const place = { trustId, schoolId };
  await transaction.delete(keptPolicy).where(atSchool(keptPolicy, place));
  await transaction.insert(keptPolicy).values({ ...place, kind: "online_safety", ...figures });
}
