import { loadMember, withActor } from "@safeboard/database/actor";
import { invitation, membership } from "@safeboard/database/tables/access";
import { auditEvent } from "@safeboard/database/tables/audit";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findAccount } from "../accounts/find-account.ts";
import { createIdentity, type Identity } from "../identity.ts";
import { createPasswordHasher } from "../passwords/password-hasher.ts";
import { newOneTimeToken } from "../sessions/one-time-token.ts";
import {
  identityAtSchool,
  invite,
  newEmail,
  newPerson,
  newTrust,
  PASSWORD,
} from "../testing/identity-at-school.ts";

const { database } = await createTestDatabase();
const trust = await newTrust(database);

let networks = 0;
const acceptance = (token: string, password = PASSWORD) => ({
  token,
  displayName: " Priya Nandakumar ",
  password,
  address: `2001:db8:${(networks += 1).toString(16)}::1`,
});

async function acceptedMember(identity: Identity, token: string, now: Date) {
  const accepted = await identity.acceptInvitation(acceptance(token));
  if (accepted.outcome !== "accepted") throw new Error(accepted.outcome);
  const signedIn = await identity.authenticate(accepted.token);
  if (!signedIn?.membership) throw new Error("no membership in the session");
  const today = now.toISOString().slice(0, 10);
  const member = await loadMember(database, signedIn.membership, signedIn.userId, today);
  return { signedIn, member };
}

function membershipsOf(email: string) {
  return withActor(database, trust.system, (transaction) =>
    transaction.select().from(membership).where(eq(membership.email, email)),
  );
}

test("the page behind a one-time link tells who invites to what", async () => {
  const { identity, clock } = identityAtSchool(database);
  const email = newEmail();
  const schoolIds = [trust.birch.id, trust.ashdown.id];
  const { token } = await invite(database, trust, { email, now: clock.now(), schoolIds });
  expect(await identity.readInvitation(token)).toEqual({
    trustName: "Ashdown Learning Trust",
    schoolNames: ["Ashdown Vale Primary School", "Birch Lane Academy"],
    role: "school_admin",
    email,
    displayName: "Priya Nandakumar",
    invitedBy: null,
    expiresAt: new Date("2026-09-21T07:30:00Z"),
    hasAccount: false,
  });
  await newPerson(identity, email);
  expect(await identity.readInvitation(token)).toMatchObject({ hasAccount: true });
});

test("a new school admin gets an account, a membership of that school, and a session in it", async () => {
  const { identity, clock } = identityAtSchool(database);
  const email = newEmail();
  const schoolIds = [trust.ashdown.id];
  const { token } = await invite(database, trust, { email, now: clock.now(), schoolIds });
  const { signedIn, member } = await acceptedMember(identity, token, clock.now());
  expect(signedIn).toMatchObject({ email, displayName: "Priya Nandakumar" });
  expect(member).toMatchObject({
    role: "school_admin",
    scope: "school",
    trustId: trust.system.trustId,
    schoolIds: [trust.ashdown.id],
    displayName: "Priya Nandakumar",
  });
  const again = await identity.signIn({ email, password: PASSWORD, address: "198.51.100.1" });
  expect(again.outcome).toBe("signed_in");
});

test("a new person who leaves the name empty is called as the invitation calls them", async () => {
  const { identity, clock } = identityAtSchool(database);
  const wanted = { email: newEmail(), now: clock.now(), role: "trustee" as const };
  const { token } = await invite(database, trust, wanted);
  const accepted = await identity.acceptInvitation({
    ...acceptance(token),
    displayName: " \u0000",
  });
  if (accepted.outcome !== "accepted") throw new Error(accepted.outcome);
  const signedIn = await identity.authenticate(accepted.token);
  expect(signedIn?.displayName).toBe("Priya Nandakumar");
});

test("the first lead of a new trust comes in by the same kind of link and sees every unit", async () => {
  const { identity, clock } = identityAtSchool(database);
  const fresh = await newTrust(database);
  const { token } = await invite(database, fresh, {
    email: newEmail("lead"),
    now: clock.now(),
    role: "trust_lead",
  });
  const { member } = await acceptedMember(identity, token, clock.now());
  expect(member).toMatchObject({ role: "trust_lead", scope: "trust" });
  expect(member?.schoolIds.toSorted()).toEqual(fresh.system.schoolIds.toSorted());
});

