import postgres from "postgres";
import { ownerRole } from "./role-names.ts";

/**
 * Removes every trust and every account from a demonstration database, so that its story can begin afresh.
 * Reference data and the schema stay.
 *
 * @param ownerUrl who owns the database: the application itself may delete nothing of the kind
 * @throws when the database holds no demonstration trust: real records are never removed this way
 */
export async function emptyDemonstration(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (transaction) => {
      await transaction.unsafe(`set local role ${ownerRole}`);
      // Row-level security binds the owner too: this scope sees the list of trusts.
      await transaction`set local app.scope = 'operator'`;
      const demonstrations = await transaction`select 1 from trust where is_demonstration limit 1`;
      if (demonstrations.length === 0) {
        throw new Error("This database holds no demonstration, so nothing was removed.");
      }
      await transaction`truncate trust, user_account, sign_in_throttle cascade`;
    });
  } finally {
    await sql.end();
  }
}
