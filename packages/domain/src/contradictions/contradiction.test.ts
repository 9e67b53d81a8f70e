import { createTestDatabase } from "@safeboard/database/testing";
import { describe, expect, test } from "vitest";
import { Conflict, InvalidInput, NotFound, NotPermitted } from "../errors.ts";
import { policyText } from "../policy-text.fixture.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

/** Ashdown Vale's policy names Mr J Okafor; Ms R Lindqvist was recorded afterwards, since he had left. */
async function differing(): Promise<TrustStory> {
  const story = await tellStory(database);
  const { ashdown: schoolId } = story;
  const admin = story.as("school_admin");
  const { versionId } = await admin.policy.upload({
    schoolId,
    fileName: "policy.txt",
    bytes: policyText({
      adopted: "October 2026",
      nextReview: "October 2027",
      edition: "September 2026",
    }),
  });
  await admin.policy.confirm({ schoolId, versionId });
  const register = await admin.appointment.list({ schoolId });
  const held = register.find(({ role }) => role === "online_safety_coordinator");
  await admin.appointment.end({ schoolId, appointmentId: held?.id ?? "", on: "2026-11-22" });
  const later = story.as("school_admin", { today: "2026-11-23" });
  await later.appointment.record({
    schoolId,
    role: "online_safety_coordinator",
    name: "Ms R Lindqvist",
    from: "2026-11-23",
  });
  return { ...story, as: (role, change) => story.as(role, { today: "2026-11-24", ...change }) };
}

const settlement = {
  how: "both_are_right",
  reason: "They share the role until Christmas.",
} as const;

async function keyAt(story: TrustStory): Promise<string> {
  const { contradictions } = await story
    .as("school_admin")
    .contradiction.ofSchool({ schoolId: story.ashdown });
  return contradictions.find(({ kind }) => kind === "person")?.key ?? expect.fail("None is found.");
}

describe("a contradiction", () => {
  test("is found by itself, with the passage and the appointment, and needs action on the overview", async () => {
    const story = await differing();
    const { contradictions } = await story
      .as("governor")
      .contradiction.ofSchool({ schoolId: story.ashdown });
    const [only] = contradictions;
    expect(contradictions).toHaveLength(1);
    expect(only).toMatchObject({ kind: "person", since: "2026-11-23", settled: null });
    expect(only?.sides[0].evidence).toMatchObject([
      { kind: "policy_passage", passage: { quote: expect.stringContaining("Okafor") } },
    ]);
    expect(only?.sides[1].evidence).toMatchObject([
      { kind: "appointment", name: "Ms R Lindqvist" },
    ]);
    const overview = await story.as("trust_lead").overview.read({});
    const row = overview.rows.find(({ schoolId }) => schoolId === story.ashdown);
    expect(row?.cells.contradictions).toMatchObject({
      status: "needs_action",
      value: "Names another person",
    });
    const list = await story.as("trust_lead").contradiction.list({});
    expect(list).toMatchObject({ toSettle: 1, schoolsToSettle: 1, settled: 0 });
    expect(list.contradictions).toMatchObject([
      { key: only?.key, schoolName: "Ashdown Vale Primary School" },
    ]);
  });

  test("is settled with a reason, which everybody sees, and can be taken back", async () => {
    const story = await differing();
    const { ashdown: schoolId } = story;
    const key = await keyAt(story);
    const admin = story.as("school_admin");
    const { settlementId } = await admin.contradiction.settle({ schoolId, key, ...settlement });
    await expect(admin.contradiction.settle({ schoolId, key, ...settlement })).rejects.toThrow(
      "Dana Escrick has settled this already",
    );
    const lead = story.as("trust_lead");
    expect((await lead.contradiction.list({ standing: "settled" })).contradictions).toMatchObject([
      { settled: { ...settlement, recordedBy: "Dana Escrick" } },
    ]);
    const cellNow = async () =>
      (await lead.overview.read({})).rows.find((row) => row.schoolId === schoolId)?.cells
        .contradictions.status;
    expect(await cellNow()).toBe("met");
    await lead.contradiction.withdrawSettlement({ schoolId, settlementId });
    await expect(
      lead.contradiction.withdrawSettlement({ schoolId, settlementId }),
    ).rejects.toBeInstanceOf(Conflict);
    expect(await cellNow()).toBe("needs_action");
    const { events } = await lead.audit.list({ schoolId });
    expect(
      events
        .slice(0, 2)
        .map(({ action }) => action)
        .toSorted(),
    ).toEqual(["contradiction.settle", "contradiction.withdraw"]);
  });

  test("that was settled is open again when one side says something else", async () => {
    const story = await differing();
    const { ashdown: schoolId } = story;
    const admin = story.as("school_admin");
    await admin.contradiction.settle({ schoolId, key: await keyAt(story), ...settlement });
    await admin.appointment.record({
      schoolId,
      role: "online_safety_coordinator",
      name: "Mrs N Farooq",
      from: "2026-11-24",
      replacesOthers: true,
    });
    const list = await admin.contradiction.list({ standing: "open" });
    expect(list.contradictions).toMatchObject([{ kind: "person", settled: null }]);
  });

  test("that is gone can't be settled, nor in a way that makes no sense, nor without a reason", async () => {
    const story = await differing();
    const { ashdown: schoolId } = story;
    const { contradiction } = story.as("school_admin");
    const key = await keyAt(story);
    await expect(
      contradiction.settle({ schoolId, key: "person.gone.1", ...settlement }),
    ).rejects.toThrow("no longer say this");
    await expect(
      contradiction.settle({ schoolId, key, how: "both_are_right", reason: " " }),
    ).rejects.toBeInstanceOf(InvalidInput);
    const other = await tellStory(database);
    const admin = other.as("school_admin");
    const head = { schoolId: other.ashdown, name: "Mr L Pereira", from: "2026-01-01" };
    await admin.appointment.record({ ...head, role: "headteacher" });
    await admin.appointment.record({ ...head, role: "safeguarding_governor" });
    const [found] = (await admin.contradiction.list({})).contradictions;
    await expect(
      admin.contradiction.settle({
        schoolId: other.ashdown,
        key: found?.key ?? "",
        how: "policy_is_right",
        reason: "There is no policy.",
      }),
    ).rejects.toBeInstanceOf(InvalidInput);
  });

  test("may be read by a governor and settled by the school or its leads only", async () => {
    const story = await differing();
    const { ashdown: schoolId } = story;
    const key = await keyAt(story);
    await expect(
      story.as("governor").contradiction.settle({ schoolId, key, ...settlement }),
    ).rejects.toBeInstanceOf(NotPermitted);
    await expect(story.as("trustee").contradiction.list({})).rejects.toBeInstanceOf(NotFound);
    expect((await story.as("hub_lead").contradiction.list({})).contradictions).toHaveLength(1);
  });
});

