import postgres from "postgres";
import { ownerRole } from "./role-names.ts";

/**
 * Has Postgres count what the tables hold. It does so by itself every minute; until then it takes a table that was
 * just filled for an empty one, and may walk through all of it for each row of another.
 *
 * @param ownerUrl who owns the database: the application itself may not
 */
export async function refreshStatistics(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    // As that role it is the tables of the application only: of any other it says that they are not its own.
    await sql.unsafe(`set role ${ownerRole}`);
    await sql.unsafe("analyze");
  } finally {
    await sql.end();
  }
}
