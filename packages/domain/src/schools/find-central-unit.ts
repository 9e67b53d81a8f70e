import type { Transaction } from "@safeboard/database/actor";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, eq } from "drizzle-orm";

/** The unit that holds what belongs to the trust itself, such as the audit trail of its memberships. */
export async function findCentralUnit(transaction: Transaction, trustId: string): Promise<string> {
  const [central] = await transaction
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.trustId, trustId), eq(unit.kind, "central")));
  if (!central) throw new Error(`Trust ${trustId} has no central unit that this actor can see.`);
  return central.id;
}
