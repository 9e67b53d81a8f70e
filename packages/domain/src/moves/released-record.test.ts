/** What a release does to the school's record in the trust that it leaves. */
import { loadSystem, withActor } from "@safeboard/database/actor";
import { schoolRelease } from "@safeboard/database/tables/moves";
import { keptPolicy } from "@safeboard/database/tables/policies";
import { schoolUrn } from "@safeboard/database/tables/tenancy";
import { createTestDatabase } from "@safeboard/database/testing";
import { defaultReadingLimits, readPolicyInProcess } from "@safeboard/policy-reader";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { Conflict } from "../errors.ts";
import { policyText } from "../policy-text.fixture.ts";
import { tellStory, type TrustStory, readsHere } from "../trust-story.fixture.ts";
import { closeReleasedSchools } from "./close-released-schools.ts";

const { database } = await createTestDatabase();
const onDay = (today: string) => ({ today, now: new Date(`${today}T09:00:00Z`) });

async function schoolWithPolicy(story: TrustStory): Promise<string> {
  const [admin, schoolId] = [story.as("school_admin"), story.ashdown];
  const file = { fileName: "policy.txt", bytes: policyText() };
  const { versionId } = await admin.policy.upload({ schoolId, ...file });
  await admin.policy.confirm({ schoolId, versionId });
  return versionId;
}

function bundlesOf({ system, trust }: TrustStory) {
  return withActor(database, system, (transaction) =>
    transaction
      .select({ bytes: schoolRelease.bundleBytes, bundle: schoolRelease.bundle })
      .from(schoolRelease)
      .where(eq(schoolRelease.trustId, trust.id)),
  );
}

test("a released school's record stays as it was packed, until the release is cancelled", async () => {
  const story = await tellStory(database);
  const [lead, admin, schoolId] = [story.as("trust_lead"), story.as("school_admin"), story.ashdown];
  const versionId = await schoolWithPolicy(story);
  const [held] = await admin.appointment.list({ schoolId });
  const { releaseId } = await lead.release.create({ schoolId, leavingOn: "2026-12-31" });
  const newFile = { schoolId, fileName: "new.txt", bytes: policyText({ adopted: "Summer 2026" }) };
  const changes = [
    () => admin.policy.upload(newFile),
    () => admin.policy.correct({ schoolId, versionId, fact: "title", value: "E-safety" }),
    () => admin.policy.discard({ schoolId, versionId }),
    () => admin.policy.confirm({ schoolId, versionId }),
    () =>
      admin.appointment.record({
        schoolId,
        role: "headteacher",
        name: "Ms J Abara",
        from: "2026-09-01",
      }),
    () => admin.appointment.end({ schoolId, appointmentId: held?.id ?? "", on: "2026-12-01" }),
    () => lead.request.ask({ schoolId }),
  ];
  for (const change of changes)
    await expect(change()).rejects.toThrow("was released to another trust");
  expect((await admin.policy.version({ schoolId, versionId })).status).toBe("current");
  await lead.release.cancel({ schoolId, releaseId });
  expect((await bundlesOf(story)).map(({ bytes }) => bytes)).toEqual([0]);
  await expect(admin.policy.upload(newFile)).resolves.toMatchObject({ number: 2 });
});

test("an upload that was being read while the school was released stores nothing", async () => {
  const story = await tellStory(database);
  const schoolId = story.ashdown;
  const admin = story.as("school_admin", {
    reader: {
      ...readsHere,
      async read(bytes, fileName) {
        const reading = await readPolicyInProcess(bytes, fileName, defaultReadingLimits);
        await story.as("trust_lead").release.create({ schoolId, leavingOn: "2026-12-31" });
        return reading;
      },
    },
  });
  const file = { schoolId, fileName: "policy.txt", bytes: policyText() };
  await expect(admin.policy.upload(file)).rejects.toBeInstanceOf(Conflict);
  expect(await admin.policy.versions({ schoolId })).toEqual([]);
});

