import { sql } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { withActor } from "./with-actor.ts";

/** When a worker last did what it does each minute; null when none ever did, or none has for a day. */
export async function lastBackgroundWork(database: Database): Promise<Date | null> {
  const [row] = await withActor(database, { kind: "operator" }, (transaction) =>
    transaction.execute<{ at: string | null }>(sql`
      select max(completed_on) as at from pgboss.job
      where name = 'seal-audit-trails' and state = 'completed'`),
  );
  return row?.at ? new Date(row.at) : null;
}
