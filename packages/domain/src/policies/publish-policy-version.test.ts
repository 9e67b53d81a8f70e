import { createTestDatabase } from "@safeboard/database/testing";
import { describe, expect, test } from "vitest";
import { Conflict, InvalidInput, NotPermitted } from "../errors.ts";
import { bytesOf, policyText } from "../policy-text.fixture.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";
import { auditOf, uploaded } from "./uploaded-policy.fixture.ts";
import { checked, current, type VersionOfAshdown } from "./version-life.fixture.ts";

const { database } = await createTestDatabase();

const online = {
  webAddress: "https://www.ashdown.example/policies/online-safety.pdf",
  publishedOn: "2026-11-16",
};

const lifeOf = (story: TrustStory, version: VersionOfAshdown) =>
  story.as("school_admin").policy.life(version);

describe("publishing a version", () => {
  test("records its address and day, asks nothing the first time, and is audited", async () => {
    const story = await tellStory(database);
    const version = await current(story);
    const admin = story.as("school_admin");
    expect(await admin.policy.publish({ ...version, ...online })).toMatchObject({
      change: "first",
    });
    expect((await lifeOf(story, version)).standing).toMatchObject({
      kind: "not_checked",
      publication: online,
    });
    expect(await auditOf(database, story, "policy.publish")).toHaveLength(1);
  });

  test("after an earlier one asks whether the change is material, with a reason", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const first = await current(story, { adopted: "Spring 2025" });
    await admin.policy.publish({ ...first, ...online });
    const second = await current(story, { adopted: "Spring 2026" });
    expect((await lifeOf(story, second)).publishedBefore).toMatchObject({ number: 1 });
    const unsaid = await admin.policy
      .publish({ ...second, ...online })
      .catch((error: unknown) => error);
    expect(unsaid).toBeInstanceOf(InvalidInput);
    expect(unsaid).toMatchObject({
      fieldErrors: { change: expect.any(String), changeReason: expect.any(String) },
    });
    const said = { change: "material", changeReason: "Phones are handed in now." } as const;
    expect(await admin.policy.publish({ ...second, ...online, ...said })).toMatchObject({
      change: "material",
    });
  });

  test("proposes what the change is by what the two texts say of the expectations", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const first = await current(story, { adopted: "Spring 2025" });
    await admin.policy.publish({ ...first, ...online });
    const sameWords = await current(story, { adopted: "Spring 2026" });
    expect((await lifeOf(story, sameWords)).change).toEqual({
      proposed: "minor",
      expectations: [],
    });
    const said = new TextDecoder().decode(policyText({ adopted: "Summer 2026" }));
    const more = `${said}\nFiltering and monitoring\n\nThe school reviews its filtering and monitoring at least once every academic year. The designated safeguarding lead has lead responsibility for online safety, including filtering and monitoring.\n`;
    const { versionId } = await uploaded(story, bytesOf(more));
    const third = { schoolId: story.ashdown, versionId };
    await admin.policy.confirm(third);
    const { change } = await lifeOf(story, third);
    expect(change?.proposed).toBe("material");
    expect(change?.expectations.every(({ direction }) => direction === "gained")).toBe(true);
  });

  test("again at another address keeps what was said of the change, and wants a new look", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const version = await current(story);
    await admin.policy.publish({ ...version, ...online });
    const found = { how: "by_eye", outcome: "same_file" } as const;
    await admin.policy.checkPublication({ ...version, found });
    const webAddress = "https://www.ashdown.example/new";
    await admin.policy.publish({ ...version, ...online, webAddress });
    const { standing, publications } = await lifeOf(story, version);
    expect(standing).toMatchObject({ kind: "not_checked", publication: { webAddress } });
    expect(publications.map(({ withdrawnBy }) => withdrawnBy)).toEqual(["Dana Escrick", null]);
  });

  test("is refused for what is not approved, for a day to come and for what is no web address", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const unapproved = await checked(story);
    await expect(admin.policy.publish({ ...unapproved, ...online })).rejects.toThrow(
      "nobody has approved it yet, so it can’t be published",
    );
    const version = await current(story, { adopted: "Spring 2025" });
    const refused = [
      { ...online, publishedOn: "2026-12-24" },
      { ...online, webAddress: "javascript:alert(1)" },
      { ...online, webAddress: "on our website" },
    ];
    for (const input of refused) {
      await expect(admin.policy.publish({ ...version, ...input })).rejects.toBeInstanceOf(
        InvalidInput,
      );
    }
    await expect(
      story.as("governor").policy.publish({ ...version, ...online }),
    ).rejects.toBeInstanceOf(NotPermitted);
  });
});

describe("looking for a version on the website", () => {
  test("compares the file that was found there, byte for byte", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const version = await current(story);
    await admin.policy.publish({ ...version, ...online });
    const other = { how: "file", bytes: bytesOf("Another policy altogether") } as const;
    expect(await admin.policy.checkPublication({ ...version, found: other })).toEqual({
      outcome: "other_file",
      comparedBytes: true,
    });
    const same = { how: "file", bytes: policyText() } as const;
    expect(await admin.policy.checkPublication({ ...version, found: same })).toMatchObject({
      outcome: "same_file",
    });
    const { standing, checks } = await lifeOf(story, version);
    expect(standing).toMatchObject({ kind: "same_file" });
    expect(checks.map(({ outcome }) => outcome)).toEqual(["other_file", "same_file"]);
    expect(checks[1]?.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(await auditOf(database, story, "policy.checkPublication")).toHaveLength(2);
  });

  test("by eye says who looked and when, with a note", async () => {
    const story = await tellStory(database);
    const version = await current(story);
    await story.as("school_admin").policy.publish({ ...version, ...online });
    await story.as("trust_lead").policy.checkPublication({
      ...version,
      found: { how: "by_eye", outcome: "not_there" },
      note: "The page answers 404.",
    });
    expect((await lifeOf(story, version)).checks).toMatchObject([
      {
        outcome: "not_there",
        sha256: null,
        note: "The page answers 404.",
        recordedBy: "Priya Lathom",
      },
    ]);
    expect(await auditOf(database, story, "policy.checkPublication")).toMatchObject([
      { actedForSchool: true },
    ]);
  });

  test("before it has an address conflicts", async () => {
    const story = await tellStory(database);
    const version = await current(story);
    const found = { how: "by_eye", outcome: "same_file" } as const;
    await expect(
      story.as("school_admin").policy.checkPublication({ ...version, found }),
    ).rejects.toBeInstanceOf(Conflict);
  });
});
