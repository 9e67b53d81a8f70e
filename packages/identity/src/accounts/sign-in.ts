import { TooBusyToHash } from "../passwords/hash-queue.ts";
import type { Sessions, StartedSession } from "../sessions/sessions.ts";
import { checkPassword, type PasswordCheck, type Throttled } from "./check-password.ts";
import { renewHash } from "./credential.ts";

export interface SignInRequest {
  email: string;
  password: string;
  /** The visitor's network address. */
  address: string;
}

export type SignInOutcome =
  | ({ outcome: "signed_in" } & StartedSession)
  /** No such account, or not its password: which of the two is not told. */
  | { outcome: "refused" }
  | Throttled;

export async function signIn(
  services: PasswordCheck & { sessions: Sessions; now: () => Date },
  request: SignInRequest,
): Promise<SignInOutcome> {
  const knownAt = services.now();
  const checked = await checkPassword(services, request);
  if (checked.outcome === "wrong") return { outcome: "refused" };
  if (checked.outcome === "throttled") return checked;
  const { userId, passwordHash } = checked.account;
  if (services.hasher.needsRehash(passwordHash)) {
    await rehash(services, userId, request.password, knownAt);
  }
  return { outcome: "signed_in", ...(await services.sessions.start(userId)) };
}

/** The password is known only at this moment, so this is when an older hash can be renewed. */
async function rehash(
  { database, hasher }: PasswordCheck,
  userId: string,
  password: string,
  knownAt: Date,
): Promise<void> {
  try {
    await renewHash(database, { userId, passwordHash: await hasher.hash(password), knownAt });
  } catch (error) {
    // On a busy morning it waits for the next sign-in.
    if (!(error instanceof TooBusyToHash)) throw error;
  }
}
