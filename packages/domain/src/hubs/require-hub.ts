import type { Transaction } from "@safeboard/database/actor";
import { hub } from "@safeboard/database/tables/tenancy";
import { and, eq, isNull } from "drizzle-orm";
import { NotFound } from "../errors.ts";

/** Loads a hub that wasn't removed, or ends with Not Found. */
export async function requireHub(
  transaction: Transaction,
  trustId: string,
  hubId: string,
): Promise<typeof hub.$inferSelect> {
  const [found] = await transaction
    .select()
    .from(hub)
    .where(and(eq(hub.trustId, trustId), eq(hub.id, hubId), isNull(hub.withdrawnAt)));
  if (!found) throw new NotFound();
  return found;
}
