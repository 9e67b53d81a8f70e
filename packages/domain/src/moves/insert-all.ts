import type { Transaction } from "@safeboard/database/actor";
import type { PgInsertValue, PgTable } from "drizzle-orm/pg-core";

/** Postgres takes so many values in a statement, and no more. */
const ROWS_AT_ONCE = 2_000;

/** Inserts any number of rows. */
export async function insertAll<Table extends PgTable>(
  transaction: Transaction,
  table: Table,
  rows: PgInsertValue<Table>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await transaction.insert(table).values(rows.slice(from, from + ROWS_AT_ONCE));
  }
}
