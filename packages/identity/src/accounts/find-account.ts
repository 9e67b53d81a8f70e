import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { sql } from "drizzle-orm";
import { normaliseEmail } from "./spelling.ts";

export interface FoundAccount {
  userId: string;
  displayName: string;
  passwordHash: string;
}

/** The account that signs in by this email, through the one function that may read a password's hash. */
export async function findAccount(database: Database, email: string): Promise<FoundAccount | null> {
  const rows = await withActor(database, { kind: "visitor" }, (transaction) =>
    transaction.execute<{ user_id: string; display_name: string; password_hash: string }>(
      sql`select user_id, display_name, password_hash from find_sign_in(${normaliseEmail(email)})`,
    ),
  );
  const row = rows[0];
  return row
    ? { userId: row.user_id, displayName: row.display_name, passwordHash: row.password_hash }
    : null;
}
