import type { Member, System } from "./actor.ts";
import { type Transaction, tellContext } from "./with-actor.ts";

/**
 * Does a part of an actor's transaction as somebody who sees only some of their units, for statements over many rows: a
 * policy unpacks the whole list of units for each row that it looks at or lets in, and for a trust of a hundred schools
 * that takes ten times as long as the row itself (infra/decisions/0003). Afterwards the actor sees what they saw.
 *
 * @param unitIds those that the work is about; one that the actor doesn't see, they don't see here either
 * @returns what `work` returns
 * @throws what `work` throws; the transaction is over then
 */
export async function withinUnits<Result>(
  transaction: Transaction,
  actor: Member | System,
  unitIds: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> {
  const schoolIds = actor.schoolIds.filter((id) => unitIds.includes(id));
  if (schoolIds.length === actor.schoolIds.length) return work();
  await tellContext(transaction, { ...actor, schoolIds });
  const result = await work();
  await tellContext(transaction, actor);
  return result;
}
