import type { Transaction } from "@safeboard/database/actor";
import { keptAcknowledgement } from "@safeboard/database/tables/acknowledgements";
import { sql } from "drizzle-orm";
import type { KeepingContext } from "../kept-figures/kept-figures.ts";
import { acknowledgementsToKeep } from "./acknowledgements-to-keep.ts";

/**
 * Keeps who was asked to read a school's policies and who has where pages of many schools read it. Called in the same
 * transaction by everything that changes who is asked, who confirmed, who is on the staff list and until when, or which
 * version is in force, once the school's turn is taken.
 */
export async function keepAcknowledgements(
  transaction: Transaction,
  { actor: { trustId }, today }: KeepingContext,
  schoolId: string,
): Promise<void> {
  const { counting: figures, versions } = await acknowledgementsToKeep(transaction, {
    trustId,
    schoolId,
    today,
  });
  const kept = { figures, versions, keptAt: sql`now()` };
  await transaction
    .insert(keptAcknowledgement)
    .values({ trustId, schoolId, ...kept })
    .onConflictDoUpdate({
      target: [keptAcknowledgement.trustId, keptAcknowledgement.schoolId],
      set: kept,
    });
}
