/** Counts failed sign-ins in the database, so that every process of the dashboard sees the same number. */
import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { signInThrottle } from "@safeboard/database/tables/access";
import { eq, sql } from "drizzle-orm";
import { normaliseEmail } from "../accounts/spelling.ts";
import { accountKey, addressKey } from "./throttle-keys.ts";
import {
  countAttempt,
  forgiveAttempt,
  type ThrottleCount,
  type ThrottleRule,
} from "./throttle-window.ts";

export interface Attempt {
  email: string;
  /** The visitor's network address, as the dashboard's server saw it. */
  address: string;
}

/** An attempt that was let through and counted as a failure in advance. */
export interface CountedAttempt {
  /** It was right: the account's failures are forgotten, the address's others are not. */
  succeeded(): Promise<void>;
  /** It was never judged: it counts for nobody. */
  abandoned(): Promise<void>;
}

export type Admission =
  | { admitted: true; attempt: CountedAttempt }
  | { admitted: false; retryAfterSeconds: number };

export interface SignInThrottle {
  /** Asks, before any hash is computed, whether one more attempt may be made. */
  admit(attempt: Attempt): Promise<Admission>;
}

interface ThrottleSettings {
  accountThrottle: ThrottleRule;
  addressThrottle: ThrottleRule;
}

export function createSignInThrottle(
  database: Database,
  now: () => Date,
  settings: ThrottleSettings,
): SignInThrottle {
  /**
   * Locks the rows of these keys and stores what `decide` makes of them, all in one transaction:
   * attempts at the same moment wait for one another here. Keys are locked in one order, so that two
   * attempts never wait for each other.
   */
  function change<T>(
    keys: string[],
    decide: (counts: Map<string, ThrottleCount>) => {
      result: T;
      changed: Map<string, ThrottleCount>;
    },
  ): Promise<T> {
    const ordered = keys.toSorted();
    return withActor(database, { kind: "visitor", throttleKeys: ordered }, async (transaction) => {
      const rows = await transaction
        .insert(signInThrottle)
        .values(ordered.map((key) => ({ key, failures: 0, windowStartedAt: now() })))
        .onConflictDoUpdate({
          target: signInThrottle.key,
          set: { failures: sql`${signInThrottle.failures}` },
        })
        .returning();
      const { result, changed } = decide(new Map(rows.map(({ key, ...count }) => [key, count])));
      for (const { key, failures } of rows) {
        const count = changed.get(key);
        // A flood of made-up emails must not leave rows behind that count nothing.
        if ((count?.failures ?? failures) === 0) {
          await transaction.delete(signInThrottle).where(eq(signInThrottle.key, key));
        } else if (count) {
          await transaction.update(signInThrottle).set(count).where(eq(signInThrottle.key, key));
        }
      }
      return result;
    });
  }

  return {
    async admit({ email, address }) {
      const rules = new Map([
        [accountKey(normaliseEmail(email)), settings.accountThrottle],
        [addressKey(address), settings.addressThrottle],
      ]);
      const [account = ""] = rules.keys();

      const judged = await change([...rules.keys()], (counts) => {
        const at = now();
        const counted = new Map<string, ThrottleCount>();
        let retryAfterSeconds = 0;
        for (const [key, rule] of rules) {
          const answer = countAttempt(counts.get(key) ?? noFailures(at), at, rule);
          if (answer.allowed) counted.set(key, answer.count);
          else retryAfterSeconds = Math.max(retryAfterSeconds, answer.retryAfterSeconds);
        }
        // Who is turned away is not counted: neither the account nor the address waits longer for it.
        const changed = retryAfterSeconds > 0 ? new Map<string, ThrottleCount>() : counted;
        return { result: { counted, retryAfterSeconds }, changed };
      });
      if (judged.retryAfterSeconds > 0) {
        return { admitted: false, retryAfterSeconds: judged.retryAfterSeconds };
      }

      const takeBack = (clearAccount: boolean) =>
        change([...rules.keys()], (counts) => {
          const changed = new Map<string, ThrottleCount>();
          for (const [key, rule] of rules) {
            const count = counts.get(key);
            const counted = judged.counted.get(key);
            if (!count || !counted) continue;
            const cleared = clearAccount && key === account;
            changed.set(
              key,
              cleared ? { ...count, failures: 0 } : forgiveAttempt(count, counted, rule),
            );
          }
          return { result: undefined, changed };
        });
      return {
        admitted: true,
        attempt: { succeeded: () => takeBack(true), abandoned: () => takeBack(false) },
      };
    },
  };
}

function noFailures(at: Date): ThrottleCount {
  return { failures: 0, windowStartedAt: at };
}
