import type { CoverageChanges, CoverageGroup } from "@safeboard/compliance/training";
import type { Transaction } from "@safeboard/database/actor";
import { keptCoverage } from "@safeboard/database/tables/training";
import { and, eq, inArray, sql } from "drizzle-orm";

export interface KeptGroupCoverage {
  schoolId: string;
  requirementCode: string;
  group: CoverageGroup;
  changes: CoverageChanges;
}

/**
 * The kept coverage of all schools that the actor may see, as known now and on every day. Those of a school's groups add
 * up to the school, those of schools to the trust (`addUp`).
 *
 * @param wanted.schoolIds of these schools alone
 * @param wanted.requirementCode of this requirement alone
 */
export async function loadCoverage(
  transaction: Transaction,
  {
    trustId,
    schoolIds,
    requirementCode,
  }: { trustId: string; schoolIds?: readonly string[]; requirementCode?: string },
): Promise<KeptGroupCoverage[]> {
  // For the rest of this transaction: as a filter, row-level security would unpack the list of schools for every row.
  await transaction.execute(sql`set local enable_seqscan = off`);
  return transaction
    .select({
      schoolId: keptCoverage.schoolId,
      requirementCode: keptCoverage.requirementCode,
      group: keptCoverage.group,
      changes: sql<CoverageChanges>`${keptCoverage.changes}`,
    })
    .from(keptCoverage)
    .where(
      and(
        eq(keptCoverage.trustId, trustId),
        schoolIds === undefined ? undefined : inArray(keptCoverage.schoolId, [...schoolIds]),
        requirementCode === undefined
          ? undefined
          : eq(keptCoverage.requirementCode, requirementCode),
      ),
    );
}
