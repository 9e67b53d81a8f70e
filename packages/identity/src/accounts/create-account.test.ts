import { withActor } from "@safeboard/database/actor";
import { credential, platformOperator } from "@safeboard/database/tables/access";
import { createTestDatabase } from "@safeboard/database/testing";
import { expect, test } from "vitest";
import {
  identityAtSchool,
  newEmail,
  newPerson,
  PASSWORD,
  sessionOf,
} from "../testing/identity-at-school.ts";

const { database } = await createTestDatabase();

const person = (email = newEmail()) => ({
  email,
  displayName: "Margaret Osei",
  password: PASSWORD,
});

test("an account is made once per email, however the email is written", async () => {
  const { identity } = identityAtSchool(database);
  const email = newEmail();
  expect((await identity.createUser(person(email))).outcome).toBe("created");
  expect(await identity.createUser(person(email.toUpperCase()))).toEqual({
    outcome: "email_taken",
  });
});

test("of several people who take the same email at the same moment exactly one gets it", async () => {
  const { identity } = identityAtSchool(database);
  const email = newEmail();
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, () => identity.createUser(person(email))),
  );
  expect(outcomes.filter(({ outcome }) => outcome === "created")).toHaveLength(1);
  expect(outcomes.filter(({ outcome }) => outcome === "email_taken")).toHaveLength(4);
});

test("a weak password makes no account", async () => {
  const { identity } = identityAtSchool(database);
  const email = newEmail();
  const weak = await identity.createUser({ ...person(email), password: "short" });
  expect(weak).toEqual({ outcome: "too_weak", reason: expect.stringMatching(/at least 12/) });
  expect((await identity.createUser(person(email))).outcome).toBe("created");
});

test("the application can't read a password's hash from its table, not even the person's own", async () => {
  const { identity } = identityAtSchool(database);
  const { userId } = await newPerson(identity);
  await expect(
    withActor(database, { kind: "visitor", userId }, (transaction) =>
      transaction.select({ hash: credential.passwordHash }).from(credential),
    ),
  ).rejects.toThrow(/permission denied/);
});

test("a platform operator is known as one when signed in, and nobody else is", async () => {
  const { identity } = identityAtSchool(database);
  const platform = person(newEmail("operator"));
  await identity.createPlatformOperator(platform);
  const operator = await sessionOf(identity, platform);
  expect(await identity.authenticate(operator.token)).toMatchObject({ isOperator: true });
  const admin = await sessionOf(identity, await newPerson(identity));
  expect(await identity.authenticate(admin.token)).toMatchObject({ isOperator: false });
});

test("nobody makes themselves an operator", async () => {
  const { identity } = identityAtSchool(database);
  const { userId } = await newPerson(identity);
  await expect(
    withActor(database, { kind: "visitor", userId }, (transaction) =>
      transaction.insert(platformOperator).values({ userId }),
    ),
  ).rejects.toThrow(/row-level security/);
});

test("an account has a name: without one nothing is made", async () => {
  const { identity } = identityAtSchool(database);
  await expect(identity.createUser({ ...person(), displayName: "  " })).rejects.toThrow(
    /display_name_check/,
  );
});
