import { withActor } from "@safeboard/database/actor";
import { signInThrottle } from "@safeboard/database/tables/access";
import { createTestDatabase } from "@safeboard/database/testing";
import { expect, test } from "vitest";
import { createIdentity } from "../identity.ts";
import { createPasswordHasher } from "../passwords/password-hasher.ts";
import { countingHasher } from "../testing/counting-hasher.ts";
import {
  identityAtSchool,
  newEmail,
  newPerson,
  PASSWORD,
  SCHOOL_ADDRESS,
} from "../testing/identity-at-school.ts";
import { accountKey, addressKey } from "../throttle/throttle-keys.ts";
import { replaceCredential } from "./credential.ts";
import { findAccount } from "./find-account.ts";

const { database } = await createTestDatabase();

/** Every test signs in from a network of its own, so that none throttles another. */
let networks = 0;
const newAddress = () => `2001:db8:${(networks += 1).toString(16)}::1`;
const wrong = { password: "not the password at all" };

test("a person signs in by email and password", async () => {
  const { identity } = identityAtSchool(database);
  const { email, userId } = await newPerson(identity);
  const signedIn = await identity.signIn({ email, password: PASSWORD, address: newAddress() });
  if (signedIn.outcome !== "signed_in") throw new Error(signedIn.outcome);
  expect(await identity.authenticate(signedIn.token)).toMatchObject({
    userId,
    email,
    displayName: "Margaret Osei",
    isOperator: false,
    membership: null,
  });
});

test("an email is the same whatever its capitals and the spaces around it", async () => {
  const { identity } = identityAtSchool(database);
  const { email } = await newPerson(identity);
  const typed = ` ${email.toUpperCase()} `;
  expect(
    await identity.signIn({ email: typed, password: PASSWORD, address: newAddress() }),
  ).toMatchObject({
    outcome: "signed_in",
  });
});

test("on a real site a password is kept and checked with argon2id at full strength", async () => {
  const identity = createIdentity({ database, now: () => new Date("2026-09-14T07:30:00Z") });
  const { email } = await newPerson(identity);
  const stored = await findAccount(database, email);
  expect(stored?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const attempt = { email, address: newAddress() };
  expect((await identity.signIn({ ...attempt, ...wrong })).outcome).toBe("refused");
  expect((await identity.signIn({ ...attempt, password: PASSWORD })).outcome).toBe("signed_in");
});

test("an unknown person and a wrong password get the same answer for the same work: one hash each", async () => {
  const { identity, hasher } = identityAtSchool(database);
  const { email } = await newPerson(identity);
  const address = newAddress();
  hasher.asked.made = 0;

  const wrongPassword = await identity.signIn({ email, ...wrong, address });
  const [stored] = hasher.asked.verified;
  const unknown = await identity.signIn({ email: newEmail("nobody"), ...wrong, address });

  expect(unknown).toEqual({ outcome: "refused" });
  expect(wrongPassword).toEqual(unknown);
  expect(hasher.asked).toEqual({ verified: [stored, hasher.decoy], made: 0 });
  const parametersOf = (hash = "") => hash.split("$").slice(1, 4);
  expect(parametersOf(stored)).toEqual(parametersOf(hasher.decoy));
});

test("a throttled attempt gets no hash computed, and is told how long to wait", async () => {
  const { identity, clock, hasher } = identityAtSchool(database);
  const { email } = await newPerson(identity);
  for (let attempt = 0; attempt < 10; attempt += 1) {
    expect(await identity.signIn({ email, ...wrong, address: newAddress() })).toEqual({
      outcome: "refused",
    });
  }
  clock.pass(60);
  hasher.asked.verified = [];
  expect(await identity.signIn({ email, password: PASSWORD, address: newAddress() })).toEqual({
    outcome: "throttled",
    retryAfterSeconds: 14 * 60,
  });
  expect(hasher.asked.verified).toEqual([]);
  clock.pass(14 * 60);
  expect(await identity.signIn({ email, password: PASSWORD, address: newAddress() })).toMatchObject(
    {
      outcome: "signed_in",
    },
  );
});

test("an email without an account is throttled like one that has an account", async () => {
  const { identity } = identityAtSchool(database);
  const email = newEmail("nobody");
  const outcomes = [];
  for (let attempt = 0; attempt < 11; attempt += 1) {
    outcomes.push((await identity.signIn({ email, ...wrong, address: newAddress() })).outcome);
  }
  expect(outcomes).toEqual([...Array<string>(10).fill("refused"), "throttled"]);
});

test("one address trying many accounts is throttled after fifty failures, and its neighbour is not", async () => {
  const { identity } = identityAtSchool(database);
  const address = newAddress();
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const refused = await identity.signIn({ email: newEmail("guess"), ...wrong, address });
    expect(refused.outcome).toBe("refused");
  }
  const other = newEmail("guess");
  const throttled = await identity.signIn({ email: other, ...wrong, address });
  expect(throttled).toEqual({ outcome: "throttled", retryAfterSeconds: 900 });
  expect((await identity.signIn({ email: other, ...wrong, address: newAddress() })).outcome).toBe(
    "refused",
  );
});

