import { randomUUID } from "node:crypto";
import type { IsoDate } from "@safeboard/compliance/dates";
import { loadSystem } from "@safeboard/database/actor";
import { checkPassword, type PasswordCheck, type Throttled } from "../accounts/check-password.ts";
import { findAccount } from "../accounts/find-account.ts";
import { isEmailTaken } from "../accounts/email-taken.ts";
import { normaliseName } from "../accounts/spelling.ts";
import { TooBusyToHash } from "../passwords/hash-queue.ts";
import { passwordWeakness } from "../passwords/password-rules.ts";
import type { Sessions, StartedSession } from "../sessions/sessions.ts";
import { findOpenInvitation, type Invitation } from "./open-invitation.ts";
import { recordAcceptance } from "./record-acceptance.ts";

export interface AcceptInvitationRequest {
  token: string;
  /**
   * How a new person is called: when empty, as the invitation calls them. Somebody with an account
   * keeps the name that it has.
   */
  displayName: string;
  /** A new password, or the one of the account that the invited email has already. */
  password: string;
  /** The visitor's network address. */
  address: string;
}

export type AcceptInvitationOutcome =
  | ({ outcome: "accepted" } & StartedSession)
  | { outcome: "gone" }
  | { outcome: "wrong_password" }
  | { outcome: "too_weak"; reason: string }
  | Throttled;

type Services = PasswordCheck & {
  sessions: Sessions;
  now: () => Date;
  today: () => IsoDate;
};

/** The person who accepts, known well enough to become a member. */
type Accepting =
  | { outcome: "known"; userId: string; displayName: string; newPasswordHash: string | null }
  | Exclude<AcceptInvitationOutcome, { outcome: "accepted" }>;

/** Turns a one-time link into a membership, with an account where there is none, and signs in. */
export async function acceptInvitation(
  services: Services,
  request: AcceptInvitationRequest,
): Promise<AcceptInvitationOutcome> {
  const invitation = await findOpenInvitation(services.database, request.token, services.now());
  if (!invitation) return { outcome: "gone" };
  const person = await identify(services, invitation, request);
  if (person.outcome !== "known") return person;

  const system = await loadSystem(services.database, invitation.trustId, person.userId);
  if (!system) return { outcome: "gone" };
  try {
    const membership = await recordAcceptance(services, system, invitation, person);
    if (!membership) return { outcome: "gone" };
    return { outcome: "accepted", ...(await services.sessions.start(person.userId, membership)) };
  } catch (error) {
    if (!isEmailTaken(error)) throw error;
    // Another invitation to the same email made the account a moment ago: now it has a password.
    return acceptInvitation(services, request);
  }
}

async function identify(
  services: Services,
  { email, displayName: invitedAs }: Invitation,
  { displayName: typed, password, address }: AcceptInvitationRequest,
): Promise<Accepting> {
  if (await findAccount(services.database, email)) {
    const checked = await checkPassword(services, { email, password, address });
    if (checked.outcome === "throttled") return checked;
    if (checked.outcome === "wrong") return { outcome: "wrong_password" };
    const { userId, displayName } = checked.account;
    return { outcome: "known", userId, displayName, newPasswordHash: null };
  }
  const displayName = normaliseName(typed) || normaliseName(invitedAs) || email;
  const weakness = passwordWeakness(password, { email, displayName });
  if (weakness) return { outcome: "too_weak", reason: weakness };
  try {
    const newPasswordHash = await services.hasher.hash(password);
    return { outcome: "known", userId: randomUUID(), displayName, newPasswordHash };
  } catch (error) {
    if (!(error instanceof TooBusyToHash)) throw error;
    return { outcome: "throttled", retryAfterSeconds: error.retryAfterSeconds };
  }
}
