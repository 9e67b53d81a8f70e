import { withActor } from "@safeboard/database/actor";
import { document } from "@safeboard/database/tables/policies";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { DocumentUnreadable, NotFound, NotPermitted } from "../errors.ts";
import { bytesOf, policyText } from "../policy-text.fixture.ts";
import { tellStory } from "../trust-story.fixture.ts";
import { auditOf, uploaded } from "./uploaded-policy.fixture.ts";

const { database } = await createTestDatabase();

describe("uploading a policy", () => {
  test("keeps the file byte for byte as a draft, with what was read, and is audited", async () => {
    const story = await tellStory(database);
    const bytes = policyText();
    const { versionId, number } = await uploaded(story, bytes);
    expect(number).toBe(1);
    const admin = story.as("school_admin");
    const version = await admin.policy.version({ schoolId: story.ashdown, versionId });
    expect(version).toMatchObject({ status: "draft", uploadedBy: "Dana Escrick" });
    expect(version.facts.nextReview).toMatchObject({ precision: "term", end: "2027-03-31" });
    const file = await admin.policy.file({ schoolId: story.ashdown, versionId });
    expect(Buffer.from(file.bytes).equals(bytes)).toBe(true);
    expect(file).toMatchObject({ name: "policy.txt", mediaType: "text/plain" });
    expect(await auditOf(database, story, "policy.upload")).toMatchObject([
      { actorName: "Dana Escrick", actedForSchool: false, subjectId: versionId },
    ]);
  });

  test("points every fact to a passage that the text really has", async () => {
    const story = await tellStory(database);
    const { versionId } = await uploaded(story);
    const { pages, facts } = await story
      .as("governor")
      .policy.version({ schoolId: story.ashdown, versionId });
    for (const passage of [facts.school, facts.adopted, facts.nextReview, ...facts.people]) {
      const { page, start, end, quote } = passage?.evidence ?? expect.fail("a fact has no passage");
      expect(pages[page - 1]?.slice(start, end)).toBe(quote);
    }
  });

  test("by a lead is recorded as done for the school", async () => {
    const story = await tellStory(database);
    for (const role of ["trust_lead", "hub_lead"] as const) {
      const bytes = policyText({ adopted: role === "hub_lead" ? "Spring 2025" : "Spring 2026" });
      const input = { schoolId: story.beckside, fileName: "policy.txt", bytes };
      await story.as(role).policy.upload(input);
    }
    expect(
      (await auditOf(database, story, "policy.upload")).map((event) => event.actedForSchool),
    ).toEqual([true, true]);
  });

  test("of a file that can't be read says why and stores nothing", async () => {
    const story = await tellStory(database);
    const refused = story.as("school_admin").policy.upload({
      schoolId: story.ashdown,
      fileName: "policy.pdf",
      bytes: bytesOf("%PDF-1.7 and no more"),
    });
    const error = await refused.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DocumentUnreadable);
    expect(error).toMatchObject({ code: "UNPROCESSABLE_CONTENT", reason: expect.any(String) });
    expect(await story.as("school_admin").policy.versions({ schoolId: story.ashdown })).toEqual([]);
    const stored = await withActor(database, story.system, (transaction) =>
      transaction
        .select({ id: document.id })
        .from(document)
        .where(eq(document.trustId, story.trust.id)),
    );
    expect(stored).toEqual([]);
  });

  test("of the same bytes conflicts and names the version, until that one was discarded", async () => {
    const story = await tellStory(database);
    const first = await uploaded(story);
    await expect(uploaded(story)).rejects.toMatchObject({
      name: "Conflict",
      versionId: first.versionId,
      message: "This file is version 1 already. Nothing was added.",
    });
    const admin = story.as("school_admin");
    await admin.policy.discard({ schoolId: story.ashdown, versionId: first.versionId });
    await expect(uploaded(story)).resolves.toMatchObject({ number: 2 });
  });

  test("twice at the same moment makes one version", async () => {
    const story = await tellStory(database);
    const outcomes = await Promise.allSettled([uploaded(story), uploaded(story), uploaded(story)]);
    const names = outcomes.map((each): string =>
      each.status === "fulfilled" ? "kept" : each.reason.name,
    );
    expect(names.toSorted()).toEqual(["Conflict", "Conflict", "kept"]);
  });

  test("is refused to a governor, and not found for another school or trust", async () => {
    const [story, other] = [await tellStory(database), await tellStory(database, "Weald Trust")];
    const input = { schoolId: story.ashdown, fileName: "policy.txt", bytes: policyText() };
    await expect(story.as("governor").policy.upload(input)).rejects.toBeInstanceOf(NotPermitted);
    await expect(
      story.as("school_admin").policy.upload({ ...input, schoolId: story.beckside }),
    ).rejects.toBeInstanceOf(NotFound);
    await expect(other.as("trust_lead").policy.upload(input)).rejects.toBeInstanceOf(NotFound);
    await expect(story.as("trustee").policy.upload(input)).rejects.toBeInstanceOf(NotFound);
  });
});

describe("looking at what was read", () => {
  test("asks whether it is the wrong file when the policy names another school of the trust", async () => {
    const story = await tellStory(database);
    const bytes = policyText({ school: "Beckside Academy" });
    const { versionId } = await story
      .as("trust_lead")
      .policy.upload({ schoolId: story.ashdown, fileName: "policy.txt", bytes });
    const page = { schoolId: story.ashdown, versionId };
    const asLead = await story.as("trust_lead").policy.version(page);
    expect(asLead.namesThisSchool).toBe(false);
    expect(asLead.toCheck).toContainEqual({
      fact: "school",
      reason: "other_school",
      words: "This looks like Beckside Academy's policy. Is it the wrong file?",
    });
    const asAdmin = await story.as("school_admin").policy.version(page);
    expect(asAdmin.toCheck).toContainEqual(
      expect.objectContaining({ fact: "school", reason: "unknown_school" }),
    );
  });

  test("shows where the policy and the register name different coordinators", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const schoolId = story.ashdown;
    await admin.appointment.record({
      schoolId,
      role: "online_safety_coordinator",
      name: "Ms R Lindqvist",
      from: "2026-09-01",
    });
    const { versionId } = await uploaded(story);
    const { appointments } = await admin.policy.version({ schoolId, versionId });
    expect(appointments.find(({ role }) => role === "online_safety_coordinator")).toMatchObject({
      outcome: "differs",
      named: [{ name: "Mr J Okafor" }],
      registered: [{ name: "Ms R Lindqvist", since: "2026-09-01" }],
    });
    expect(appointments.find(({ role }) => role === "designated_safeguarding_lead")).toMatchObject({
      outcome: "record",
    });
  });
});
