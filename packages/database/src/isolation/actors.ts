/** Everybody who could ask: those that the product makes, and those that it never should. */
import type { Actor, Member } from "../actor.ts";
import type { Place } from "./places.ts";
import { ashdown, birling, chalkCentre, ditchling } from "./places.ts";

const wholeChalkTrust = [ashdown, birling, chalkCentre];

export const actors: Readonly<Record<string, Actor>> = {
  "somebody unknown": { kind: "visitor" },
  "a person before a trust is known": { kind: "visitor", userId: ashdown.userId },
  "the holder of a session": { kind: "visitor", sessionHash: ashdown.hash },
  "the holder of a session, as its person": {
    kind: "visitor",
    sessionHash: ashdown.hash,
    userId: ashdown.userId,
  },
  "the holder of a one-time link": { kind: "visitor", invitationHash: ashdown.hash },
  "the holder of a personal link": { kind: "visitor", linkHash: ashdown.hash },
  "somebody signing in": {
    kind: "visitor",
    throttleKeys: [ashdown.throttleKey, "address:192.0.2.7"],
  },
  "a school's admin": member(ashdown, "school_admin", "school", [ashdown]),
  "a sibling school's admin": member(birling, "school_admin", "school", [birling]),
  "another trust's school admin": member(ditchling, "school_admin", "school", [ditchling]),
  "a governor": member(ashdown, "governor", "school", [ashdown]),
  "an admin of two schools": member(ashdown, "school_admin", "school", [ashdown, birling]),
  "an admin of no school": member(ashdown, "school_admin", "school", []),
  "the lead of the school's hub": member(chalkCentre, "hub_lead", "hub", [ashdown]),
  "the lead of another hub": member(chalkCentre, "hub_lead", "hub", [birling]),
  "the trust's lead": member(chalkCentre, "trust_lead", "trust", wholeChalkTrust),
  "another trust's lead": member(ditchling, "trust_lead", "trust", [ditchling]),
  "another trust's lead with a release code": {
    ...member(ditchling, "trust_lead", "trust", [ditchling]),
    releaseCodeHash: ashdown.hash,
  },
  "another trust's school admin with a release code": {
    ...member(ditchling, "school_admin", "school", [ditchling]),
    releaseCodeHash: ashdown.hash,
  },
  "a trustee": member(chalkCentre, "trustee", "board", []),
  "the system": system(ashdown, wholeChalkTrust),
  "the system at work in another trust": system(ditchling, [ditchling]),
  "the system before it knows the schools": system(ashdown, []),
  "an operator": { kind: "operator" },
  // Whatever a defect may one day put into the context, a trust's edge must hold.
  "a lead whose list names another trust's school": member(chalkCentre, "trust_lead", "trust", [
    ashdown,
    ditchling,
  ]),
  "a system whose list names another trust's school": system(ditchling, [ditchling, ashdown]),
  "a trustee whose list names a school": member(chalkCentre, "chair", "board", [ashdown]),
};

function member(
  home: Place,
  role: Member["role"],
  scope: Member["scope"],
  visible: readonly Place[],
): Member {
  return {
    kind: "member",
    userId: home.userId,
    membershipId: "00000000-0000-4000-8000-00000000000f",
    displayName: "Robin Marlowe",
    role,
    trustId: home.trustId,
    scope,
    schoolIds: visible.map(({ schoolId }) => schoolId),
  };
}

function system(home: Place, visible: readonly Place[]): Actor {
  return {
    kind: "system",
    trustId: home.trustId,
    schoolIds: visible.map(({ schoolId }) => schoolId),
  };
}
