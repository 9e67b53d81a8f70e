import type { Transaction } from "@safeboard/database/actor";
import { sql } from "drizzle-orm";

/**
 * Tables that have just been filled look empty to the planner: a loop over two of them takes minutes, and so does reading
 * all imports once for each school. For the rest of the transaction rows are reached by their indexes, and matched by
 * their hashes.
 */
export async function planForManyRows(transaction: Transaction): Promise<void> {
  await transaction.execute(sql`set local enable_nestloop = off`);
  await transaction.execute(sql`set local enable_seqscan = off`);
}
