import { listMemberships, loadMember, withActor } from "@safeboard/database/actor";
import { membership, session } from "@safeboard/database/tables/access";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  identityAtSchool,
  invite,
  newEmail,
  newPerson,
  newTrust,
  PASSWORD,
  sessionOf,
  SCHOOL_ADDRESS,
} from "../testing/identity-at-school.ts";
import { createSessions } from "./lucia-sessions.ts";
import type { MembershipChoice, SignedIn } from "./sessions.ts";
import { hashToken, newOneTimeToken } from "./one-time-token.ts";

const { database } = await createTestDatabase();

const MINUTE = 60;
const HOUR = 60 * MINUTE;

async function signedInPerson() {
  const { identity, clock } = identityAtSchool(database);
  const person = await newPerson(identity);
  const { token, expiresAt } = await sessionOf(identity, person);
  return { identity, clock, person, token, expiresAt };
}

function storedSession(token: string) {
  const sessionHash = hashToken(token);
  return withActor(database, { kind: "visitor", sessionHash }, (transaction) =>
    transaction.select().from(session).where(eq(session.id, sessionHash)),
  );
}

test("the database holds the token's hash, never the token", async () => {
  const { token } = await signedInPerson();
  const [stored] = await storedSession(token);
  expect(stored?.id).toBe(hashToken(token));
  expect(JSON.stringify(stored)).not.toContain(token);
});

test("the stored hash opens no session: whoever steals the database can't sign in", async () => {
  const { identity, token } = await signedInPerson();
  expect(await identity.authenticate(hashToken(token))).toBeNull();
});

test("a token that was never issued opens nothing, and is not made into a session", async () => {
  const { identity } = await signedInPerson();
  const brought = newOneTimeToken().token;
  expect(await identity.authenticate(brought)).toBeNull();
  expect(await storedSession(brought)).toEqual([]);
});

test("every sign-in makes a new token, so a token planted in a browser is never the one in use", async () => {
  const { identity, person, token } = await signedInPerson();
  const request = { email: person.email, password: PASSWORD, address: SCHOOL_ADDRESS };
  const first = await identity.signIn(request);
  const second = await identity.signIn(request);
  if (first.outcome !== "signed_in" || second.outcome !== "signed_in") throw new Error("refused");
  expect(new Set([token, first.token, second.token]).size).toBe(3);
});

test("a session that nobody uses for two hours is over and gone", async () => {
  const { identity, clock, token } = await signedInPerson();
  clock.pass(2 * HOUR);
  expect(await identity.authenticate(token)).toBeNull();
  expect(await storedSession(token)).toEqual([]);
});

test("a session that is used keeps going", async () => {
  const { identity, clock, token } = await signedInPerson();
  for (let used = 0; used < 7; used += 1) {
    clock.pass(90 * MINUTE);
    expect(await identity.authenticate(token)).not.toBeNull();
  }
});

test("after twelve hours a session is over, however much it is used", async () => {
  const { identity, clock, token, expiresAt } = await signedInPerson();
  expect(expiresAt).toEqual(new Date(clock.now().getTime() + 12 * HOUR * 1000));
  for (let hour = 1; hour <= 11; hour += 1) {
    clock.pass(HOUR + 1);
    expect(await identity.authenticate(token)).not.toBeNull();
  }
  clock.pass(HOUR);
  expect(await identity.authenticate(token)).toBeNull();
});

test("using a session within its first hour writes nothing", async () => {
  const { identity, clock, token } = await signedInPerson();
  const before = await storedSession(token);
  clock.pass(59 * MINUTE);
  await identity.authenticate(token);
  expect(await storedSession(token)).toEqual(before);
  clock.pass(2 * MINUTE);
  await identity.authenticate(token);
  expect(await storedSession(token)).toMatchObject([{ lastSeenAt: clock.now() }]);
});

test("signing out ends this session and no other", async () => {
  const { identity, person, token } = await signedInPerson();
  const elsewhere = await sessionOf(identity, person);
  await identity.signOut(token);
  expect(await identity.authenticate(token)).toBeNull();
  expect(await storedSession(token)).toEqual([]);
  expect(await identity.authenticate(elsewhere.token)).not.toBeNull();
});

test("signing out twice, or with a token that means nothing, is no error", async () => {
  const { identity, token } = await signedInPerson();
  await identity.signOut(token);
  await expect(identity.signOut(token)).resolves.toBeUndefined();
  await expect(identity.signOut("")).resolves.toBeUndefined();
});