test("attempts made at the same moment get no more guesses than attempts made one by one", async () => {
  const { identity, hasher } = identityAtSchool(database);
  const { email } = await newPerson(identity);
  const outcomes = await Promise.all(
    Array.from({ length: 30 }, () => identity.signIn({ email, ...wrong, address: newAddress() })),
  );
  expect(outcomes.filter(({ outcome }) => outcome === "refused")).toHaveLength(10);
  expect(outcomes.filter(({ outcome }) => outcome === "throttled")).toHaveLength(20);
  expect(hasher.asked.verified).toHaveLength(10);
});

test("signing in clears the account's failures but not those of the address", async () => {
  const { identity } = identityAtSchool(database);
  const { email } = await newPerson(identity);
  const address = newAddress();
  for (let attempt = 0; attempt < 9; attempt += 1)
    await identity.signIn({ email, ...wrong, address });
  await identity.signIn({ email, password: PASSWORD, address });

  const keys = [accountKey(email), addressKey(address)];
  const counts = await withActor(database, { kind: "visitor", throttleKeys: keys }, (transaction) =>
    transaction.select().from(signInThrottle),
  );
  expect(counts).toMatchObject([{ key: addressKey(address), failures: 9 }]);
});

test("a whole school signing in rightly from one address is never throttled", async () => {
  const settings = { addressThrottle: { failures: 3, windowSeconds: 900, longestSeconds: 3600 } };
  const { identity } = identityAtSchool(database, settings);
  const { email } = await newPerson(identity);
  const address = newAddress();
  for (let colleague = 0; colleague < 8; colleague += 1) {
    const answer = await identity.signIn({ email, password: PASSWORD, address });
    expect(answer.outcome).toBe("signed_in");
  }
});

test("a flood of made-up emails from a throttled address leaves nothing behind", async () => {
  const settings = { addressThrottle: { failures: 1, windowSeconds: 900, longestSeconds: 3600 } };
  const { identity } = identityAtSchool(database, settings);
  const address = newAddress();
  await identity.signIn({ email: newEmail("guess"), ...wrong, address });
  const email = newEmail("guess");
  expect((await identity.signIn({ email, ...wrong, address })).outcome).toBe("throttled");
  const keys = [accountKey(email)];
  const rows = await withActor(database, { kind: "visitor", throttleKeys: keys }, (transaction) =>
    transaction.select().from(signInThrottle),
  );
  expect(rows).toEqual([]);
});