test("somebody with an account gives its password, keeps its name and becomes a member", async () => {
  const { identity, clock } = identityAtSchool(database);
  const { email, userId } = await newPerson(identity);
  const { token } = await invite(database, trust, {
    email,
    now: clock.now(),
    role: "trustee",
  });
  const { signedIn, member } = await acceptedMember(identity, token, clock.now());
  expect(signedIn.userId).toBe(userId);
  expect(member).toMatchObject({ scope: "board", schoolIds: [], displayName: "Margaret Osei" });
});

test("a link alone takes over no account: without its password nothing happens and the link stays good", async () => {
  const { identity, clock } = identityAtSchool(database);
  const { email } = await newPerson(identity);
  const { token } = await invite(database, trust, {
    email,
    now: clock.now(),
    role: "trustee",
  });
  const before = await findAccount(database, email);
  expect(await identity.acceptInvitation(acceptance(token, "some other password"))).toEqual({
    outcome: "wrong_password",
  });
  expect(await findAccount(database, email)).toEqual(before);
  expect(await membershipsOf(email)).toEqual([]);
  expect((await identity.acceptInvitation(acceptance(token))).outcome).toBe("accepted");
});

test("guessing an account's password through its invitation is throttled like signing in", async () => {
  const { identity, clock, hasher } = identityAtSchool(database);
  const { email } = await newPerson(identity);
  const { token } = await invite(database, trust, {
    email,
    now: clock.now(),
    role: "trustee",
  });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await identity.acceptInvitation(acceptance(token, "some other password"));
    await identity.signIn({ email, password: "some other password", address: "198.51.100.2" });
  }
  hasher.asked.verified = [];
  expect(await identity.acceptInvitation(acceptance(token))).toEqual({
    outcome: "throttled",
    retryAfterSeconds: 900,
  });
  expect(hasher.asked.verified).toEqual([]);
});

test("a weak password makes no account and uses up no link", async () => {
  const { identity, clock, hasher } = identityAtSchool(database);
  const email = newEmail();
  const { token } = await invite(database, trust, {
    email,
    now: clock.now(),
    role: "trustee",
  });
  expect(await identity.acceptInvitation(acceptance(token, "priya nandakumar"))).toEqual({
    outcome: "too_weak",
    reason: expect.stringMatching(/easy to guess/),
  });
  expect(hasher.asked.made).toBe(0);
  expect(await findAccount(database, email)).toBeNull();
  expect(await identity.readInvitation(token)).not.toBeNull();
});

test("a link works once", async () => {
  const { identity, clock } = identityAtSchool(database);
  const email = newEmail();
  const { token } = await invite(database, trust, {
    email,
    now: clock.now(),
    role: "trustee",
  });
  expect((await identity.acceptInvitation(acceptance(token))).outcome).toBe("accepted");
  expect(await identity.acceptInvitation(acceptance(token))).toEqual({ outcome: "gone" });
  expect(await identity.readInvitation(token)).toBeNull();
  expect(await membershipsOf(email)).toHaveLength(1);
});

test("of two acceptances at the same moment exactly one wins, with or without an account", async () => {
  const { identity, clock } = identityAtSchool(database);
  const known = await newPerson(identity);
  for (const email of [newEmail(), known.email]) {
    const { token } = await invite(database, trust, {
      email,
      now: clock.now(),
      role: "trustee",
    });
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => identity.acceptInvitation(acceptance(token))),
    );
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual([
      "accepted",
      ...Array<string>(5).fill("gone"),
    ]);
    expect(await membershipsOf(email)).toHaveLength(1);
  }
});

test("two invitations to one new person, accepted at the same moment, make one account with two memberships", async () => {
  const { identity, clock } = identityAtSchool(database);
  const email = newEmail();
  const wanted = { email, now: clock.now() };
  const governor = await invite(database, trust, {
    ...wanted,
    role: "governor",
    schoolIds: [trust.birch.id],
  });
  const trustee = await invite(database, trust, { ...wanted, role: "trustee" });
  const outcomes = await Promise.all(
    [governor, trustee].map(({ token }) => identity.acceptInvitation(acceptance(token))),
  );
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(["accepted", "accepted"]);
  const held = await membershipsOf(email);
  expect(held.map(({ role }) => role).toSorted()).toEqual(["governor", "trustee"]);
  expect(new Set(held.map(({ userId }) => userId)).size).toBe(1);
});

