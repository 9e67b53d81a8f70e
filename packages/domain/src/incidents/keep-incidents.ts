import type { Transaction } from "@safeboard/database/actor";
import { keptIncidents } from "@safeboard/database/tables/incidents";
import { sql } from "drizzle-orm";
import type { KeepingContext } from "../kept-figures/kept-figures.ts";
import { incidentsToKeep } from "./incidents-to-keep.ts";

/**
 * Keeps a school's figures of incidents where pages of many schools read them. Called in the same transaction by everything
 * that changes its incidents, decisions, plans or returns, once the school's turn is taken.
 */
export async function keepIncidents(
  transaction: Transaction,
  { actor: { trustId }, today }: KeepingContext,
  schoolId: string,
): Promise<void> {
  const figures = await incidentsToKeep(transaction, { trustId, schoolId, today });
  const kept = { figures, keptAt: sql`now()` };
  await transaction
    .insert(keptIncidents)
    .values({ trustId, schoolId, ...kept })
    .onConflictDoUpdate({ target: [keptIncidents.trustId, keptIncidents.schoolId], set: kept });
}
