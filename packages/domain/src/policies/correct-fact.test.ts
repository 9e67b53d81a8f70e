import { withActor } from "@safeboard/database/actor";
import { factCorrection, keptPolicy, reading } from "@safeboard/database/tables/policies";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { Conflict, NotFound, NotPermitted } from "../errors.ts";
import { bytesOf } from "../policy-text.fixture.ts";
import { tellStory, TODAY } from "../trust-story.fixture.ts";
import { auditOf, uploaded } from "./uploaded-policy.fixture.ts";

const { database } = await createTestDatabase();

describe("correcting a fact", () => {
  test("is a new row: the text and the reader's own answer stay", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const { versionId } = await uploaded(story);
    const page = { schoolId: story.ashdown, versionId };
    await admin.policy.correct({ ...page, fact: "nextReview", value: "18.08.28" });
    const { facts, sources, pages } = await admin.policy.version(page);
    expect(facts.nextReview).toMatchObject({
      asWritten: "18.08.28",
      start: "2028-08-18",
      computed: false,
    });
    expect(sources.nextReview).toMatchObject({ said: "person", name: "Dana Escrick" });
    const [kept] = await withActor(database, story.system, (transaction) =>
      transaction.select().from(reading).where(eq(reading.trustId, story.trust.id)),
    );
    expect(kept?.pages).toEqual(pages);
    expect(kept?.facts.nextReview).toMatchObject({ end: "2027-03-31" });
    expect(await auditOf(database, story, "policy.correct")).toHaveLength(1);
  });

  test("takes any date that schools write, and explains one that it can't read", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const { versionId } = await uploaded(story);
    const page = { schoolId: story.ashdown, versionId };
    await admin.policy.correct({ ...page, fact: "adopted", value: "Summer 2024" });
    await expect(
      admin.policy.correct({ ...page, fact: "adopted", value: "soonish" }),
    ).rejects.toMatchObject({
      name: "InvalidInput",
      fieldErrors: { value: expect.stringContaining("We can't read “soonish” as a date") },
    });
    const { facts } = await admin.policy.version(page);
    expect(facts.adopted).toMatchObject({ precision: "term", end: "2024-08-31" });
  });

  test("of the review cycle works out the next review again when nobody wrote one", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const text = bytesOf(
      "Ashdown Vale Primary School\n\nOnline Safety Policy\n\nAdopted: September 2025\n",
    );
    const { versionId } = await uploaded(story, text);
    const page = { schoolId: story.ashdown, versionId };
    await admin.policy.correct({ ...page, fact: "adopted", value: "September 2025" });
    await admin.policy.correct({ ...page, fact: "reviewCycleMonths", value: "every two years" });
    const { facts } = await admin.policy.version(page);
    expect(facts.reviewCycleMonths?.value).toBe(24);
    expect(facts.nextReview).toMatchObject({
      computed: true,
      precision: "month",
      end: "2027-09-30",
    });
  });

  test("of the people replaces the list, with a passage for whoever the text names", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const { versionId } = await uploaded(story);
    const page = { schoolId: story.ashdown, versionId };
    const people = [
      { name: "Mr J Okafor", roles: ["Online safety lead"], email: "" },
      { name: "Mx L Quayle", roles: ["DSL"], email: "l.quayle@ashdown.example" },
    ];
    await admin.policy.correct({ ...page, fact: "people", value: people });
    const { facts, appointments } = await admin.policy.version(page);
    expect(facts.people.map(({ evidence }) => evidence.quote)).toEqual(["Mr J Okafor", ""]);
    expect(appointments.map(({ role }) => role)).toEqual([
      "online_safety_coordinator",
      "designated_safeguarding_lead",
    ]);
  });

  test("of the current version changes the kept figure with it", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const { versionId } = await uploaded(story);
    const page = { schoolId: story.ashdown, versionId };
    await admin.policy.confirm(page);
    await admin.policy.correct({ ...page, fact: "nextReview", value: "Summer 2024" });
    const [kept] = await withActor(database, story.system, (transaction) =>
      transaction.select().from(keptPolicy).where(eq(keptPolicy.trustId, story.trust.id)),
    );
    expect(kept).toMatchObject({ versionId, confirmedOn: TODAY });
    expect(kept?.facts.nextReview).toMatchObject({ end: "2024-08-31" });
  });

  test("of a discarded version conflicts; a governor may not; another school's is not found", async () => {
    const story = await tellStory(database);
    const { versionId } = await uploaded(story);
    const input = { schoolId: story.ashdown, versionId, fact: "title", value: "E-safety" } as const;
    await expect(story.as("governor").policy.correct(input)).rejects.toBeInstanceOf(NotPermitted);
    await expect(
      story.as("hub_lead").policy.correct({ ...input, schoolId: story.beckside }),
    ).rejects.toBeInstanceOf(NotFound);
    await story.as("school_admin").policy.discard({ schoolId: story.ashdown, versionId });
    await expect(story.as("school_admin").policy.correct(input)).rejects.toBeInstanceOf(Conflict);
    const rows = await withActor(database, story.system, (transaction) =>
      transaction.select().from(factCorrection).where(eq(factCorrection.trustId, story.trust.id)),
    );
    expect(rows).toEqual([]);
  });
});
