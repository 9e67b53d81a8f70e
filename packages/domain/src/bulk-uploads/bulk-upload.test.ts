import { connect } from "@safeboard/database/connect";
import { withActor } from "@safeboard/database/actor";
import { bulkFile } from "@safeboard/database/tables/bulk-uploads";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { Conflict, InvalidInput, NotFound, NotPermitted } from "../errors.ts";
import { auditOf } from "../policies/uploaded-policy.fixture.ts";
import { bytesOf, policyText } from "../policy-text.fixture.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";
import { readList, sendList, storeList, workerStage } from "./bulk-upload.fixture.ts";
import { giveUpBulkFile, readBulkFile } from "./read-bulk-file.ts";
import { removeAbandonedBulkUploads } from "./remove-abandoned-bulk-uploads.ts";

const { database } = await createTestDatabase();

const ofAshdown = policyText();
const ofBeckside = policyText({ school: "Beckside Academy" });
const ofAnother = policyText({ school: "Hollybrook Junior School" });

const list = (...texts: readonly (Uint8Array | null)[]) =>
  texts.map((bytes, at) => ({ name: `policy-${at + 1}.txt`, bytes }));

async function rowsOf({ system }: TrustStory, bulkId: string) {
  return withActor(database, system, (transaction) =>
    transaction
      .select()
      .from(bulkFile)
      .where(eq(bulkFile.bulkId, bulkId))
      .orderBy(bulkFile.position),
  );
}

/** Confirms the list as it is proposed; what is asked is left out. */
async function confirmAsProposed(story: TrustStory, bulkId: string) {
  const { files } = await story.as("trust_lead").bulkUpload.read({ bulkId });
  const choices = files
    .filter(({ state }) => state === "read")
    .map(({ fileId, proposal }) => ({ fileId, choice: proposal ?? "leave_out" }));
  return story.as("trust_lead").bulkUpload.confirm({ bulkId, choices });
}

describe("a list of policies", () => {
  test("is read while it arrives, and waits for the lead when the last one was read", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const { bulkId } = await lead.bulkUpload.start({ kind: "online_safety" });
    await lead.bulkUpload.addFile({ bulkId, fileName: "one.txt", bytes: ofAshdown });
    await readList(database, story, bulkId);
    expect(await lead.bulkUpload.read({ bulkId })).toMatchObject({
      state: "receiving",
      counts: { waiting: 0, read: 1 },
    });
    await lead.bulkUpload.addFile({ bulkId, fileName: "two.txt", bytes: ofBeckside });
    expect(await lead.bulkUpload.complete({ bulkId })).toEqual({ files: 2 });
    expect((await lead.bulkUpload.read({ bulkId })).state).toBe("reading");
    await readList(database, story, bulkId);
    expect(await lead.bulkUpload.read({ bulkId })).toMatchObject({
      state: "ready",
      kindName: "Online safety",
      startedBy: "Priya Lathom",
      files: [
        { fileName: "one.txt", proposal: story.ashdown, question: null },
        { fileName: "two.txt", proposal: story.beckside, question: null },
      ],
    });
    expect(await auditOf(database, story, "bulkUpload.complete")).toMatchObject([
      { actorName: "Priya Lathom", detail: { files: 2, kind: "online_safety" } },
    ]);
  });

  test("leaves a job of ids for each file, in the transaction that keeps the file", async () => {
    const story = await tellStory(database);
    const bulkId = await sendList(story, list(ofAshdown, ofBeckside));
    const ids = (await rowsOf(story, bulkId)).map(({ id }) => id);
    const jobs = await withActor(database, story.system, (transaction) =>
      transaction.execute(sql`
        select name, data from pgboss.job
        where data ->> 'trustId' = ${story.trust.id} order by created_on`),
    );
    expect([...jobs]).toEqual(
      ids.map((fileId) => ({ name: "read-bulk-file", data: { trustId: story.trust.id, fileId } })),
    );
  });

  test("puts nothing into a school's record until it is confirmed, then drafts of the lead's", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const bulkId = await sendList(story, list(ofAshdown, ofBeckside));
    await readList(database, story, bulkId);
    await storeList(database, story, bulkId);
    for (const schoolId of [story.ashdown, story.beckside]) {
      expect(await lead.policy.versions({ schoolId })).toEqual([]);
    }
    expect(await confirmAsProposed(story, bulkId)).toEqual({ schools: 2, leftOut: 0 });
    await storeList(database, story, bulkId);
    const page = await lead.bulkUpload.read({ bulkId });
    expect(page).toMatchObject({ state: "finished", counts: { stored: 2 } });
    const [first] = page.files;
    const version = { schoolId: story.ashdown, versionId: first?.versionId ?? "" };
    expect(await lead.policy.version(version)).toMatchObject({
      status: "draft",
      uploadedBy: "Priya Lathom",
    });
    const file = await lead.policy.file(version);
    expect(Buffer.from(file.bytes).equals(ofAshdown)).toBe(true);
    expect(await auditOf(database, story, "policy.upload")).toMatchObject([
      { actedForSchool: true, actorName: "Priya Lathom" },
      { actedForSchool: true },
    ]);
    expect(await auditOf(database, story, "bulkUpload.confirm")).toMatchObject([
      { detail: { files: 2, leftOut: 0 } },
    ]);
  });

  test("keeps no byte and no text of it once it is stored", async () => {
    const story = await tellStory(database);
    const bulkId = await sendList(story, list(ofAshdown, ofAnother));
    await readList(database, story, bulkId);
    await confirmAsProposed(story, bulkId);
    await storeList(database, story, bulkId);
    expect(await rowsOf(story, bulkId)).toMatchObject([
      { state: "stored", bytes: null, reading: null },
      { state: "left_out", bytes: null, reading: null },
    ]);
  });

  test("is stored once, whichever workers do it and however often", async () => {
    const story = await tellStory(database);
    const bulkId = await sendList(story, list(ofAshdown, ofBeckside));
    await readList(database, story, bulkId);
    await readList(database, story, bulkId);
    await confirmAsProposed(story, bulkId);
    const other = connect({ url: database.url, maximumConnections: 2 });
    await Promise.all([storeList(database, story, bulkId), storeList(other, story, bulkId)]);
    await storeList(database, story, bulkId);
    await other.close();
    for (const schoolId of [story.ashdown, story.beckside]) {
      expect(await story.as("trust_lead").policy.versions({ schoolId })).toHaveLength(1);
    }
  });
});

