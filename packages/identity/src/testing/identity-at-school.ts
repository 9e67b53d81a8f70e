/** An identity on a real database, with a clock and a hasher that the test holds in its hand. */
import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { invitation, type MembershipRole } from "@safeboard/database/tables/access";
import { trust, unit } from "@safeboard/database/tables/tenancy";
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

/** A trust with its central unit and two schools, made as the product makes one. */
export async function newTrust(database: Database) {
  const trustId = randomUUID();
  const central = { id: randomUUID(), name: "Central team" };
  const ashdown = { id: randomUUID(), name: "Ashdown Vale Primary School" };
  const birch = { id: randomUUID(), name: "Birch Lane Academy" };
  const units = [central, birch, ashdown];
  const system = { kind: "system" as const, trustId, schoolIds: units.map(({ id }) => id) };
  await withActor(database, system, async (transaction) => {
    await transaction.insert(trust).values({
      id: trustId,
      uid: trustId.slice(0, 8),
      name: "Ashdown Learning Trust",
      groupType: "multi_academy_trust",
    });
    await transaction.insert(unit).values(
      units.map(({ id, name }) => ({
        trustId,
        id,
        name,
        kind: id === central.id ? ("central" as const) : ("school" as const),
      })),
    );
  });
  return { trustId, system, central, ashdown, birch };
}

export type TestTrust = Awaited<ReturnType<typeof newTrust>>;

/** Invites somebody for a week; answers with the link's token. */
export async function invite(
  database: Database,
  { trustId, system }: TestTrust,
  wanted: { email: string; now: Date; role?: MembershipRole; schoolIds?: string[] },
) {
  const { token, hash } = newOneTimeToken();
  const id = randomUUID();
  await withActor(database, system, (transaction) =>
    transaction.insert(invitation).values({
      trustId,
      id,
      tokenHash: hash,
      email: wanted.email,
      displayName: "Priya Nandakumar",
      role: wanted.role ?? "school_admin",
      schoolIds: wanted.schoolIds ?? [],
      expiresAt: new Date(wanted.now.getTime() + 7 * 24 * 3600 * 1000),
    }),
  );
  return { token, id };
}