test("a review date that somebody typed contradicts the one in the text", async () => {
  const story = await tellStory(database);
  const { ashdown: schoolId } = story;
  const admin = story.as("school_admin");
  const { versionId } = await admin.policy.upload({
    schoolId,
    fileName: "p.txt",
    bytes: policyText(),
  });
  await admin.policy.confirm({ schoolId, versionId });
  await admin.policy.correct({ schoolId, versionId, fact: "nextReview", value: "Summer 2027" });
  const kinds = async (caller = admin) =>
    (await caller.contradiction.list({})).contradictions.map(({ kind }) => kind);
  expect(await kinds()).toContain("review_date");
  const { contradictions } = await admin.contradiction.ofSchool({ schoolId });
  expect(contradictions.find(({ kind }) => kind === "review_date")?.words).toBe(
    "The online safety policy gives its next review as Spring term 2027; the register goes by Summer term 2027.",
  );
  await admin.policy.correct({ schoolId, versionId, fact: "nextReview", value: "Spring 2027" });
  expect(await kinds()).not.toContain("review_date");
});

test("the wrong file is found out, whoever looks, and a lead is told whose it is", async () => {
  const story = await tellStory(database);
  const { ashdown: schoolId } = story;
  const admin = story.as("school_admin");
  const bytes = policyText({ school: "Beckside Academy" });
  const { versionId } = await admin.policy.upload({ schoolId, fileName: "p.txt", bytes });
  await admin.policy.confirm({ schoolId, versionId });
  const wordsFor = async (role: "school_admin" | "trust_lead") => {
    const { contradictions } = await story.as(role).contradiction.ofSchool({ schoolId });
    return contradictions.find(({ kind }) => kind === "other_school")?.words;
  };
  expect(await wordsFor("trust_lead")).toContain("another school of the trust");
  expect(await wordsFor("school_admin")).toContain("this school is Ashdown Vale Primary School");
});
