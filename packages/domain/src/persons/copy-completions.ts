import { loadSystem, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import type { DomainContext } from "../context.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { copyBetweenSchools } from "./copy-between-schools.ts";

/** A job of the system, for each trust every few minutes: a school can't write into another's record itself. */
export async function copyCompletions(
  { database, today, now }: Pick<DomainContext, "today" | "now"> & { database: Database },
  trustId: string,
): Promise<{ copied: number; takenBack: number }> {
  const actor = await loadSystem(database, trustId);
  if (!actor) return { copied: 0, takenBack: 0 };
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    return copyBetweenSchools(transaction, { actor, today, now });
  });
}