test("of two releases at the same moment one is made; a release that ran out leaves nothing packed", async () => {
  const story = await tellStory(database);
  const [lead, schoolId] = [story.as("trust_lead"), story.ashdown];
  const release = () => lead.release.create({ schoolId, leavingOn: "2027-08-31" });
  const outcomes = await Promise.allSettled([release(), release(), release()]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const later = onDay("2027-03-01");
  await expect(
    story
      .as("school_admin", later)
      .policy.upload({ schoolId, fileName: "a.txt", bytes: policyText() }),
  ).resolves.toMatchObject({ number: 1 });
  await closeReleasedSchools({ database, ...later }, story.trust.id);
  expect((await bundlesOf(story)).map(({ bytes }) => bytes)).toEqual([0]);
  await expect(
    story.as("trust_lead", later).release.create({ schoolId, leavingOn: "2027-08-31" }),
  ).resolves.toMatchObject({ releaseId: expect.any(String) });
});

test("an accepted release can't be made again when its code would have run out, and the record stays shut", async () => {
  const [story, weald] = [await tellStory(database), await tellStory(database, "Weald Trust")];
  const schoolId = story.ashdown;
  await schoolWithPolicy(story);
  const { code } = await story
    .as("trust_lead")
    .release.create({ schoolId, leavingOn: "2027-08-31" });
  await weald.as("trust_lead").release.accept({ code });
  expect((await bundlesOf(story)).map(({ bytes, bundle }) => [bytes, bundle.byteLength])).toEqual([
    [0, 0],
  ]);
  await closeReleasedSchools({ database, ...onDay("2026-11-23") }, story.trust.id);
  const later = onDay("2027-06-01");
  await expect(
    story.as("trust_lead", later).release.create({ schoolId, leavingOn: "2027-08-31" }),
  ).rejects.toThrow("Weald Trust accepted Ashdown Vale Primary School already.");
  await expect(
    story.as("school_admin", later).policy.upload({
      schoolId,
      fileName: "a.txt",
      bytes: policyText({ adopted: "Summer 2027" }),
    }),
  ).rejects.toThrow("moves to another trust, which keeps its record now");
});

test("after the last day the kept figures say when the policy was due, and no longer whom it named", async () => {
  const [story, weald] = [await tellStory(database), await tellStory(database, "Weald Trust")];
  const schoolId = story.ashdown;
  await schoolWithPolicy(story);
  const { code } = await story
    .as("trust_lead")
    .release.create({ schoolId, leavingOn: "2026-12-31" });
  await weald.as("trust_lead").release.accept({ code });
  await closeReleasedSchools({ database, ...onDay("2027-01-01") }, story.trust.id);
  const [kept] = await withActor(database, story.system, (transaction) =>
    transaction.select().from(keptPolicy).where(eq(keptPolicy.trustId, story.trust.id)),
  );
  expect(kept?.facts).toMatchObject({ people: [], nextReview: { end: "2027-03-31" } });
  for (const name of ["Okafor", "Whitcombe"]) expect(JSON.stringify(kept)).not.toContain(name);
});

test("a school that converts on the way is found under its new URN, and keeps the old one with its last day", async () => {
  const [story, weald] = [await tellStory(database), await tellStory(database, "Weald Trust")];
  const schoolId = story.ashdown;
  await schoolWithPolicy(story);
  const { code } = await story
    .as("trust_lead")
    .release.create({ schoolId, leavingOn: "2026-12-31" });
  const arrived = weald.schools[2];
  const newUrn = arrived?.urn ?? "";
  const accepted = await weald.as("trust_lead").release.accept({ code, newUrn });
  expect(accepted.schoolId).toBe(arrived?.id);
  const system = (await loadSystem(database, weald.trust.id)) ?? weald.system;
  const urns = await withActor(database, system, (transaction) =>
    transaction
      .select({ urn: schoolUrn.urn, to: schoolUrn.to })
      .from(schoolUrn)
      .where(and(eq(schoolUrn.trustId, weald.trust.id), eq(schoolUrn.schoolId, accepted.schoolId))),
  );
  const oldUrn = story.schools[0]?.urn;
  expect(urns.toSorted((a, b) => Number(a.to !== null) - Number(b.to !== null))).toEqual([
    { urn: newUrn, to: null },
    { urn: oldUrn, to: "2026-12-31" },
  ]);
});
