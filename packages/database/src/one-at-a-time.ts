import postgres from "postgres";

// Any fixed number, apart from that of the migrations.
const lockNumber = 7_239_514_019;

/**
 * Does this work while no other process does its own on the same database: two that start together
 * must not both fill it. The lock is a connection's, so it is given back however the process ends.
 */
export async function oneAtATime<T>(ownerUrl: string, work: () => Promise<T>): Promise<T> {
  const sql = postgres(ownerUrl, { max: 1, max_lifetime: null, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${lockNumber})`;
    return await work();
  } finally {
    await sql.end();
  }
}
