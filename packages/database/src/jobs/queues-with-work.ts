import { sql } from "drizzle-orm";
import type { Transaction } from "../with-actor.ts";

/**
 * Which queues hold a job that may begin now: one look for all of them. Two dozen workers that each look into
 * their own queue twice a second keep a database busy in which nothing happens.
 *
 * @returns their names, once each
 */
export async function queuesWithWork(connection: Pick<Transaction, "execute">): Promise<string[]> {
  const queues = await connection.execute<{ name: string }>(sql`
    select distinct name from pgboss.job
    where state < 'active' and not blocked and start_after <= now()`);
  return queues.map(({ name }) => name);
}
