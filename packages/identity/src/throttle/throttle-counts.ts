import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { signInThrottle } from "@safeboard/database/tables/access";
import { eq, sql } from "drizzle-orm";
import type { ThrottleCount } from "./throttle-window.ts";

/** What is counted under each key. */
export type ThrottleCounts = ReadonlyMap<string, ThrottleCount>;

/** What comes out of looking at the counts, and the counts to store instead. */
export interface Decision<T> {
  result: T;
  changed: ThrottleCounts;
}

/**
 * Locks the rows of these keys and stores what `decide` makes of them, in one transaction: attempts
 * at the same moment, in whichever process, wait for one another here. Keys are locked in one order,
 * so that two attempts never wait for each other.
 */
export function changeCounts<T>(
  database: Database,
  keys: readonly string[],
  now: Date,
  decide: (counts: ThrottleCounts) => Decision<T>,
): Promise<T> {
  const ordered = keys.toSorted();
  return withActor(database, { kind: "visitor", throttleKeys: ordered }, async (transaction) => {
    const rows = await transaction
      .insert(signInThrottle)
      .values(ordered.map((key) => ({ key, failures: 0, windowStartedAt: now })))
      .onConflictDoUpdate({
        target: signInThrottle.key,
        set: { failures: sql`${signInThrottle.failures}` },
      })
      .returning();
    const stored = new Map(rows.map(({ key, ...count }) => [key, count]));
    const { result, changed } = decide(stored);
    for (const [key, before] of stored) {
      const after = changed.get(key) ?? before;
      // A flood of made-up emails must not leave rows behind that count nothing.
      if (after.failures === 0) {
        await transaction.delete(signInThrottle).where(eq(signInThrottle.key, key));
      } else if (after !== before) {
        await transaction.update(signInThrottle).set(after).where(eq(signInThrottle.key, key));
      }
    }
    return result;
  });
}

/** A row is reachable by its key alone, so a function of the database removes them, by the database's clock. */
export async function deleteStaleCounts(database: Database): Promise<void> {
  await withActor(database, { kind: "visitor" }, (transaction) =>
    transaction.execute(sql`select delete_stale_sign_in_failures()`),
  );
}
