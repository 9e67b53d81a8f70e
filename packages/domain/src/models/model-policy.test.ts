import { createTestDatabase } from "@safeboard/database/testing";
import { describe, expect, test } from "vitest";
import { Conflict, InvalidInput, NotFound, NotPermitted } from "../errors.ts";
import { auditOf } from "../policies/uploaded-policy.fixture.ts";
import { bytesOf } from "../policy-text.fixture.ts";
import { tellStory } from "../trust-story.fixture.ts";
import { MODEL_TEXT, publishedModel, pushedTo } from "./model-policy.fixture.ts";

const { database } = await createTestDatabase();
const allFilled = {
  school: "Ashdown Vale Primary School",
  designated_safeguarding_lead: "Mrs A Whitcombe",
  online_safety_coordinator: "Mr J Okafor",
  next_review: "November 2027",
};

describe("a model that the trust makes", () => {
  test("is seen by no school before it is published, and then by all of the trust", async () => {
    const [story, other] = [await tellStory(database), await tellStory(database, "Weald Trust")];
    const { modelId, modelVersionId } = await story.as("trust_lead").model.create({
      name: "Online safety model",
      typeCode: "online_safety",
      mode: "model",
      fileName: "model.txt",
      bytes: bytesOf(MODEL_TEXT),
    });
    const admin = story.as("school_admin");
    expect(await admin.model.list()).toEqual([]);
    await expect(admin.model.read({ modelId })).rejects.toBeInstanceOf(NotFound);
    await expect(admin.model.file({ modelVersionId })).rejects.toBeInstanceOf(NotFound);
    await story.as("trust_lead").model.publish({ modelVersionId });
    expect(await admin.model.list()).toMatchObject([{ name: "Online safety model" }]);
    const file = await admin.model.file({ modelVersionId });
    expect(Buffer.from(file.bytes).toString()).toBe(MODEL_TEXT);
    await expect(other.as("trust_lead").model.read({ modelId })).rejects.toBeInstanceOf(NotFound);
    await expect(story.as("trustee").model.read({ modelId })).rejects.toBeInstanceOf(NotFound);
    expect(await auditOf(database, story, "model.publish")).toMatchObject([
      { actorName: "Priya Lathom", subjectId: modelVersionId },
    ]);
  });

  test("shows how many gaps it leaves and which expectations it meets", async () => {
    const story = await tellStory(database);
    const { modelId } = await publishedModel(story);
    const page = await story.as("trust_lead").model.read({ modelId });
    expect(page).toMatchObject({ gaps: 4, change: null, latestPublished: 1 });
    expect(page.expectations.length).toBeGreaterThan(1);
    expect(page.schools.map(({ name, model }) => [name, model])).toEqual([
      ["Ashdown Vale Primary School", null],
      ["Beckside Academy", null],
      ["Carr Lane Infant School", null],
    ]);
  });

  test("of a name that another has, of the same bytes or of no known type is refused", async () => {
    const story = await tellStory(database);
    const { modelId } = await publishedModel(story);
    const lead = story.as("trust_lead");
    const again = { typeCode: "online_safety", mode: "model", fileName: "model.txt" } as const;
    const bytes = bytesOf(MODEL_TEXT);
    await expect(
      lead.model.create({ ...again, name: "online SAFETY model", bytes }),
    ).rejects.toBeInstanceOf(Conflict);
    await expect(
      lead.model.create({ ...again, name: "Another", typeCode: "no_such_type", bytes }),
    ).rejects.toMatchObject({ fieldErrors: { typeCode: expect.any(String) } });
    await expect(lead.model.upload({ modelId, fileName: "model.txt", bytes })).rejects.toThrow(
      "This file is version 1 already",
    );
    await expect(
      story.as("hub_lead").model.create({ ...again, name: "Mine", bytes }),
    ).rejects.toBeInstanceOf(NotPermitted);
  });
});