describe("what the lead is asked", () => {
  test("is what is doubtful, unreadable or there already, each with its reason", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const stored = await lead.policy.upload({
      schoolId: story.carrLane,
      fileName: "policy.txt",
      bytes: policyText({ school: "Carr Lane Infant School" }),
    });
    const bulkId = await sendList(
      story,
      list(
        ofAshdown,
        ofAnother,
        bytesOf("%PDF-1.7 and no more"),
        policyText({ school: "Carr Lane Infant School" }),
        ofAshdown,
        null,
      ),
    );
    await readList(database, story, bulkId);
    const { files, counts } = await lead.bulkUpload.read({ bulkId });
    expect(counts).toMatchObject({ read: 4, unreadable: 2 });
    expect(files).toMatchObject([
      { proposal: story.ashdown, question: null, reasons: expect.arrayContaining(["stated"]) },
      { proposal: null, question: "another_school", stated: "Hollybrook Junior School" },
      { state: "unreadable", problem: expect.stringMatching(/damaged|incomplete/u) },
      { proposal: "leave_out", question: null, stored: { versionId: stored.versionId, number: 1 } },
      { proposal: "leave_out", question: null, sameAs: 1 },
      { state: "unreadable", problem: "This file is larger than a document may be." },
    ]);
  });

  test("is decided for each file before anything is stored", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const bulkId = await sendList(story, list(ofAshdown, ofAnother));
    await readList(database, story, bulkId);
    const { files } = await lead.bulkUpload.read({ bulkId });
    const [sure, doubtful] = files.map(({ fileId }) => fileId) as [string, string];
    const half = [{ fileId: sure, choice: story.ashdown }];
    const refused = await lead.bulkUpload
      .confirm({ bulkId, choices: half })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(refused).toMatchObject({
      fieldErrors: {
        [`school-${doubtful}`]: "Choose the school of policy-2.txt, or leave it out.",
      },
    });
    await lead.bulkUpload.confirm({
      bulkId,
      choices: [...half, { fileId: doubtful, choice: story.carrLane }],
    });
    await storeList(database, story, bulkId);
    expect(await lead.policy.versions({ schoolId: story.carrLane })).toHaveLength(1);
  });

  test("takes no school of another trust for an answer", async () => {
    const [story, weald] = [await tellStory(database), await tellStory(database, "Weald Trust")];
    const bulkId = await sendList(story, list(ofAshdown));
    await readList(database, story, bulkId);
    const [file] = (await story.as("trust_lead").bulkUpload.read({ bulkId })).files;
    const choices = [{ fileId: file?.fileId ?? "", choice: weald.ashdown }];
    const confirmed = story.as("trust_lead").bulkUpload.confirm({ bulkId, choices });
    await expect(confirmed).rejects.toBeInstanceOf(NotFound);
  });
});

describe("a file that its school's record refuses", () => {
  test("is left out with the reason, and the others are stored", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const bulkId = await sendList(story, list(ofAshdown, ofBeckside));
    await readList(database, story, bulkId);
    await confirmAsProposed(story, bulkId);
    await lead.policy.upload({ schoolId: story.ashdown, fileName: "x.txt", bytes: ofAshdown });
    await storeList(database, story, bulkId);
    expect(await lead.bulkUpload.read({ bulkId })).toMatchObject({
      state: "finished",
      files: [
        { state: "left_out", problem: "This file is version 1 already. Nothing was added." },
        { state: "stored" },
      ],
    });
  });
});

