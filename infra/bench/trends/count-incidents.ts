import postgres from "postgres";
import type { BenchmarkDatabase } from "../data/benchmark-databases.ts";

/** Every incident that a database holds, whosever it is. */
export async function countIncidents({ ownerUrl }: BenchmarkDatabase): Promise<number> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const [counted] = await sql<{ incidents: number }[]>`
      select count(*)::integer as incidents from incident`;
    return counted?.incidents ?? 0;
  } finally {
    await sql.end();
  }
}