describe("a new version of a model", () => {
  const withoutFiltering = MODEL_TEXT.replace(/Filtering and monitoring.*\n\n/u, "");

  test("is proposed as material when an expectation's status changes, as minor otherwise", async () => {
    const story = await tellStory(database);
    const { modelId } = await publishedModel(story);
    const lead = story.as("trust_lead");
    const next = async (text: string) => {
      const file = { modelId, fileName: "model.txt", bytes: bytesOf(text) };
      const { modelVersionId } = await lead.model.upload(file);
      const { change } = await lead.model.read({ modelId, modelVersionId });
      return change ?? expect.fail("It is compared with version 1.");
    };
    const minor = await next(MODEL_TEXT.replace("on the same day", "on the day itself"));
    expect(minor).toMatchObject({ proposed: "minor", expectations: [], since: { number: 1 } });
    expect(minor.comparison.counts).toMatchObject({ changed: 1, added: 0, removed: 0 });
    const material = await next(withoutFiltering);
    expect(material.proposed).toBe("material");
    expect(material.expectations.every(({ direction }) => direction === "lost")).toBe(true);
  });

  test("is published with a decision and a reason, once, and in order", async () => {
    const story = await tellStory(database);
    const { modelId } = await publishedModel(story);
    const lead = story.as("trust_lead");
    const uploads = [withoutFiltering, MODEL_TEXT.replace("same day", "very day")].map((text) => ({
      modelId,
      fileName: "model.txt",
      bytes: bytesOf(text),
    }));
    const [second, third] = [
      await lead.model.upload(uploads[0] ?? expect.fail()),
      await lead.model.upload(uploads[1] ?? expect.fail()),
    ];
    await expect(
      lead.model.publish({ modelVersionId: third.modelVersionId, reason: " " }),
    ).rejects.toMatchObject({
      fieldErrors: { change: expect.any(String), reason: expect.any(String) },
    });
    const decided = { change: "minor", reason: "A word was put right." } as const;
    await lead.model.publish({ modelVersionId: third.modelVersionId, ...decided });
    await expect(
      lead.model.publish({ modelVersionId: third.modelVersionId, ...decided }),
    ).rejects.toThrow("published already");
    await expect(
      lead.model.publish({ modelVersionId: second.modelVersionId, ...decided }),
    ).rejects.toThrow("Version 3 was published after this one");
  });
});

describe("sending a model to schools", () => {
  test("reaches the schools of a hub, of a phase, those chosen or all, each once", async () => {
    const story = await tellStory(database);
    const { modelVersionId } = await publishedModel(story);
    const lead = story.as("trust_lead");
    const push = (to: Parameters<typeof lead.model.push>[0]["to"]) =>
      lead.model.push({ modelVersionId, to });
    expect(await push({ which: "phase", phase: "Secondary" })).toEqual({
      pushed: ["Beckside Academy"],
      leftOut: [],
    });
    expect(await push({ which: "hub", hubId: story.eastHub })).toEqual({
      pushed: ["Ashdown Vale Primary School"],
      leftOut: ["Beckside Academy"],
    });
    expect((await push({ which: "all" })).pushed).toEqual(["Carr Lane Infant School"]);
    await expect(push({ which: "schools", schoolIds: [] })).rejects.toBeInstanceOf(InvalidInput);
    await expect(
      lead.model.push({ modelVersionId, to: { which: "all" }, dueOn: "2026-11-21" }),
    ).rejects.toMatchObject({ fieldErrors: { dueOn: expect.any(String) } });
  });

  test("a school sees only what it was sent, and a hub lead what the hub's schools were", async () => {
    const story = await tellStory(database);
    const model = await publishedModel(story);
    const [own, others] = [
      await pushedTo(story, story.ashdown, model),
      await pushedTo(story, story.carrLane, model),
    ];
    const admin = story.as("school_admin");
    expect(await admin.model.ofSchool({ schoolId: story.ashdown })).toMatchObject([
      { push: { pushId: own, standing: "waiting", dueOn: "2026-12-12" } },
    ]);
    for (const address of [
      { schoolId: story.ashdown, pushId: others },
      { schoolId: story.carrLane, pushId: others },
    ]) {
      await expect(admin.model.pushed(address)).rejects.toBeInstanceOf(NotFound);
    }
    const seen = async (role: "trust_lead" | "hub_lead" | "school_admin") => {
      const { schools } = await story.as(role).model.read({ modelId: model.modelId });
      return schools.map(({ name, model: sent }) => `${name}${sent ? ": sent" : ""}`);
    };
    expect(await seen("trust_lead")).toEqual([
      "Ashdown Vale Primary School: sent",
      "Beckside Academy",
      "Carr Lane Infant School: sent",
    ]);
    expect(await seen("hub_lead")).toEqual([
      "Ashdown Vale Primary School: sent",
      "Beckside Academy",
    ]);
    expect(await seen("school_admin")).toEqual(["Ashdown Vale Primary School: sent"]);
  });

  test("is among the next things of its school's page, with its day, until the school has answered", async () => {
    const story = await tellStory(database);
    const pushId = await pushedTo(story, story.ashdown, await publishedModel(story));
    const admin = story.as("school_admin");
    const page = { schoolId: story.ashdown };
    expect((await admin.school.read(page)).models).toMatchObject([
      { name: "Online safety model", push: { pushId, standing: "waiting", dueOn: "2026-12-12" } },
    ]);
    await admin.model.adopt({ ...page, pushId });
    expect((await admin.school.read(page)).models).toEqual([]);
  });

  test("can be taken back until the school has answered", async () => {
    const story = await tellStory(database);
    const model = await publishedModel(story);
    const pushId = await pushedTo(story, story.ashdown, model);
    const address = { schoolId: story.ashdown, pushId };
    const lead = story.as("trust_lead");
    await expect(story.as("school_admin").model.withdrawPush(address)).rejects.toBeInstanceOf(
      NotPermitted,
    );
    await lead.model.withdrawPush(address);
    await expect(lead.model.withdrawPush(address)).rejects.toThrow("taken back already");
    await expect(story.as("school_admin").model.adopt(address)).rejects.toThrow(
      "taken this model back",
    );
    const again = { schoolId: story.ashdown, pushId: await pushedTo(story, story.ashdown, model) };
    await story.as("school_admin").model.adopt(again);
    await expect(lead.model.withdrawPush(again)).rejects.toThrow("has adopted it already");
  });

  test("a policy held for all schools is read by them, and there is nothing to adopt", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const { modelId, modelVersionId } = await lead.model.create({
      name: "Whistleblowing",
      typeCode: "child_protection",
      mode: "for_all_schools",
      fileName: "trust.txt",
      bytes: bytesOf("Child protection policy of the trust\n\nWe keep every child safe.\n"),
    });
    await lead.model.publish({ modelVersionId });
    await expect(lead.model.push({ modelVersionId, to: { which: "all" } })).rejects.toBeInstanceOf(
      Conflict,
    );
    const page = await story.as("governor").model.read({ modelId });
    expect(page.version.pages.join()).toContain("We keep every child safe.");
  });
});

