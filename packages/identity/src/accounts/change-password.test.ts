import { createTestDatabase } from "@safeboard/database/testing";
import { expect, test } from "vitest";
import {
  identityAtSchool,
  newPerson,
  PASSWORD,
  sessionOf,
  SCHOOL_ADDRESS,
} from "../testing/identity-at-school.ts";

const { database } = await createTestDatabase();

const NEXT = "harbour violin pebble";

async function signedInPerson() {
  const { identity, clock, hasher } = identityAtSchool(database);
  const person = await newPerson(identity);
  const { token } = await sessionOf(identity, person);
  const signedIn = await identity.authenticate(token);
  if (!signedIn) throw new Error("not signed in");
  clock.pass(1);
  return { identity, hasher, person, token, signedIn };
}

test("a person changes their password: the new one signs in and the old one does not", async () => {
  const { identity, person, signedIn } = await signedInPerson();
  const changed = await identity.changePassword({
    signedIn,
    current: PASSWORD,
    next: NEXT,
    address: SCHOOL_ADDRESS,
  });
  expect(changed.outcome).toBe("changed");
  const attempt = { email: person.email, address: SCHOOL_ADDRESS };
  expect((await identity.signIn({ ...attempt, password: NEXT })).outcome).toBe("signed_in");
  expect((await identity.signIn({ ...attempt, password: PASSWORD })).outcome).toBe("refused");
});

test("changing a password ends every session, and this browser goes on with a new one", async () => {
  const { identity, token, signedIn } = await signedInPerson();
  const changed = await identity.changePassword({
    signedIn,
    current: PASSWORD,
    next: NEXT,
    address: SCHOOL_ADDRESS,
  });
  if (changed.outcome !== "changed") throw new Error(changed.outcome);
  expect(changed.token).not.toBe(token);
  expect(await identity.authenticate(token)).toBeNull();
  expect(await identity.authenticate(changed.token)).toMatchObject({ userId: signedIn.userId });
});

test("without the current password nothing changes, and guesses at it are throttled", async () => {
  const { identity, hasher, token, signedIn } = await signedInPerson();
  const guess = {
    signedIn,
    current: "a guess at the password",
    next: NEXT,
    address: SCHOOL_ADDRESS,
  };
  for (let attempt = 0; attempt < 10; attempt += 1) {
    expect(await identity.changePassword(guess)).toEqual({ outcome: "wrong_password" });
  }
  hasher.asked.verified = [];
  expect(await identity.changePassword({ ...guess, current: PASSWORD })).toEqual({
    outcome: "throttled",
    retryAfterSeconds: 900,
  });
  expect(hasher.asked.verified).toEqual([]);
  expect(await identity.authenticate(token)).not.toBeNull();
});

test("a weak new password is refused with its reason, before the current one is looked at", async () => {
  const { identity, hasher, signedIn } = await signedInPerson();
  hasher.asked.verified = [];
  const request = { signedIn, current: PASSWORD, next: "Margaret Osei 1", address: SCHOOL_ADDRESS };
  expect(await identity.changePassword(request)).toEqual({
    outcome: "too_weak",
    reason: expect.stringMatching(/easy to guess/),
  });
  expect(hasher.asked.verified).toEqual([]);
});
