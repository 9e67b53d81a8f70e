import { withActor } from "@safeboard/database/actor";
import { document, policyVersion, reading } from "@safeboard/database/tables/policies";
import { approval } from "@safeboard/database/tables/policy-life";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { Conflict, NotFound, NotPermitted } from "../errors.ts";
import { tellStory, TODAY } from "../trust-story.fixture.ts";
import { checkKeptPolicies } from "./rebuild-kept-policies.ts";
import { auditOf, uploaded } from "./uploaded-policy.fixture.ts";
import { byGovernors, checked, current } from "./version-life.fixture.ts";

const { database } = await createTestDatabase();

describe("approving a version", () => {
  test("by the governor, with the minute, makes it the school's policy and is audited", async () => {
    const story = await tellStory(database);
    await story.as("trust_lead").request.ask({ schoolId: story.ashdown });
    const version = await checked(story);
    const before = await story.as("governor").school.read({ schoolId: story.ashdown });
    expect(before.policy).toBeNull();
    expect(before.requests).toHaveLength(1);
    await story.as("school_admin").policy.sendForReview(version);
    const approved = await story.as("governor").policy.approve({ ...version, ...byGovernors });
    expect(approved.effectiveOn).toBe("2026-11-12");
    const school = await story.as("governor").school.read({ schoolId: story.ashdown });
    expect(school.policy?.versionId).toBe(version.versionId);
    expect(school.requests).toEqual([]);
    expect(await auditOf(database, story, "policy.approve")).toMatchObject([
      { actorName: "Iris Calloway", detail: { minuteReference: "12 November 2026, item 7" } },
    ]);
  });

  test("by a governor without a minute is refused, and by an admin it isn't asked for", async () => {
    const story = await tellStory(database);
    const version = await checked(story);
    const { minuteReference: _minute, ...withoutMinute } = byGovernors;
    await expect(
      story.as("governor").policy.approve({ ...version, ...withoutMinute }),
    ).rejects.toMatchObject({
      fieldErrors: { minuteReference: expect.stringContaining("Enter the minute") },
    });
    await story.as("school_admin").policy.approve({ ...version, ...withoutMinute });
    const { status } = await story.as("governor").policy.version(version);
    expect(status).toBe("current");
  });

  test("for a day to come leaves the version before it in force until that day, without a job", async () => {
    const story = await tellStory(database);
    const first = await current(story);
    const second = await checked(story, { nextReview: "Autumn 2028" });
    await story
      .as("governor")
      .policy.approve({ ...second, ...byGovernors, effectiveOn: "2027-01-04" });
    const inForceOn = async (today: string) =>
      (await story.as("trust_lead", { today }).school.read({ schoolId: story.ashdown })).policy
        ?.versionId;
    expect(await inForceOn("2027-01-03")).toBe(first.versionId);
    expect(await inForceOn("2027-01-04")).toBe(second.versionId);
    for (const day of [TODAY, "2027-01-04", "2027-06-30"]) {
      expect(await checkKeptPolicies(database, story.trust.id, day)).toEqual([]);
    }
    const versions = await story.as("governor").policy.versions({ schoolId: story.ashdown });
    expect(versions.map(({ status }) => status)).toEqual(["approved", "current"]);
  });

  test("names whom the policy names where nobody held the role, and leaves others in their post", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    await admin.appointment.record({
      schoolId: story.ashdown,
      role: "online_safety_coordinator",
      name: "Ms R Lindqvist",
      from: "2026-09-01",
    });
    const version = await checked(story);
    expect(await admin.appointment.list({ schoolId: story.ashdown })).toHaveLength(1);
    const { recorded } = await admin.policy.approve({ ...version, ...byGovernors });
    expect(recorded).toEqual(["designated_safeguarding_lead"]);
    const names = (await admin.appointment.list({ schoolId: story.ashdown })).map(
      ({ name }) => name,
    );
    expect(names.toSorted()).toEqual(["Mrs A Whitcombe", "Ms R Lindqvist"]);
  });

  test("on a day to come, or to take effect before it was given, is explained", async () => {
    const story = await tellStory(database);
    const version = await checked(story);
    await expect(
      story.as("governor").policy.approve({ ...version, ...byGovernors, approvedOn: "2026-12-01" }),
    ).rejects.toMatchObject({
      fieldErrors: { approvedOn: expect.stringContaining("1 December 2026 is still to come") },
    });
    await expect(
      story
        .as("governor")
        .policy.approve({ ...version, ...byGovernors, effectiveOn: "2026-09-01" }),
    ).rejects.toMatchObject({ fieldErrors: { effectiveOn: expect.any(String) } });
  });

  test("twice, or before anybody has checked what was read, conflicts", async () => {
    const story = await tellStory(database);
    const governor = story.as("governor");
    const { versionId } = await uploaded(story);
    const draft = { schoolId: story.ashdown, versionId };
    await expect(governor.policy.approve({ ...draft, ...byGovernors })).rejects.toThrow(
      "Version 1 has not been checked and confirmed yet",
    );
    await story.as("school_admin").policy.confirm({ ...draft, approval: { how: "not_yet" } });
    const outcomes = await Promise.allSettled([
      governor.policy.approve({ ...draft, ...byGovernors }),
      governor.policy.approve({ ...draft, ...byGovernors }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await auditOf(database, story, "policy.approve")).toHaveLength(1);
  });

  test("is not found for a sibling school or another trust", async () => {
    const [story, other] = [await tellStory(database), await tellStory(database, "Weald Trust")];
    const version = await checked(story);
    await expect(
      story
        .as("trust_lead")
        .policy.approve({ ...version, ...byGovernors, schoolId: story.beckside }),
    ).rejects.toBeInstanceOf(NotFound);
    await expect(
      other.as("trust_lead").policy.approve({ ...version, ...byGovernors }),
    ).rejects.toBeInstanceOf(NotFound);
  });
});

describe("an approved version", () => {
  test.each([
    ["the version", policyVersion],
    ["its text", reading],
    ["its file", document],
    ["its approval", approval],
  ] as const)("is never deleted: the database keeps %s from everybody", async (_, table) => {
    const story = await tellStory(database);
    await current(story);
    for (const role of ["trust_lead", "school_admin", "governor"] as const) {
      const member = story.members[role];
      const removed = await withActor(database, member, (transaction) =>
        transaction.delete(table).where(eq(table.trustId, story.trust.id)).returning(),
      );
      expect(removed).toEqual([]);
    }
    const kept = await withActor(database, story.system, (transaction) =>
      transaction.select().from(table).where(eq(table.trustId, story.trust.id)),
    );
    expect(kept).toHaveLength(1);
  });

  test.each([
    ["its number", sql`update policy_version set number = 9`],
    ["its text", sql`update reading set pages = '["Changed"]'`],
    ["its file", sql`update document set file_name = 'changed.pdf'`],
    ["the day of its approval", sql`update approval set approved_on = '2020-01-01'`],
  ] as const)("never changes: the database refuses to change %s", async (_, change) => {
    const story = await tellStory(database);
    await current(story);
    for (const actor of [story.members.trust_lead, story.system]) {
      const changed = withActor(database, actor, (transaction) => transaction.execute(change));
      await expect(changed).rejects.toThrow("permission denied");
    }
  });
});

describe("an approval that was recorded by mistake", () => {
  test("is taken back with its reason: the version before it is the school's policy again", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const first = await current(story);
    const second = await checked(story, { nextReview: "Autumn 2028" });
    await admin.policy.approve({ ...second, ...byGovernors });
    await admin.policy.withdrawApproval({ ...second, reason: "The governors put it off." });
    const school = await admin.school.read({ schoolId: story.ashdown });
    expect(school.policy?.versionId).toBe(first.versionId);
    const life = await admin.policy.life(second);
    expect(life.status).toBe("not_approved");
    expect(life.approvals).toMatchObject([{ withdrawnBy: "Dana Escrick" }]);
    await admin.policy.approve({ ...second, ...byGovernors, approvedOn: "2026-11-20" });
    expect((await admin.policy.version(second)).approval).toMatchObject({
      approvedOn: "2026-11-20",
    });
    expect(await checkKeptPolicies(database, story.trust.id, TODAY)).toEqual([]);
    expect(await auditOf(database, story, "policy.withdrawApproval")).toMatchObject([
      { detail: { reason: "The governors put it off." } },
    ]);
  });

  test("can't be taken back where there is none, and not by a governor", async () => {
    const story = await tellStory(database);
    const version = await checked(story);
    const input = { ...version, reason: "Wrong day" };
    await expect(story.as("school_admin").policy.withdrawApproval(input)).rejects.toBeInstanceOf(
      Conflict,
    );
    await expect(story.as("governor").policy.withdrawApproval(input)).rejects.toBeInstanceOf(
      NotPermitted,
    );
  });
});
