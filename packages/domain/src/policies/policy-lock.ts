import type { Transaction } from "@safeboard/database/actor";
import { sql } from "drizzle-orm";

/** Uploads and confirmations of one school's policy take turns, until the transaction ends: a double click changes nothing twice. */
export async function takeTurnOnPolicy(transaction: Transaction, schoolId: string): Promise<void> {
  await transaction.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`policy:${schoolId}`}, 0))`,
  );
}
