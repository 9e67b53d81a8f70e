/** Who may try a password now: counted by account and by address, in the database. */
import type { Database } from "@safeboard/database/connect";
import { normaliseEmail } from "../accounts/spelling.ts";
import {
  changeCounts,
  type Decision,
  deleteStaleCounts,
  type ThrottleCounts,
} from "./throttle-counts.ts";
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
  /** For a daily job: removes what has delayed nobody for a week. */
  deleteStale(): Promise<void>;
}

interface ThrottleSettings {
  accountThrottle: ThrottleRule;
  addressThrottle: ThrottleRule;
}

/** Which rule each key is under. */
type Rules = ReadonlyMap<string, ThrottleRule>;

export function createSignInThrottle(
  database: Database,
  now: () => Date,
  { accountThrottle, addressThrottle }: ThrottleSettings,
): SignInThrottle {
  return {
    deleteStale: () => deleteStaleCounts(database),
    async admit({ email, address }) {
      const account = accountKey(normaliseEmail(email));
      const rules: Rules = new Map([
        [account, accountThrottle],
        [addressKey(address), addressThrottle],
      ]);
      const at = now();
      const change = <T>(decide: (counts: ThrottleCounts) => Decision<T>) =>
        changeCounts(database, [...rules.keys()], at, decide);

      const judged = await change((counts) => judge(rules, counts, at));
      if (!judged.admitted) return judged;
      const takeBack = (cleared: string | null) =>
        change((counts) => forgive(rules, counts, judged.counted, cleared));
      return {
        admitted: true,
        attempt: { succeeded: () => takeBack(account), abandoned: () => takeBack(null) },
      };
    },
  };
}

type Judged =
  | { admitted: true; counted: ThrottleCounts }
  | { admitted: false; retryAfterSeconds: number };

/** Who is turned away is not counted: neither the account nor the address waits longer for it. */
function judge(rules: Rules, counts: ThrottleCounts, at: Date): Decision<Judged> {
  const counted = new Map<string, ThrottleCount>();
  const waits: number[] = [];
  for (const [key, rule] of rules) {
    const answer = countAttempt(counts.get(key) ?? { failures: 0, windowStartedAt: at }, at, rule);
    if (answer.allowed) counted.set(key, answer.count);
    else waits.push(answer.retryAfterSeconds);
  }
  if (waits.length === 0) return { result: { admitted: true, counted }, changed: counted };
  const retryAfterSeconds = Math.max(...waits);
  return { result: { admitted: false, retryAfterSeconds }, changed: new Map() };
}

/** Takes an attempt's own count back under each key, and all there is under the one to be cleared. */
function forgive(
  rules: Rules,
  counts: ThrottleCounts,
  counted: ThrottleCounts,
  cleared: string | null,
): Decision<void> {
  const changed = new Map<string, ThrottleCount>();
  for (const [key, rule] of rules) {
    const count = counts.get(key);
    const own = counted.get(key);
    if (!count || !own) continue;
    changed.set(
      key,
      key === cleared ? { ...count, failures: 0 } : forgiveAttempt(count, own, rule),
    );
  }
  return { result: undefined, changed };
}
