/** Who somebody is: accounts, passwords, sessions and the one-time links that invite people. */
import { loadMember } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import {
  changePassword,
  type ChangePasswordOutcome,
  type ChangePasswordRequest,
} from "./accounts/change-password.ts";
import { createUser, type CreateUserOutcome, type NewPerson } from "./accounts/create-account.ts";
import { createPlatformOperator } from "./accounts/create-platform-operator.ts";
import { findAccount } from "./accounts/find-account.ts";
import { signIn, type SignInOutcome, type SignInRequest } from "./accounts/sign-in.ts";
import { dayInEngland, type IsoDate } from "@safeboard/compliance/dates";
import {
  acceptInvitation,
  type AcceptInvitationOutcome,
  type AcceptInvitationRequest,
} from "./invitations/accept-invitation.ts";
import { type InvitationView, readInvitation } from "./invitations/read-invitation.ts";
import { createPasswordHasher, type PasswordHasher } from "./passwords/password-hasher.ts";
import { createSessions } from "./sessions/lucia-sessions.ts";
import type { MembershipChoice, SignedIn } from "./sessions/sessions.ts";
import { newOneTimeToken, type OneTimeToken } from "./sessions/one-time-token.ts";
import { defaultSettings, type IdentitySettings } from "./settings.ts";
import { createSignInThrottle } from "./throttle/sign-in-throttle.ts";

export type { ChangePasswordOutcome } from "./accounts/change-password.ts";
export type { CreateUserOutcome, NewPerson } from "./accounts/create-account.ts";
export type { SignInOutcome } from "./accounts/sign-in.ts";
export type { AcceptInvitationOutcome } from "./invitations/accept-invitation.ts";
export type { InvitationView } from "./invitations/read-invitation.ts";
export type { MembershipChoice, SignedIn, StartedSession } from "./sessions/sessions.ts";
export type { OneTimeToken } from "./sessions/one-time-token.ts";
export type { IdentitySettings } from "./settings.ts";

export interface Identity {
  signIn(request: SignInRequest): Promise<SignInOutcome>;
  /** Who a session's token belongs to, or null when it is over; being asked keeps a session alive. */
  authenticate(token: string): Promise<SignedIn | null>;
  /** Switches the session to another of the person's memberships; false when it isn't theirs or has ended. */
  chooseMembership(signedIn: SignedIn, membership: MembershipChoice): Promise<boolean>;
  signOut(token: string): Promise<void>;
  signOutEverywhere(userId: string): Promise<void>;
  /** For the operator's command, which knows people by their email; null when nobody has it. */
  findUser(email: string): Promise<{ userId: string; displayName: string } | null>;
  /** On success every session has ended, and the answer holds this browser's new one. */
  changePassword(request: ChangePasswordRequest): Promise<ChangePasswordOutcome>;
  readInvitation(token: string): Promise<InvitationView | null>;
  acceptInvitation(request: AcceptInvitationRequest): Promise<AcceptInvitationOutcome>;
  createUser(person: NewPerson): Promise<CreateUserOutcome>;
  /** Somebody who sets up trusts, and sees no trust's data. */
  createPlatformOperator(person: NewPerson): Promise<CreateUserOutcome>;
  newOneTimeToken(): OneTimeToken;
  /** For a daily job: sessions that are over, and failed sign-ins of more than a week ago, leave the database. */
  deleteExpiredSessions(): Promise<void>;
}

export interface IdentityOptions {
  database: Database;
  now: () => Date;
  /** The day that memberships begin and are judged by; England's by `now` when not given. */
  today?: () => IsoDate;
  settings?: Partial<IdentitySettings>;
  /** Computes the password hashes; argon2id by the settings when none is given. */
  hasher?: PasswordHasher;
}

export function createIdentity({
  database,
  now,
  today = () => dayInEngland(now()),
  settings: changed,
  hasher: given,
}: IdentityOptions): Identity {
  const settings = { ...defaultSettings, ...changed };
  const hasher = given ?? createPasswordHasher(settings.hashParameters, settings.hashQueue);
  const sessions = createSessions(database, now, settings.session);
  const throttle = createSignInThrottle(database, now, settings);
  const services = { database, now, today, hasher, sessions, throttle };

  return {
    signIn: (request) => signIn(services, request),
    authenticate: (token) => sessions.find(token),
    async chooseMembership(signedIn, membership) {
      const member = await loadMember(database, membership, signedIn.userId, today());
      if (!member) return false;
      await sessions.choose(signedIn, membership);
      return true;
    },
    signOut: (token) => sessions.end(token),
    signOutEverywhere: (userId) => sessions.endAll(userId),
    async findUser(email) {
      const account = await findAccount(database, email);
      return account && { userId: account.userId, displayName: account.displayName };
    },
    changePassword: (request) => changePassword(services, request),
    readInvitation: (token) => readInvitation(database, token, now()),
    acceptInvitation: (request) => acceptInvitation(services, request),
    createUser: (person) => createUser(services, person),
    createPlatformOperator: (person) => createPlatformOperator(services, person),
    newOneTimeToken,
    async deleteExpiredSessions() {
      await sessions.deleteExpired();
      await throttle.deleteStale();
    },
  };
}