describe("cancelling", () => {
  test("removes every file, and what is read later finds nothing", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const bulkId = await sendList(story, list(ofAshdown, ofBeckside));
    const [one] = await rowsOf(story, bulkId);
    await lead.bulkUpload.cancel({ bulkId });
    expect(await rowsOf(story, bulkId)).toEqual([]);
    await readBulkFile(workerStage(database), { trustId: story.trust.id, fileId: one?.id ?? "" });
    expect(await lead.bulkUpload.read({ bulkId })).toMatchObject({ state: "cancelled", files: [] });
    expect(await lead.bulkUpload.list()).toEqual([]);
    expect(await auditOf(database, story, "bulkUpload.cancel")).toMatchObject([
      { detail: { files: 2 } },
    ]);
    await expect(lead.bulkUpload.cancel({ bulkId })).rejects.toThrow("was cancelled");
  });

  test("comes too late once the list is confirmed", async () => {
    const story = await tellStory(database);
    const bulkId = await sendList(story, list(ofAshdown));
    await readList(database, story, bulkId);
    await confirmAsProposed(story, bulkId);
    const lead = story.as("trust_lead");
    await expect(lead.bulkUpload.cancel({ bulkId })).rejects.toBeInstanceOf(Conflict);
    await expect(confirmAsProposed(story, bulkId)).rejects.toBeInstanceOf(Conflict);
  });

  test("is done by the product itself after seven days, and not before", async () => {
    const story = await tellStory(database);
    const bulkId = await sendList(story, list(ofAshdown));
    const remove = (day: string) =>
      removeAbandonedBulkUploads({ database, now: new Date(`${day}T10:00:00Z`) }, story.trust.id);
    expect(await remove("2026-11-28")).toBe(0);
    expect(await remove("2026-11-29")).toBe(1);
    expect(await rowsOf(story, bulkId)).toEqual([]);
    expect(await auditOf(database, story, "bulkUpload.abandon")).toMatchObject([
      { actorName: "Safeboard", detail: { files: 1 } },
    ]);
  });
});

describe("a list has limits", () => {
  test("of files, and none at all is no list", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const { bulkId } = await lead.bulkUpload.start({ kind: "online_safety" });
    await expect(lead.bulkUpload.complete({ bulkId })).rejects.toBeInstanceOf(InvalidInput);
    for (let at = 0; at < 100; at += 1) {
      await lead.bulkUpload.addFile({ bulkId, fileName: "policy.txt", bytes: bytesOf(`${at}`) });
    }
    const more = lead.bulkUpload.addFile({ bulkId, fileName: "policy.txt", bytes: ofAshdown });
    await expect(more).rejects.toThrow("at most 100 files");
  });

  test("and a trust has at most five that wait", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    for (let at = 0; at < 5; at += 1) await lead.bulkUpload.start({ kind: "online_safety" });
    const sixth = lead.bulkUpload.start({ kind: "online_safety" });
    await expect(sixth).rejects.toThrow("5 uploads that wait");
  });

  test("and is of a type in the trust's register", async () => {
    const story = await tellStory(database);
    const started = story.as("trust_lead").bulkUpload.start({ kind: "no_such_type" });
    await expect(started).rejects.toBeInstanceOf(InvalidInput);
  });
});

test("a file that a fault of ours keeps from being read says so, and the list goes on", async () => {
  const story = await tellStory(database);
  const bulkId = await sendList(story, list(ofAshdown));
  const [file] = await rowsOf(story, bulkId);
  await giveUpBulkFile({ database }, { trustId: story.trust.id, fileId: file?.id ?? "" });
  expect(await story.as("trust_lead").bulkUpload.read({ bulkId })).toMatchObject({
    state: "ready",
    files: [{ state: "unreadable", problem: expect.stringContaining("a fault of ours") }],
  });
});

test("only a trust's lead uploads for many schools, and another trust's finds nothing", async () => {
  const [story, weald] = [await tellStory(database), await tellStory(database, "Weald Trust")];
  const bulkId = await sendList(story, list(ofAshdown));
  for (const role of ["hub_lead", "school_admin", "governor"] as const) {
    await expect(story.as(role).bulkUpload.list()).rejects.toBeInstanceOf(NotPermitted);
    await expect(story.as(role).bulkUpload.read({ bulkId })).rejects.toBeInstanceOf(NotPermitted);
  }
  await expect(story.as("trustee").bulkUpload.read({ bulkId })).rejects.toBeInstanceOf(NotFound);
  await expect(weald.as("trust_lead").bulkUpload.read({ bulkId })).rejects.toBeInstanceOf(NotFound);
  const file = { bulkId, fileName: "policy.txt", bytes: ofAshdown };
  await expect(weald.as("trust_lead").bulkUpload.addFile(file)).rejects.toBeInstanceOf(NotFound);
});