describe("what a school makes of a model", () => {
  test("adopted as it is, the model's own file becomes a draft that hasn't drifted", async () => {
    const story = await tellStory(database);
    const model = await publishedModel(story);
    const pushId = await pushedTo(story, story.ashdown, model);
    const schoolId = story.ashdown;
    const admin = story.as("school_admin");
    const { versionId } = await admin.model.adopt({ schoolId, pushId });
    expect(await admin.policy.version({ schoolId, versionId })).toMatchObject({ status: "draft" });
    const file = await admin.policy.file({ schoolId, versionId });
    expect(Buffer.from(file.bytes).toString()).toBe(MODEL_TEXT);
    expect(await admin.model.pushed({ schoolId, pushId })).toMatchObject({
      standing: "adopted",
      answer: { versionId },
    });
    await expect(admin.model.adopt({ schoolId, pushId })).rejects.toBeInstanceOf(Conflict);
    expect(await auditOf(database, story, "model.adopt")).toMatchObject([
      { actorName: "Dana Escrick", actedForSchool: false },
    ]);
  });

  test("what the register knows stands in the form, and a gap is asked for once", async () => {
    const story = await tellStory(database);
    const text = `${MODEL_TEXT}\n[School name] reviews this policy.\n`;
    const model = await publishedModel(story, { text });
    const pushId = await pushedTo(story, story.ashdown, model);
    const schoolId = story.ashdown;
    const admin = story.as("school_admin");
    await admin.appointment.record({
      schoolId,
      role: "online_safety_coordinator",
      name: "Mr J Okafor",
      from: "2026-09-01",
    });
    const { fillings } = await admin.model.pushed({ schoolId, pushId });
    expect(fillings.map(({ key, gaps, known }) => [key, gaps, known])).toEqual([
      ["school", 2, "Ashdown Vale Primary School"],
      ["designated_safeguarding_lead", 1, ""],
      ["online_safety_coordinator", 1, "Mr J Okafor"],
      ["next_review", 1, "22 November 2027"],
    ]);
  });

  test("adapted, it is a Word file in the school's words, and only what it changed has drifted", async () => {
    const story = await tellStory(database);
    const model = await publishedModel(story);
    const pushId = await pushedTo(story, story.ashdown, model);
    const schoolId = story.ashdown;
    const admin = story.as("school_admin");
    const { passages } = await admin.model.pushed({ schoolId, pushId });
    const teaching = passages.findIndex(({ text }) => text.startsWith("We teach"));
    const edits = {
      [teaching]: "We teach online safety in Years 1 to 6.\n\nParents are invited to each lesson.",
    };
    const { versionId } = await admin.model.adapt({
      schoolId,
      pushId,
      fillings: allFilled,
      edits,
      leaveGaps: false,
    });
    const version = await admin.policy.version({ schoolId, versionId });
    const said = version.pages.join("\n");
    for (const words of [
      "Mr J Okafor",
      "in Years 1 to 6.",
      "Parents are invited",
      "November 2027",
    ]) {
      expect(said).toContain(words);
    }
    expect(said).not.toContain("[");
    expect(version.file).toMatchObject({
      name: "Online safety model, Ashdown Vale Primary School.docx",
    });
    const { schools } = await story.as("trust_lead").model.read({ modelId: model.modelId });
    expect(schools.find(({ id }) => id === schoolId)?.model).toMatchObject({
      push: { standing: "adapted" },
      follows: {
        versionId,
        how: "adapted",
        isCurrent: false,
        drift: { changed: 1, missing: 0, added: 1 },
      },
    });
  });

  test("a gap that is still open is refused with its name, unless it is to stay open", async () => {
    const story = await tellStory(database);
    const model = await publishedModel(story);
    const pushId = await pushedTo(story, story.ashdown, model);
    const { next_review: _left, ...some } = allFilled;
    const input = { schoolId: story.ashdown, pushId, fillings: some, edits: {} };
    const admin = story.as("school_admin");
    await expect(admin.model.adapt({ ...input, leaveGaps: false })).rejects.toMatchObject({
      fieldErrors: { "fillings.next_review": expect.stringContaining("[insert date]") },
    });
    const { versionId } = await admin.model.adapt({ ...input, leaveGaps: true });
    const { pages } = await admin.policy.version({ schoolId: story.ashdown, versionId });
    expect(pages.join()).toContain("[insert date]");
  });

  test("an adopted draft that was set aside is no answer: the school can adapt the model then", async () => {
    const story = await tellStory(database);
    const model = await publishedModel(story);
    const pushId = await pushedTo(story, story.ashdown, model);
    const address = { schoolId: story.ashdown, pushId };
    const admin = story.as("school_admin");
    const { versionId } = await admin.model.adopt(address);
    await admin.policy.discard({ schoolId: story.ashdown, versionId });
    expect(await admin.model.pushed(address)).toMatchObject({ standing: "waiting", answer: null });
    const adapted = { ...address, fillings: allFilled, edits: {}, leaveGaps: false };
    await expect(admin.model.adapt(adapted)).resolves.toHaveProperty("versionId");
  });

  test("by a lead is recorded as done for the school; a governor may only read", async () => {
    const story = await tellStory(database);
    const model = await publishedModel(story);
    const address = {
      schoolId: story.ashdown,
      pushId: await pushedTo(story, story.ashdown, model),
    };
    await expect(story.as("governor").model.adopt(address)).rejects.toBeInstanceOf(NotPermitted);
    expect(await story.as("governor").model.pushed(address)).toMatchObject({ standing: "waiting" });
    await story.as("hub_lead").model.adopt(address);
    expect(await auditOf(database, story, "model.adopt")).toMatchObject([{ actedForSchool: true }]);
  });

  test("when it does nothing by its day, the lead sees that there was no answer", async () => {
    const story = await tellStory(database);
    const model = await publishedModel(story);
    await pushedTo(story, story.ashdown, model, "2026-12-01");
    const later = story.as("trust_lead", { today: "2026-12-02" });
    const { schools } = await later.model.read({ modelId: model.modelId });
    expect(schools[0]?.model?.push.standing).toBe("ignored");
  });
});

