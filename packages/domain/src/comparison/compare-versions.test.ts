import { createTestDatabase } from "@safeboard/database/testing";
import { expect, test } from "vitest";
import { NotFound } from "../errors.ts";
import { MODEL_TEXT, publishedModel, pushedTo } from "../models/model-policy.fixture.ts";
import { bytesOf } from "../policy-text.fixture.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

const filtering =
  "Filtering and monitoring systems are reviewed by the governors every academic year.";
const earlier = `Online Safety Policy\n\nWe teach online safety in every year group.\n\n${filtering}\n\nParents are told what we use.\n`;
const later = `Online Safety Policy\n\nWe teach online safety in every class.\n\nPupils sign an agreement.\n\nParents are told what we use.\n`;

async function uploadedBoth(story: TrustStory) {
  const schoolId = story.ashdown;
  const upload = async (text: string) =>
    story
      .as("school_admin")
      .policy.upload({ schoolId, fileName: "policy.txt", bytes: bytesOf(text) });
  return { schoolId, first: await upload(earlier), second: await upload(later) };
}

test("two versions are compared by passage, the earlier one first, whichever was asked for", async () => {
  const story = await tellStory(database);
  const { schoolId, first, second } = await uploadedBoth(story);
  const governor = story.as("governor");
  const usual = await governor.comparison.read({ schoolId, versionId: second.versionId });
  expect(usual.compared).toMatchObject({
    before: { what: "version", number: 1 },
    after: { what: "version", number: 2 },
    drift: null,
    comparison: { counts: { same: 2, changed: 1, added: 1, removed: 1, moved: 0 } },
  });
  const asked = await governor.comparison.read({
    schoolId,
    versionId: first.versionId,
    with: { versionId: second.versionId },
  });
  expect(asked.compared).toEqual(usual.compared);
});

test("it says which expectations the later version no longer meets", async () => {
  const story = await tellStory(database);
  const { schoolId, second } = await uploadedBoth(story);
  const { compared } = await story
    .as("school_admin")
    .comparison.read({ schoolId, versionId: second.versionId });
  const lost = compared?.expectations.filter(({ direction }) => direction === "lost") ?? [];
  expect(lost.length).toBeGreaterThan(0);
  expect(lost.map(({ expectation }) => expectation.statement).join(" ")).toMatch(/filter/iu);
});

test("a version that follows a model is compared with it unless another is asked for", async () => {
  const story = await tellStory(database);
  const model = await publishedModel(story);
  const schoolId = story.ashdown;
  const pushId = await pushedTo(story, schoolId, model);
  const admin = story.as("school_admin");
  const fillings = {
    school: "Ashdown Vale Primary School",
    designated_safeguarding_lead: "Mrs A Whitcombe",
    online_safety_coordinator: "Mr J Okafor",
    next_review: "November 2027",
  };
  const { versionId } = await admin.model.adapt({
    schoolId,
    pushId,
    fillings,
    edits: {},
    leaveGaps: false,
  });
  const { compared, choices } = await admin.comparison.read({ schoolId, versionId });
  expect(compared).toMatchObject({
    before: { what: "model", name: "Online safety model", number: 1 },
    drift: { changed: 0, missing: 0, added: 0 },
    comparison: { counts: { filled: 4, changed: 0, added: 0, removed: 0 } },
  });
  expect(choices).toMatchObject({ versions: [], models: [{ number: 1 }] });
});

test("a lone version has nothing to be compared with", async () => {
  const story = await tellStory(database);
  const bytes = bytesOf(MODEL_TEXT);
  const schoolId = story.ashdown;
  const admin = story.as("school_admin");
  const { versionId } = await admin.policy.upload({ schoolId, fileName: "policy.txt", bytes });
  expect((await admin.comparison.read({ schoolId, versionId })).compared).toBeNull();
});

test("another school's version, another trust's model and a draft of a model are not found", async () => {
  const [story, other] = [await tellStory(database), await tellStory(database, "Weald Trust")];
  const { schoolId, second } = await uploadedBoth(story);
  const elsewhere = await story.as("trust_lead").policy.upload({
    schoolId: story.beckside,
    fileName: "policy.txt",
    bytes: bytesOf(earlier),
  });
  const foreign = await publishedModel(other);
  const draft = await story.as("trust_lead").model.create({
    name: "A draft",
    typeCode: "online_safety",
    mode: "model",
    fileName: "model.txt",
    bytes: bytesOf(MODEL_TEXT),
  });
  for (const asked of [
    { versionId: elsewhere.versionId },
    { modelVersionId: foreign.modelVersionId },
    { modelVersionId: draft.modelVersionId },
  ]) {
    await expect(
      story
        .as("trust_lead")
        .comparison.read({ schoolId, versionId: second.versionId, with: asked }),
    ).rejects.toBeInstanceOf(NotFound);
  }
});
