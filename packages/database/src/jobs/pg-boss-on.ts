import { sql } from "drizzle-orm";
import type { Db, PgBoss } from "pg-boss";
import type { Transaction } from "../with-actor.ts";

export const queueSchema = "pgboss";

/**
 * pg-boss, on a connection of ours: its own driver would read the address of a database in other ways than the rest
 * of the product. It is loaded here, when it is needed: few requests of a dashboard do.
 *
 * @param connection a transaction, or a connection on which each statement is one
 */
export async function pgBossOn(
  connection: Pick<Transaction, "execute">,
  { supervise }: { supervise: boolean } = { supervise: false },
): Promise<PgBoss> {
  const { PgBoss } = await import("pg-boss");
  return new PgBoss({
    supervise,
    // What a killed worker had under way is another's soon.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    // Its clock makes a queue of its own, which is the owner's to do; see startJobWorker.
    schedule: false,
    db: await statementsOn(connection),
    schema: queueSchema,
    migrate: false,
    createSchema: false,
    // Both are the owner's: they change tables.
    reindex: false,
    persistQueueStats: false,
    persistWarnings: false,
    monitorVacuum: false,
  });
}

export async function statementsOn(connection: Pick<Transaction, "execute">): Promise<Db> {
  const { fromDrizzle } = await import("pg-boss");
  const db = fromDrizzle(connection, sql);
  return { executeSql: (text, values) => db.executeSql(text, values?.map(asParameter)) };
}

/** Drizzle takes JSON as the text that it is. */
function asParameter(value: unknown): unknown {
  const isJson =
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date);
  return isJson ? JSON.stringify(value) : value;
}
