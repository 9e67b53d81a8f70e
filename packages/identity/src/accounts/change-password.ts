import { passwordWeakness } from "../passwords/password-rules.ts";
import { TooBusyToHash } from "../passwords/hash-queue.ts";
import type { Sessions, SignedIn, StartedSession } from "../sessions/sessions.ts";
import { checkPassword, type PasswordCheck, type Throttled } from "./check-password.ts";
import { replaceCredential } from "./credential.ts";

export interface ChangePasswordRequest {
  signedIn: SignedIn;
  current: string;
  next: string;
  address: string;
}

export type ChangePasswordOutcome =
  | ({ outcome: "changed" } & StartedSession)
  | { outcome: "wrong_password" }
  | { outcome: "too_weak"; reason: string }
  | Throttled;

/**
 * Whoever changes a password may fear that somebody else knows it: every session ends, and this
 * browser gets a new one in the same membership.
 */
export async function changePassword(
  services: PasswordCheck & { sessions: Sessions; now: () => Date },
  { signedIn, current, next, address }: ChangePasswordRequest,
): Promise<ChangePasswordOutcome> {
  const { database, hasher, sessions, now } = services;
  const { userId, email, membership } = signedIn;
  const weakness = passwordWeakness(next, signedIn);
  if (weakness) return { outcome: "too_weak", reason: weakness };

  const checked = await checkPassword(services, { email, password: current, address });
  if (checked.outcome === "throttled") return checked;
  if (checked.outcome === "wrong") return { outcome: "wrong_password" };
  try {
    const passwordHash = await hasher.hash(next);
    await replaceCredential(database, { userId, passwordHash, at: now() });
  } catch (error) {
    if (!(error instanceof TooBusyToHash)) throw error;
    return { outcome: "throttled", retryAfterSeconds: error.retryAfterSeconds };
  }
  await sessions.endAll(userId);
  return { outcome: "changed", ...(await sessions.start(userId, membership ?? undefined)) };
}