test("a link is good until the instant it expires", async () => {
  const { identity, clock } = identityAtSchool(database);
  const wanted = { email: newEmail(), now: clock.now(), role: "trustee" as const };
  const { token } = await invite(database, trust, wanted);
  clock.pass(7 * 24 * 3600 - 1);
  expect(await identity.readInvitation(token)).not.toBeNull();
  clock.pass(1);
  expect(await identity.readInvitation(token)).toBeNull();
  expect(await identity.acceptInvitation(acceptance(token))).toEqual({ outcome: "gone" });
});

test("a link that is revoked or expires while its page is open makes no account and no membership", async () => {
  const { identity, clock, hasher } = identityAtSchool(database);
  const revoke = (id: string) =>
    withActor(database, trust.system, (transaction) =>
      transaction.update(invitation).set({ revokedAt: clock.now() }).where(eq(invitation.id, id)),
    );
  const expire = async () => clock.pass(7 * 24 * 3600);
  for (const meanwhile of [revoke, expire]) {
    const email = newEmail();
    const wanted = { email, now: clock.now(), role: "trustee" as const };
    const { token, id } = await invite(database, trust, wanted);
    const hash = async (password: string) => {
      await meanwhile(id);
      return hasher.hash(password);
    };
    const interrupted = createIdentity({ database, now: clock.now, hasher: { ...hasher, hash } });
    expect(await interrupted.acceptInvitation(acceptance(token))).toEqual({ outcome: "gone" });
    expect(await identity.readInvitation(token)).toBeNull();
    expect(await findAccount(database, email)).toBeNull();
    expect(await membershipsOf(email)).toEqual([]);
  }
});

test("a token that was never issued is gone, and costs no hash", async () => {
  const { identity, hasher } = identityAtSchool(database);
  const { token } = newOneTimeToken();
  expect(await identity.readInvitation(token)).toBeNull();
  expect(await identity.acceptInvitation(acceptance(token))).toEqual({ outcome: "gone" });
  expect(hasher.asked).toEqual({ verified: [], made: 0 });
});

test("an acceptance is in the record of each school that it names, else of the central team", async () => {
  const { identity, clock } = identityAtSchool(database);
  const fresh = await newTrust(database);
  const schoolIds = [fresh.ashdown.id, fresh.birch.id];
  const now = clock.now();
  const admin = await invite(database, fresh, { email: newEmail(), now, schoolIds });
  const trustee = await invite(database, fresh, { email: newEmail(), now, role: "trustee" });
  await identity.acceptInvitation(acceptance(admin.token));
  await identity.acceptInvitation(acceptance(trustee.token));
  const events = await withActor(database, fresh.system, (transaction) =>
    transaction.select().from(auditEvent).where(eq(auditEvent.trustId, fresh.system.trustId)),
  );
  expect(events.map(({ schoolId }) => schoolId).toSorted()).toEqual(
    [...schoolIds, fresh.central.id].toSorted(),
  );
  expect(events[0]).toMatchObject({
    action: "invitation.accept",
    actorName: "Priya Nandakumar",
    at: now,
  });
});

test("a new person who finds the server too busy is asked to come back, and the link stays good", async () => {
  const { identity, clock } = identityAtSchool(database);
  const wanted = { email: newEmail(), now: clock.now(), role: "trustee" as const };
  const { token } = await invite(database, trust, wanted);
  const busy = createIdentity({
    database,
    now: clock.now,
    hasher: createPasswordHasher(
      { memoryKibibytes: 64, passes: 1, lanes: 1 },
      { atOnce: 0, waiting: 0 },
    ),
  });
  expect(await busy.acceptInvitation(acceptance(token))).toEqual({
    outcome: "throttled",
    retryAfterSeconds: 5,
  });
  expect((await identity.acceptInvitation(acceptance(token))).outcome).toBe("accepted");
});
