import { createTestDatabase } from "@safeboard/database/testing";
import { describe, expect, test } from "vitest";
import { Conflict, InvalidInput, NotPermitted } from "../errors.ts";
import { policyText } from "../policy-text.fixture.ts";
import { tellStory, TODAY } from "../trust-story.fixture.ts";
import { checkKeptPolicies } from "./rebuild-kept-policies.ts";
import { auditOf, uploaded } from "./uploaded-policy.fixture.ts";
import { byGovernors, checked, current } from "./version-life.fixture.ts";

const { database } = await createTestDatabase();

describe("a version in review", () => {
  test("is sent with a note, comes back with what has to change, and can be sent again", async () => {
    const story = await tellStory(database);
    const [admin, governor] = [story.as("school_admin"), story.as("governor")];
    const version = await checked(story);
    await admin.policy.sendForReview({ ...version, note: "The phones section is new." });
    expect((await governor.school.read({ schoolId: story.ashdown })).awaitingApproval).toEqual([
      { versionId: version.versionId, kind: "online_safety", kindName: "Online safety", number: 1 },
    ]);
    await governor.policy.returnFromReview({ ...version, reason: "It names Mr Okafor.\nHe left." });
    expect((await admin.policy.life(version)).status).toBe("not_approved");
    await admin.policy.sendForReview(version);
    const { steps, status } = await governor.policy.life(version);
    expect(status).toBe("in_review");
    expect(steps.map(({ kind, note }) => [kind, note])).toEqual([
      ["confirmed", null],
      ["sent_for_review", "The phones section is new."],
      ["returned", "It names Mr Okafor.\nHe left."],
      ["sent_for_review", null],
    ]);
    expect(await auditOf(database, story, "policy.sendForReview")).toHaveLength(2);
    expect(await auditOf(database, story, "policy.returnFromReview")).toHaveLength(1);
  });

  test("can't come back without a reason, nor when it was never sent; a governor doesn't send", async () => {
    const story = await tellStory(database);
    const version = await checked(story);
    const governor = story.as("governor");
    await expect(
      governor.policy.returnFromReview({ ...version, reason: "Something" }),
    ).rejects.toBeInstanceOf(Conflict);
    await expect(
      governor.policy.returnFromReview({ ...version, reason: "  " }),
    ).rejects.toBeInstanceOf(InvalidInput);
    await expect(governor.policy.sendForReview(version)).rejects.toBeInstanceOf(NotPermitted);
  });

  test("leaves the school in need of action while nothing else is in force", async () => {
    const story = await tellStory(database);
    const version = await checked(story);
    const { cells } = await story.as("trust_lead").school.read({ schoolId: story.ashdown });
    expect(cells.find(({ measureId }) => measureId === "policy_review")).toMatchObject({
      status: "needs_action",
      value: "Not approved",
      nextAction: { code: "approve_policy", versionId: version.versionId },
    });
  });
});

describe("confirming a version", () => {
  test("with an approval as somebody records it, delegated and minuted", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const { versionId } = await uploaded(story);
    const version = { schoolId: story.ashdown, versionId };
    await admin.policy.confirm({
      ...version,
      approval: {
        how: "recorded",
        ...byGovernors,
        body: "Governing body",
        delegatedTo: "Quality of Education Committee",
      },
    });
    const { status, approvals } = await admin.policy.life(version);
    expect(status).toBe("current");
    expect(approvals).toMatchObject([
      {
        body: "Governing body",
        delegatedTo: "Quality of Education Committee",
        minuteReference: "12 November 2026, item 7",
        source: "recorded",
      },
    ]);
  });

  test("as it states itself keeps the body and the day that the text gives", async () => {
    const story = await tellStory(database);
    const version = await current(story);
    const { approvals } = await story.as("governor").policy.life(version);
    expect(approvals).toMatchObject([
      { body: "Governing Board", approvedOn: "2026-03-31", source: "stated_in_policy" },
    ]);
  });

  test("that is not approved yet keeps its people out of the register and answers nothing", async () => {
    const story = await tellStory(database);
    await story.as("trust_lead").request.ask({ schoolId: story.ashdown });
    await checked(story);
    const school = await story.as("school_admin").school.read({ schoolId: story.ashdown });
    expect(school.policy).toBeNull();
    expect(school.requests).toHaveLength(1);
    expect(school.roles.flatMap(({ holders }) => holders)).toEqual([]);
  });

  test("of an older policy after a newer one leaves the newer one in force", async () => {
    const story = await tellStory(database);
    const newer = await current(story, { adopted: "Spring 2026" });
    await current(story, { adopted: "Spring 2024", nextReview: "Spring 2025" });
    const school = await story.as("school_admin").school.read({ schoolId: story.ashdown });
    expect(school.policy?.versionId).toBe(newer.versionId);
    expect(await checkKeptPolicies(database, story.trust.id, TODAY)).toEqual([]);
  });
});

describe("a version out of use", () => {
  test("that is withdrawn stays readable with its reason, and the one before it is in force", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const first = await current(story, { adopted: "Spring 2025" });
    const second = await current(story, { adopted: "Spring 2026" });
    await admin.policy.withdraw({ ...second, reason: "Adopted the trust’s policy instead." });
    expect((await admin.policy.life(second)).steps.at(-1)).toMatchObject({
      kind: "withdrawn",
      note: "Adopted the trust’s policy instead.",
    });
    const school = await admin.school.read({ schoolId: story.ashdown });
    expect(school.policy?.versionId).toBe(first.versionId);
    await admin.policy.withdraw({ ...first, reason: "Neither." });
    expect((await admin.school.read({ schoolId: story.ashdown })).policy).toBeNull();
    expect(await checkKeptPolicies(database, story.trust.id, TODAY)).toEqual([]);
    await expect(admin.policy.withdraw({ ...first, reason: "Again" })).rejects.toThrow(
      "Version 1 was withdrawn",
    );
  });

  test("that is filed as history starts nothing: no figure, no name, no answer", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    await story.as("trust_lead").request.ask({ schoolId: story.ashdown });
    const old = policyText({ adopted: "Summer 2019", nextReview: "Summer 2020" });
    const { versionId } = await uploaded(story, old);
    const version = { schoolId: story.ashdown, versionId };
    await admin.policy.fileAsHistory(version);
    const school = await admin.school.read({ schoolId: story.ashdown });
    expect(school.policy).toBeNull();
    expect(school.requests).toHaveLength(1);
    expect(school.versions).toMatchObject([{ status: "history" }]);
    expect(school.cells.find(({ measureId }) => measureId === "policy_review")).toMatchObject({
      value: "No policy",
    });
    await expect(admin.policy.confirm(version)).rejects.toBeInstanceOf(Conflict);
    await expect(
      story.as("governor").policy.approve({ ...version, ...byGovernors }),
    ).rejects.toBeInstanceOf(Conflict);
    // Filed by mistake: set aside, its file can be uploaded afresh.
    await admin.policy.discard(version);
    expect((await uploaded(story, old)).number).toBe(2);
  });
});
