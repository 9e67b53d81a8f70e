/** Whether a password belongs to an email, without telling anyone which of the two was wrong. */
import type { Database } from "@safeboard/database/connect";
import { TooBusyToHash } from "../passwords/hash-queue.ts";
import type { PasswordHasher } from "../passwords/password-hasher.ts";
import type { SignInThrottle } from "../throttle/sign-in-throttle.ts";
import { type FoundAccount, findAccount } from "./find-account.ts";

export interface PasswordCheck {
  database: Database;
  hasher: PasswordHasher;
  throttle: SignInThrottle;
}

export type Throttled = { outcome: "throttled"; retryAfterSeconds: number };

export type CheckedPassword =
  | { outcome: "right"; account: FoundAccount }
  | { outcome: "wrong" }
  | Throttled;

/**
 * The throttle answers before anything is looked up or computed. After that exactly one hash is
 * computed, with or without an account, so that the time taken tells nothing either.
 */
export async function checkPassword(
  { database, hasher, throttle }: PasswordCheck,
  { email, password, address }: { email: string; password: string; address: string },
): Promise<CheckedPassword> {
  const admission = await throttle.admit({ email, address });
  if (!admission.admitted) {
    return { outcome: "throttled", retryAfterSeconds: admission.retryAfterSeconds };
  }
  const account = await findAccount(database, email);
  try {
    const matches = await hasher.verify(account?.passwordHash ?? hasher.decoy, password);
    if (!account || !matches) return { outcome: "wrong" };
  } catch (error) {
    await admission.attempt.abandoned();
    if (!(error instanceof TooBusyToHash)) throw error;
    return { outcome: "throttled", retryAfterSeconds: error.retryAfterSeconds };
  }
  await admission.attempt.succeeded();
  return { outcome: "right", account };
}