test("failures of more than a week ago are removed by the daily job, fresh ones stay", async () => {
  const emails = [newEmail("old"), newEmail("fresh")];
  const days = [new Date(Date.now() - 8 * 86_400_000), new Date()];
  for (const [index, email] of emails.entries()) {
    const now = () => days[index] ?? expect.fail("a day each");
    const identity = createIdentity({ database, now, hasher: countingHasher() });
    await identity.signIn({ email, ...wrong, address: newAddress() });
    await identity.deleteExpiredSessions();
  }
  const keys = emails.map(accountKey);
  const rows = await withActor(database, { kind: "visitor", throttleKeys: keys }, (transaction) =>
    transaction.select({ key: signInThrottle.key }).from(signInThrottle),
  );
  expect(rows).toEqual([{ key: keys[1] }]);
});

test("an attempt that finds the server too busy is asked to come back and counts for nobody", async () => {
  const { identity: patient } = identityAtSchool(database);
  const { email } = await newPerson(patient);
  const identity = createIdentity({
    database,
    now: () => new Date("2026-09-14T07:30:00Z"),
    hasher: createPasswordHasher(
      { memoryKibibytes: 64, passes: 1, lanes: 1 },
      { atOnce: 0, waiting: 0 },
    ),
  });
  const address = newAddress();
  expect(await identity.signIn({ email, password: PASSWORD, address })).toEqual({
    outcome: "throttled",
    retryAfterSeconds: 5,
  });
  const keys = [accountKey(email), addressKey(address)];
  const rows = await withActor(database, { kind: "visitor", throttleKeys: keys }, (transaction) =>
    transaction.select().from(signInThrottle),
  );
  expect(rows).toEqual([]);
});

test("a hash made by older parameters is renewed when its owner signs in, and only then", async () => {
  const { identity } = identityAtSchool(database);
  const { email } = await newPerson(identity);
  const before = await findAccount(database, email);
  const hasher = countingHasher(2);
  const later = createIdentity({
    database,
    now: () => new Date("2026-10-01T08:00:00Z"),
    hasher,
  });

  await later.signIn({ email, ...wrong, address: newAddress() });
  expect(await findAccount(database, email)).toEqual(before);

  await later.signIn({ email, password: PASSWORD, address: newAddress() });
  const renewed = await findAccount(database, email);
  expect(hasher.needsRehash(before?.passwordHash ?? "")).toBe(true);
  expect(hasher.needsRehash(renewed?.passwordHash ?? "")).toBe(false);

  await later.signIn({ email, password: PASSWORD, address: newAddress() });
  expect(hasher.asked.made).toBe(1);
});

test("a password changed while its older hash is being renewed stays changed", async () => {
  const { identity } = identityAtSchool(database);
  const { email, userId } = await newPerson(identity);
  const hasher = countingHasher(2);
  const passwordHash = await hasher.hash("harbour violin pebble");
  const hash = async (password: string) => {
    await replaceCredential(database, {
      userId,
      passwordHash,
      at: new Date("2026-10-01T08:00:01Z"),
    });
    return hasher.hash(password);
  };
  const now = () => new Date("2026-10-01T08:00:00Z");
  const later = createIdentity({ database, now, hasher: { ...hasher, hash } });
  await later.signIn({ email, password: PASSWORD, address: newAddress() });
  expect(await findAccount(database, email)).toMatchObject({ passwordHash });
});

test("an email with characters that no database takes is refused like any unknown one", async () => {
  const { identity } = identityAtSchool(database);
  const email = `\u0000office\ud800'; --@ashdown.example`;
  expect(await identity.signIn({ email, ...wrong, address: newAddress() })).toEqual({
    outcome: "refused",
  });
});

test("a school's address as the server saw it may be anything, and is still throttled", async () => {
  const settings = { addressThrottle: { failures: 1, windowSeconds: 900, longestSeconds: 3600 } };
  const { identity } = identityAtSchool(database, settings);
  const address = `${SCHOOL_ADDRESS}'; "{}\\`;
  await identity.signIn({ email: newEmail(), ...wrong, address });
  expect((await identity.signIn({ email: newEmail(), ...wrong, address })).outcome).toBe(
    "throttled",
  );
});
