/** An identity on a real database, with a clock and a hasher that the test holds in its hand. */
import { randomUUID } from "node:crypto";
import type { System } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { createInvitation } from "@safeboard/database/factories/people";
import { createTrust } from "@safeboard/database/factories/trusts";
import type { MembershipRole } from "@safeboard/database/tables/access";
import { createIdentity, type Identity, type IdentitySettings } from "../identity.ts";
import { newOneTimeToken } from "../sessions/one-time-token.ts";
import { countingHasher } from "./counting-hasher.ts";

export const SCHOOL_ADDRESS = "203.0.113.7";
export const PASSWORD = "gravel lantern tuesday";

/** Half past eight on a Monday morning, until the test lets time pass. */
export function testClock(start = "2026-09-14T07:30:00Z") {
  let now = new Date(start);
  return {
    now: () => now,
    pass(seconds: number) {
      now = new Date(now.getTime() + seconds * 1000);
    },
  };
}

export function identityAtSchool(database: Database, settings?: Partial<IdentitySettings>) {
  const clock = testClock();
  const hasher = countingHasher();
  const identity = createIdentity({ database, now: clock.now, hasher, settings: settings ?? {} });
  return { identity, clock, hasher };
}

/** An email that no other test uses: all tests of a file share one database. */
export function newEmail(name = "office"): string {
  return `${name}.${randomUUID()}@ashdown.example`;
}

export async function newPerson(identity: Identity, email = newEmail()) {
  const created = await identity.createUser({
    email,
    displayName: "Margaret Osei",
    password: PASSWORD,
  });
  if (created.outcome !== "created")
    throw new Error(`The person was not created: ${created.outcome}`);
  return { userId: created.userId, email };
}

/** Somebody who has just signed in with the password that everybody here has. */
export async function sessionOf(identity: Identity, { email }: { email: string }) {
  const request = { email, password: PASSWORD, address: SCHOOL_ADDRESS };
  const signedIn = await identity.signIn(request);
  if (signedIn.outcome !== "signed_in")
    throw new Error(`The person did not sign in: ${signedIn.outcome}`);
  return signedIn;
}

/** A trust with its central unit and two schools. */
export async function newTrust(database: Database) {
  const schools = ["Ashdown Vale Primary School", "Birch Lane Academy"];
  const created = await createTrust(database, { name: "Ashdown Learning Trust", schools });
  const [ashdown, birch] = created.schools;
  if (!ashdown || !birch) throw new Error("The trust was made without its schools.");
  return { system: created.system, central: created.central, ashdown, birch };
}

/** Invites somebody for a week; answers with the link's token. */
export async function invite(
  database: Database,
  { system }: { system: System },
  wanted: { email: string; now: Date; role?: MembershipRole; schoolIds?: string[] },
) {
  const { token, hash } = newOneTimeToken();
  const { id } = await createInvitation(database, system, {
    tokenHash: hash,
    email: wanted.email,
    displayName: "Priya Nandakumar",
    role: wanted.role ?? "school_admin",
    schoolIds: wanted.schoolIds ?? [],
    expiresAt: new Date(wanted.now.getTime() + 7 * 24 * 3600 * 1000),
  });
  return { token, id };
}
