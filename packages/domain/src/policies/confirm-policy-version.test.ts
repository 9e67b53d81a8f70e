import { createTestDatabase } from "@safeboard/database/testing";
import { describe, expect, test } from "vitest";
import { Conflict, InvalidInput, NotFound, NotPermitted } from "../errors.ts";
import { policyText } from "../policy-text.fixture.ts";
import { tellStory, TODAY } from "../trust-story.fixture.ts";
import { checkKeptPolicies } from "./rebuild-kept-policies.ts";
import { auditOf, uploaded } from "./uploaded-policy.fixture.ts";

const { database } = await createTestDatabase();

describe("confirming a version", () => {
  test("makes it current, answers what was asked, fills the register, and is audited", async () => {
    const story = await tellStory(database);
    const [lead, admin] = [story.as("trust_lead"), story.as("school_admin")];
    const schoolId = story.ashdown;
    await lead.request.ask({ schoolId });
    const { versionId } = await uploaded(story);
    const confirmed = await admin.policy.confirm({ schoolId, versionId });
    expect(confirmed.recorded.toSorted()).toEqual([
      "designated_safeguarding_lead",
      "online_safety_coordinator",
    ]);
    const school = await admin.school.read({ schoolId });
    expect(school.requests).toEqual([]);
    expect(school.policy).toMatchObject({ versionId, versionNumber: 1, confirmedAt: TODAY });
    expect(
      school.roles.find(({ role }) => role === "designated_safeguarding_lead")?.holders,
    ).toMatchObject([{ name: "Mrs A Whitcombe", since: TODAY }]);
    expect(await auditOf(database, story, "policy.confirm")).toHaveLength(1);
  });

  test("twice, or at the same moment, changes nothing more", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const { versionId } = await uploaded(story);
    const input = { schoolId: story.ashdown, versionId };
    await Promise.all([admin.policy.confirm(input), admin.policy.confirm(input)]);
    await admin.policy.confirm(input);
    expect(await auditOf(database, story, "policy.confirm")).toHaveLength(1);
    const { steps } = await admin.policy.version(input);
    expect(steps).toMatchObject([{ kind: "confirmed", on: TODAY, by: "Dana Escrick" }]);
    expect(await admin.appointment.list({ schoolId: story.ashdown })).toHaveLength(2);
  });

  test("of two versions at the same moment leaves one current, the one whose figures are kept", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const schoolId = story.ashdown;
    const drafts: string[] = [];
    for (const adopted of ["Spring 2024", "Spring 2025", "Spring 2026"]) {
      drafts.push((await uploaded(story, policyText({ adopted }))).versionId);
    }
    await Promise.all(drafts.map((versionId) => admin.policy.confirm({ schoolId, versionId })));
    const versions = await admin.policy.versions({ schoolId });
    const current = versions.filter(({ status }) => status === "current");
    const { policy } = await admin.school.read({ schoolId });
    expect(current.map(({ versionId }) => versionId)).toEqual([policy?.versionId]);
    expect(await checkKeptPolicies(database, story.trust.id, TODAY)).toEqual([]);
    expect(await admin.appointment.list({ schoolId })).toHaveLength(2);
  });

  test("of a newer version leaves the earlier one readable as superseded", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const schoolId = story.ashdown;
    for (const adopted of ["Spring 2025", "Spring 2026"]) {
      const { versionId } = await uploaded(story, policyText({ adopted }));
      await admin.policy.confirm({ schoolId, versionId });
    }
    const versions = await admin.policy.versions({ schoolId });
    expect(versions.map(({ number, status }) => [number, status])).toEqual([
      [2, "current"],
      [1, "superseded"],
    ]);
  });

  test("asks which is right where the register names somebody else, and does what is answered", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const schoolId = story.ashdown;
    const held = { schoolId, name: "Ms R Lindqvist", from: "2026-09-01" };
    await admin.appointment.record({ ...held, role: "online_safety_coordinator" });
    await admin.appointment.record({ ...held, role: "designated_safeguarding_lead" });
    const { versionId } = await uploaded(story);
    const error = await admin.policy
      .confirm({ schoolId, versionId })
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(InvalidInput);
    expect(error).toMatchObject({
      fieldErrors: {
        "appointments.online_safety_coordinator":
          "Online safety coordinator: the policy names Mr J Okafor, your register says Ms R Lindqvist. Say which is right.",
      },
    });
    expect((await admin.policy.version({ schoolId, versionId })).status).toBe("draft");
    await admin.policy.confirm({
      schoolId,
      versionId,
      appointments: [
        { role: "online_safety_coordinator", choice: "policy" },
        { role: "designated_safeguarding_lead", choice: "register" },
      ],
    });
    const register = await admin.appointment.list({ schoolId });
    expect(register.map(({ role, name, from, to }) => [role, name, from, to])).toEqual([
      ["designated_safeguarding_lead", "Ms R Lindqvist", "2026-09-01", null],
      ["online_safety_coordinator", "Mr J Okafor", TODAY, null],
      ["online_safety_coordinator", "Ms R Lindqvist", "2026-09-01", "2026-11-21"],
    ]);
  });

  test("of a discarded version conflicts; discarding a confirmed one conflicts", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const schoolId = story.ashdown;
    const first = await uploaded(story);
    await admin.policy.discard({ schoolId, versionId: first.versionId });
    await expect(
      admin.policy.confirm({ schoolId, versionId: first.versionId }),
    ).rejects.toBeInstanceOf(Conflict);
    const second = await uploaded(story);
    await admin.policy.confirm({ schoolId, versionId: second.versionId });
    await expect(
      admin.policy.discard({ schoolId, versionId: second.versionId }),
    ).rejects.toBeInstanceOf(Conflict);
  });

  test("is refused to a governor, and not found for another school or trust", async () => {
    const [story, other] = [await tellStory(database), await tellStory(database, "Weald Trust")];
    const { versionId } = await uploaded(story);
    const input = { schoolId: story.ashdown, versionId };
    await expect(story.as("governor").policy.confirm(input)).rejects.toBeInstanceOf(NotPermitted);
    await expect(
      story.as("hub_lead").policy.confirm({ ...input, schoolId: story.beckside }),
    ).rejects.toBeInstanceOf(NotFound);
    await expect(other.as("trust_lead").policy.confirm(input)).rejects.toBeInstanceOf(NotFound);
    expect(await auditOf(database, story, "policy.confirm")).toEqual([]);
  });
});
