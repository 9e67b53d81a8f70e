import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Notice, Sql } from "postgres";

/** One connection. Once lost it is never used again, and the transaction on it is over. */
export interface Connection {
  readonly sql: Sql;
  isLost: boolean;
}

/**
 * Lends each connection to one transaction at a time.
 *
 * Every connection is a postgres.js client of its own instead of one `reserve()`d from a client
 * with many: a reserved connection that is lost while idle throws where nobody can catch it, and
 * comes back to the pool dead. A client that lost its connection is replaced: a statement sent just
 * before it noticed would wait for ever, and after it had connected again would be given the answer
 * to another one.
 */
export class ConnectionPool {
  readonly #url: string;
  readonly #maximum: number;
  readonly #onNotice: (notice: Notice) => void;
  readonly #all = new Set<Connection>();
  readonly #idle: Connection[] = [];
  readonly #waiting: ((connection: Connection) => void)[] = [];
  #borrowed = 0;
  #closing: PromiseWithResolvers<void> | null = null;

  constructor(url: string, maximum: number, onNotice: (notice: Notice) => void) {
    this.#url = url;
    this.#maximum = maximum;
    this.#onNotice = onNotice;
  }

  async borrow(): Promise<Connection> {
    if (this.#closing !== null) throw new Error("The database has been closed.");
    this.#borrowed += 1;
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) {
      if (!idle.isLost) return idle;
    }
    if (this.#all.size < this.#maximum) return this.#open();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  giveBack(connection: Connection): void {
    this.#borrowed -= 1;
    const next = this.#waiting.shift();
    if (next !== undefined) next(connection.isLost ? this.#open() : connection);
    else if (!connection.isLost) this.#idle.push(connection);
    if (this.#borrowed === 0) this.#closing?.resolve();
  }

  async close(): Promise<void> {
    this.#closing ??= Promise.withResolvers();
    if (this.#borrowed === 0) this.#closing.resolve();
    await this.#closing.promise;
    await Promise.all([...this.#all].map(({ sql }) => sql.end()));
  }

  #open(): Connection {
    const sql = postgres(this.#url, {
      max: 1,
      idle_timeout: 0, // a pause between two statements of a transaction is not idleness
      max_lifetime: null,
      fetch_types: false,
      connect_timeout: 10,
      connection: { application_name: "safeboard" },
      onnotice: this.#onNotice,
      onclose: () => {
        connection.isLost = true;
        this.#all.delete(connection);
        void sql.end({ timeout: 0 }); // fails what was sent and can't be answered any more
      },
    });
    drizzle(sql); // sets the parsers that drizzle needs on this client, once
    const connection: Connection = { sql, isLost: false };
    this.#all.add(connection);
    return connection;
  }
}