describe("a school's later version of a policy that follows a model", () => {
  test("is compared with the model once it is confirmed, and the lead sees how far it has drifted", async () => {
    const story = await tellStory(database);
    const model = await publishedModel(story);
    const pushId = await pushedTo(story, story.ashdown, model);
    const schoolId = story.ashdown;
    const admin = story.as("school_admin");
    const adopted = await admin.model.adopt({ schoolId, pushId });
    await admin.policy.confirm({ schoolId, versionId: adopted.versionId });
    const followed = async () => {
      const { schools } = await story.as("trust_lead").model.read({ modelId: model.modelId });
      return schools.find(({ id }) => id === schoolId)?.model?.follows;
    };
    expect(await followed()).toMatchObject({
      versionId: adopted.versionId,
      isCurrent: true,
      drift: { changed: 0, missing: 0, added: 0 },
    });
    const own = MODEL_TEXT.replace(/Filtering and monitoring.*\n\n/u, "").replace(
      "on the same day",
      "within a week",
    );
    const file = { schoolId, fileName: "own.txt", bytes: bytesOf(own) };
    const { versionId } = await admin.policy.upload(file);
    expect(await followed()).toMatchObject({ versionId: adopted.versionId });
    await admin.policy.confirm({ schoolId, versionId });
    expect(await followed()).toMatchObject({
      versionId,
      isCurrent: true,
      drift: { changed: 1, missing: 1, added: 0 },
    });
  });
});
