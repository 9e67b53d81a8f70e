/** Who asks. Everything that a transaction may see follows from its actor. */
import type { MembershipRole } from "./tables/access.ts";

export { listMemberships, loadMember, loadSystem } from "./load-actor.ts";
export type { MembershipSummary } from "./load-actor.ts";
export { withinUnits } from "./within-units.ts";
export { ConnectionLost, TransactionRolledBack, withActor } from "./with-actor.ts";
export type { Transaction } from "./with-actor.ts";

export type Scope = "trust" | "hub" | "school" | "board" | "system" | "operator";

/** Somebody before a trust is known: sees only the rows whose secret they hold. */
export interface Visitor {
  kind: "visitor";
  userId?: string;
  /** sha256 of the session's token, in hexadecimal; so for the other hashes. */
  sessionHash?: string;
  invitationHash?: string;
  /** Of a secret address that needs no account: a personal link, a calendar feed. */
  linkHash?: string;
  throttleKeys?: string[];
}

export interface Member {
  kind: "member";
  userId: string;
  membershipId: string;
  displayName: string;
  role: MembershipRole;
  trustId: string;
  scope: "trust" | "hub" | "school" | "board";
  /** Every unit that may be seen: none for the board; a trust lead's include the central unit. */
  schoolIds: readonly string[];
  releaseCodeHash?: string;
}

/** The product itself, at work in one trust. */
export interface System {
  kind: "system";
  trustId: string;
  schoolIds: readonly string[];
  /** On whose behalf, when one is being created. */
  userId?: string;
}

/** Sets up trusts; sees the list of them and nothing inside. */
export interface Operator {
  kind: "operator";
}

export type Actor = Visitor | Member | System | Operator;
