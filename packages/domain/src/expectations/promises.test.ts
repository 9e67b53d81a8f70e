import { createTestDatabase } from "@safeboard/database/testing";
import { expect, test } from "vitest";
import { NotFound, NotPermitted } from "../errors.ts";
import { auditOf } from "../policies/uploaded-policy.fixture.ts";
import { bytesOf } from "../policy-text.fixture.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

const PROMISES = `Ashdown Vale Primary School

Online Safety Policy

Date adopted: September 2026

What we do

The headteacher will review our filtering every year.
We will tell parents which sites their children are asked to use.
`;

async function uploaded(story: TrustStory) {
  const schoolId = story.ashdown;
  const file = { schoolId, fileName: "policy.txt", bytes: bytesOf(PROMISES) };
  const { versionId } = await story.as("school_admin").policy.upload(file);
  return { schoolId, versionId };
}

test("what a policy promises is shown while it is a draft, and becomes a row each when it is confirmed", async () => {
  const story = await tellStory(database);
  const address = await uploaded(story);
  const admin = story.as("school_admin");
  const before = await admin.expectation.promises(address);
  expect(before.promises).toMatchObject([
    { id: null, who: "Headteacher", frequencyMonths: 12 },
    { id: null, who: "the school", frequencyMonths: null },
  ]);
  await admin.policy.confirm(address);
  await admin.policy.confirm(address);
  const after = await story.as("governor").expectation.promises(address);
  expect(after.promises.map(({ text }) => text)).toEqual(before.promises.map(({ text }) => text));
  expect(after.promises.every(({ id }) => id !== null)).toBe(true);
  const [first] = after.promises;
  expect(first?.expectation).toMatchObject({ setId: "statutory-guidance", id: "E05" });
  const { page, start, end, quote } = first?.passage ?? expect.fail("There is no passage.");
  expect(after.pages[page - 1]?.slice(start, end)).toBe(quote);
});

test("a person says that something is no promise, and that it is one after all; both are audited", async () => {
  const story = await tellStory(database);
  const address = await uploaded(story);
  const admin = story.as("school_admin");
  await admin.policy.confirm(address);
  const { promises } = await admin.expectation.promises(address);
  const promise = { schoolId: address.schoolId, promiseId: promises[0]?.id ?? "" };
  await admin.expectation.withdrawPromise({ ...promise, isNone: true });
  await admin.expectation.withdrawPromise({ ...promise, isNone: true });
  const withdrawn = (await admin.expectation.promises(address)).promises[0]?.withdrawn;
  expect(withdrawn?.by).toBe("Dana Escrick");
  await admin.expectation.withdrawPromise({ ...promise, isNone: false });
  expect((await admin.expectation.promises(address)).promises[0]?.withdrawn).toBeNull();
  expect(await auditOf(database, story, "expectation.withdrawPromise")).toHaveLength(1);
  expect(await auditOf(database, story, "expectation.restorePromise")).toHaveLength(1);
});

test("another school's promise is not found, and a governor may not withdraw one", async () => {
  const story = await tellStory(database);
  const address = await uploaded(story);
  await story.as("school_admin").policy.confirm(address);
  const { promises } = await story.as("school_admin").expectation.promises(address);
  const promiseId = promises[0]?.id ?? "";
  const elsewhere = { schoolId: story.beckside, promiseId, isNone: true };
  await expect(
    story.as("trust_lead").expectation.withdrawPromise(elsewhere),
  ).rejects.toBeInstanceOf(NotFound);
  await expect(
    story.as("governor").expectation.withdrawPromise({ ...elsewhere, schoolId: story.ashdown }),
  ).rejects.toBeInstanceOf(NotPermitted);
});
