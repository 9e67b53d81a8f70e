import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { credential } from "@safeboard/database/tables/access";
import { and, eq, lte } from "drizzle-orm";

/** Stores the hash of a person's new password; the one before is gone. */
export async function replaceCredential(
  database: Database,
  { userId, passwordHash, at }: { userId: string; passwordHash: string; at: Date },
): Promise<void> {
  await withActor(database, { kind: "visitor", userId }, (transaction) =>
    transaction
      .update(credential)
      .set({ passwordHash, changedAt: at })
      .where(eq(credential.userId, userId)),
  );
}

/**
 * Stores another hash of the same password. Nothing happens when the password was changed after
 * `knownAt`, while this hash was being computed.
 */
export async function renewHash(
  database: Database,
  { userId, passwordHash, knownAt }: { userId: string; passwordHash: string; knownAt: Date },
): Promise<void> {
  await withActor(database, { kind: "visitor", userId }, (transaction) =>
    transaction
      .update(credential)
      .set({ passwordHash })
      .where(and(eq(credential.userId, userId), lte(credential.changedAt, knownAt))),
  );
}