test("signing out everywhere ends every session of this person and of nobody else", async () => {
  const { identity, clock, person, token } = await signedInPerson();
  const elsewhere = await sessionOf(identity, person);
  const colleague = await newPerson(identity);
  const colleagues = await sessionOf(identity, colleague);
  clock.pass(1);

  await identity.signOutEverywhere(person.userId);

  expect(await identity.authenticate(token)).toBeNull();
  expect(await identity.authenticate(elsewhere.token)).toBeNull();
  expect(await identity.authenticate(colleagues.token)).not.toBeNull();
  expect(await storedSession(token)).toEqual([]);
  const again = await sessionOf(identity, person);
  expect(await identity.authenticate(again.token)).not.toBeNull();
});

test("a person chooses among their own memberships, and the session remembers which", async () => {
  const { identity, clock, person, token } = await signedInPerson();
  const trust = await newTrust(database);
  const invited = await invite(database, trust, {
    email: person.email,
    now: clock.now(),
    role: "trust_lead",
  });
  const accepted = await identity.acceptInvitation({
    token: invited.token,
    displayName: "",
    password: PASSWORD,
    address: SCHOOL_ADDRESS,
  });
  if (accepted.outcome !== "accepted") throw new Error(accepted.outcome);
  const held = (await identity.authenticate(accepted.token))?.membership;
  const signedIn = await identity.authenticate(token);
  if (!held || !signedIn) throw new Error("no membership");

  expect(signedIn.membership).toBeNull();
  expect(await identity.chooseMembership(signedIn, held)).toBe(true);
  expect((await identity.authenticate(token))?.membership).toEqual(held);
});

test("a person with two memberships switches between them, and to neither once it has ended", async () => {
  const { identity, clock, person } = await signedInPerson();
  const trust = await newTrust(database);
  const invited = { email: person.email, now: clock.now() };
  const links = [
    await invite(database, trust, { ...invited, role: "trust_lead" }),
    await invite(database, trust, { ...invited, schoolIds: [trust.ashdown.id] }),
  ];
  const sessions: SignedIn[] = [];
  for (const { token } of links) {
    const request = { displayName: "", password: PASSWORD, address: SCHOOL_ADDRESS };
    const accepted = await identity.acceptInvitation({ ...request, token });
    if (accepted.outcome !== "accepted") throw new Error(accepted.outcome);
    sessions.push((await identity.authenticate(accepted.token)) ?? expect.fail("no session"));
  }
  const [asLead, asAdmin] = sessions.map(
    ({ membership: held }) => held ?? expect.fail("none held"),
  );
  const signedIn = sessions[1];
  if (!asLead || !asAdmin || !signedIn) throw new Error("two links make two memberships");
  const today = "2026-09-14";
  const listed = await listMemberships(database, person.userId, today);
  expect(listed.map(({ role }) => role)).toEqual(["school_admin", "trust_lead"]);
  const scopeOf = async (choice: MembershipChoice) =>
    (await loadMember(database, choice, person.userId, today))?.scope;
  expect([await scopeOf(asLead), await scopeOf(asAdmin)]).toEqual(["trust", "school"]);

  expect(await identity.chooseMembership(signedIn, asLead)).toBe(true);
  await withActor(database, trust.system, (transaction) =>
    transaction
      .update(membership)
      .set({ withdrawnAt: clock.now() })
      .where(eq(membership.id, asAdmin.id)),
  );
  expect(await identity.chooseMembership(signedIn, asAdmin)).toBe(false);
});

test("nobody can choose another person's membership", async () => {
  const { identity, clock, token } = await signedInPerson();
  const trust = await newTrust(database);
  const { token: link } = await invite(database, trust, {
    email: newEmail("lead"),
    now: clock.now(),
    role: "trust_lead",
  });
  const other = await identity.acceptInvitation({
    token: link,
    displayName: "Priya Nandakumar",
    password: PASSWORD,
    address: SCHOOL_ADDRESS,
  });
  if (other.outcome !== "accepted") throw new Error(other.outcome);
  const theirs = (await identity.authenticate(other.token))?.membership;
  const signedIn = await identity.authenticate(token);
  if (!theirs || !signedIn) throw new Error("no membership");

  expect(await identity.chooseMembership(signedIn, theirs)).toBe(false);
  expect((await identity.authenticate(token))?.membership).toBeNull();
});

test("the daily job removes sessions past their absolute end and leaves the others", async () => {
  const { identity, person } = await signedInPerson();
  const longAgo = createSessions(database, () => new Date("2020-01-06T08:00:00Z"), {
    idleSeconds: 2 * HOUR,
    absoluteSeconds: 12 * HOUR,
  });
  const soon = createSessions(database, () => new Date(), {
    idleSeconds: 2 * HOUR,
    absoluteSeconds: 12 * HOUR,
  });
  const over = await longAgo.start(person.userId);
  const running = await soon.start(person.userId);

  await identity.deleteExpiredSessions();

  expect(await storedSession(over.token)).toEqual([]);
  expect(await storedSession(running.token)).toHaveLength(1);
});
