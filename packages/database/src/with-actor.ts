import { DrizzleQueryError } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Sql } from "postgres";
import type { Actor } from "./actor.ts";
import type { Database } from "./connect.ts";
import type { Connection } from "./connection-pool.ts";
import { contextStatements } from "./context.ts";

/** Drizzle on the connection of one transaction. It must not be used after the work is over. */
export type Transaction = Omit<PostgresJsDatabase, "transaction">;

/**
 * The connection to Postgres was lost. Nothing was kept, unless it happened during the COMMIT:
 * then nobody knows until the rows are read again.
 */
export class ConnectionLost extends Error {
  override name = "ConnectionLost";
}

/** A statement had failed and its error was swallowed, so Postgres undid the whole transaction. */
export class TransactionRolledBack extends Error {
  override name = "TransactionRolledBack";
}

/**
 * Runs `work` in a transaction that sees what the actor may see, and commits it.
 *
 * BEGIN and the context are one message, sent without waiting for its answer, together with the
 * work's first statement. That is safe: should they fail, the statement runs with no context, and
 * with no context there are no rows.
 * @returns what `work` returns, once it is committed.
 * @throws what `work` throws, after a rollback (a failed statement as Postgres' own error, without
 *   Drizzle's wrapping); ConnectionLost; TransactionRolledBack; TypeError
 *   for an actor with a malformed id.
 */
export async function withActor<T>(
  database: Database,
  actor: Actor,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const context = contextStatements(actor);
  const connection = await database.connections.borrow();
  try {
    return await inTransaction(connection, context, work);
  } finally {
    database.connections.giveBack(connection);
  }
}

async function inTransaction<T>(
  connection: Connection,
  context: string,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const lost = () => connection.isLost;
  const begun = connection.sql
    .unsafe(`begin; ${context}`)
    .simple()
    .then(
      () => null,
      (error: unknown) => ({ error }),
    );
  const { transaction, end } = openTransaction(connection.sql, lost);
  let result: T;
  try {
    result = await work(transaction);
  } catch (error) {
    end();
    const failedStart = await begun;
    if (lost() || failedStart !== null)
      throw connectionLost(failedStart?.error ?? withoutParameters(error));
    await rollBack(connection.sql);
    throw withoutParameters(error);
  }
  end();
  const failedStart = await begun;
  if (lost() || failedStart !== null) throw connectionLost(failedStart?.error);
  await commit(connection.sql, lost);
  return result;
}

/** By its transaction: tells Postgres anew who is asking. */
const contexts = new WeakMap<Transaction, (context: string) => Promise<unknown>>();

/** Tells Postgres, for the rest of a transaction, that it is this actor who asks. */
export async function tellContext(transaction: Transaction, actor: Actor): Promise<void> {
  const tell = contexts.get(transaction);
  if (!tell) throw new TypeError("This is no transaction of withActor.");
  await tell(contextStatements(actor));
}

function openTransaction(sql: Sql, lost: () => boolean) {
  let open = true;
  const usable = () => {
    if (!open) {
      throw new Error("A statement came after its transaction was over: an await is missing.");
    }
    if (lost()) throw connectionLost(null);
  };
  const unsafe = (text: string, values: Parameters<Sql["unsafe"]>[1]) => {
    usable();
    // Prepared, a statement is described once per connection instead of each time it runs.
    return sql.unsafe(text, values, { prepare: true });
  };
  // Drizzle needs no more of a client than this and the parsers in its options.
  const client = { options: sql.options, unsafe } as unknown as Sql;
  const transaction = drizzle(client) satisfies Transaction;
  contexts.set(transaction, async (context) => {
    usable();
    await sql.unsafe(context).simple();
  });
  return {
    transaction,
    end: () => {
      open = false;
    },
  };
}

async function commit(sql: Sql, lost: () => boolean): Promise<void> {
  let command: string;
  try {
    ({ command } = await sql.unsafe("commit"));
  } catch (error) {
    throw lost() || !isAnswer(error) ? connectionLost(error) : error;
  }
  // COMMIT of a failed transaction succeeds, and says ROLLBACK.
  if (command !== "COMMIT") {
    throw new TransactionRolledBack(
      "A statement of this transaction had failed, so Postgres kept none of it.",
    );
  }
}

async function rollBack(sql: Sql): Promise<void> {
  try {
    await sql.unsafe("rollback");
  } catch (error) {
    throw connectionLost(error);
  }
}

/** Whether Postgres refused the statement; else the connection is going, and says so only later. */
function isAnswer(error: unknown): boolean {
  return error instanceof postgres.PostgresError && error.severity === "ERROR";
}

// Drizzle's own error repeats the statement with its parameters: names, addresses, whole documents.
// None of that belongs in a log, so Postgres' error is thrown in its place.
function withoutParameters(error: unknown): unknown {
  return error instanceof DrizzleQueryError && error.cause !== undefined ? error.cause : error;
}

function connectionLost(cause: unknown): ConnectionLost {
  return new ConnectionLost("The connection to the database was lost before the work was done.", {
    cause,
  });
}
