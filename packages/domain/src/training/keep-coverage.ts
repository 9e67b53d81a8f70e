import type { Transaction } from "@safeboard/database/actor";
import { keptCoverage, keptTraining } from "@safeboard/database/tables/training";
import { and, notInArray, sql } from "drizzle-orm";
import type { KeepingContext } from "../kept-figures/kept-figures.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { coverageToKeep, type GroupCoverage } from "./coverage-to-keep.ts";

/**
 * Keeps a school's coverage where pages read it. Called in the same transaction by everything that changes who is on the
 * staff list, who holds a role, who did what, who is exempt, or what is asked, once the school's turn is taken.
 */
export async function keepCoverage(
  transaction: Transaction,
  { actor: { trustId }, today }: KeepingContext,
  schoolId: string,
): Promise<void> {
  const school = { trustId, schoolId };
  const { groups, requirements } = await coverageToKeep(transaction, { ...school, today });
  await keepGroups(transaction, school, groups);
  const kept = { requirements, keptAt: sql`now()` };
  await transaction
    .insert(keptTraining)
    .values({ ...school, ...kept })
    .onConflictDoUpdate({ target: [keptTraining.trustId, keptTraining.schoolId], set: kept });
}

async function keepGroups(
  transaction: Transaction,
  school: SchoolAddress,
  groups: readonly GroupCoverage[],
): Promise<void> {
  const keys = groups.map(({ requirementCode, group }) => `${requirementCode} ${group}`);
  await transaction
    .delete(keptCoverage)
    .where(
      and(
        atSchool(keptCoverage, school),
        keys.length > 0
          ? notInArray(sql`${keptCoverage.requirementCode} || ' ' || ${keptCoverage.group}`, keys)
          : undefined,
      ),
    );
  if (groups.length === 0) return;
  await transaction
    .insert(keptCoverage)
    .values(groups.map((group) => ({ ...school, ...group, keptAt: sql`now()` })))
    .onConflictDoUpdate({
      target: [
        keptCoverage.trustId,
        keptCoverage.schoolId,
        keptCoverage.requirementCode,
        keptCoverage.group,
      ],
      set: { changes: sql`excluded.changes`, keptAt: sql`now()` },
      // A recorded course changes a few of a school's dozens of rows: the others stay as they are.
      setWhere: sql`${keptCoverage.changes} is distinct from excluded.changes`,
    });
}
