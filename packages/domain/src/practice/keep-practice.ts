import type { Transaction } from "@safeboard/database/actor";
import { keptPractice } from "@safeboard/database/tables/practice";
import { sql } from "drizzle-orm";
import type { KeepingContext } from "../kept-figures/kept-figures.ts";
import { practiceToKeep } from "./practice-to-keep.ts";

/**
 * Keeps what a school promises and what shows it where pages of many schools read it. Called in the same transaction by
 * everything that changes its current policies, their promises, or what shows them, once the school's turn is taken.
 */
export async function keepPractice(
  transaction: Transaction,
  { actor: { trustId }, today }: KeepingContext,
  schoolId: string,
): Promise<void> {
  const figures = await practiceToKeep(transaction, { trustId, schoolId, today });
  const kept = { figures, keptAt: sql`now()` };
  await transaction
    .insert(keptPractice)
    .values({ trustId, schoolId, ...kept })
    .onConflictDoUpdate({ target: [keptPractice.trustId, keptPractice.schoolId], set: kept });
}
