import { createTestDatabase } from "@safeboard/database/testing";
import { createPolicyVersion } from "@safeboard/database/factories/policy-versions";
import { readWrittenDate } from "@safeboard/compliance/dates";
import { describe, expect, test } from "vitest";
import { Conflict, InvalidInput, NotFound, NotPermitted } from "../errors.ts";
import { bytesOf } from "../policy-text.fixture.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

const animals = {
  name: "Animals in school",
  reviewMonths: 24,
  approvedBy: "Headteacher",
  onWebsite: false,
  heldBy: "school",
} as const;

function inForce({ system }: TrustStory, schoolId: string, kind: string, nextReview: string) {
  const date = readWrittenDate(nextReview) ?? expect.fail(`${nextReview} is no date`);
  return createPolicyVersion(database, system, {
    schoolId,
    kind,
    pages: [`The ${kind} policy. Next review: ${nextReview}`],
    facts: { nextReview: { ...date, computed: false, evidence: null, confidence: 1 } },
    confirmedOn: "2026-01-15",
  });
}

describe("a trust's register of policy types", () => {
  test("counts how many of its schools have each in date, due, overdue, or not at all", async () => {
    const story = await tellStory(database);
    await inForce(story, story.ashdown, "behaviour", "Summer 2025");
    await inForce(story, story.beckside, "behaviour", "Autumn 2028");
    const { schools, types } = await story.as("trust_lead").policy.register();
    expect(schools).toBe(3);
    expect(types[0]).toMatchObject({ code: "online_safety", counts: { none: 3 } });
    expect(types.find(({ code }) => code === "behaviour")?.counts).toEqual({
      overdue: 1,
      undated: 0,
      due_soon: 0,
      none: 1,
      in_date: 1,
    });
    const hub = await story.as("hub_lead").policy.register();
    expect(hub.schools).toBe(2);
  });

  test("takes a type of the trust's own, under a code that can stand in an address", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    expect(await lead.policy.saveType(animals)).toEqual({ code: "animals_in_school" });
    await expect(lead.policy.saveType({ ...animals, name: "animals IN school" })).rejects.toThrow(
      "The register has “Animals in school” already.",
    );
    const types = await story.as("school_admin").policy.types();
    expect(types.at(-1)).toMatchObject({
      name: "Animals in school",
      decided: { by: "Priya Lathom" },
    });
  });

  test("follows what the trust decides about a default, and keeps other trusts' as it was", async () => {
    const [story, other] = [await tellStory(database), await tellStory(database, "Weald Trust")];
    const changed = { ...animals, name: "Behaviour", code: "behaviour", reviewMonths: null };
    await story.as("trust_lead").policy.saveType(changed);
    const reviewMonthsIn = async (trust: TrustStory) =>
      (await trust.as("governor").policy.types()).find(({ code }) => code === "behaviour")
        ?.reviewMonths;
    expect(await reviewMonthsIn(story)).toBeNull();
    expect(await reviewMonthsIn(other)).toBe(12);
  });

  test("retires a type, which then takes no uploads and stands on no school's list", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    await lead.policy.retireType({ code: "whistleblowing", retired: true });
    const listed = await story.as("school_admin").policy.list({ schoolId: story.ashdown });
    expect(listed.policies.map(({ type }) => type.code)).not.toContain("whistleblowing");
    const upload = {
      schoolId: story.ashdown,
      kind: "whistleblowing",
      fileName: "whistleblowing.txt",
      bytes: bytesOf("Whistleblowing policy\n\nNext review: Summer 2027\n"),
    };
    await expect(story.as("school_admin").policy.upload(upload)).rejects.toBeInstanceOf(
      InvalidInput,
    );
    await lead.policy.retireType({ code: "whistleblowing", retired: false });
    expect((await story.as("school_admin").policy.upload(upload)).number).toBe(1);
    await expect(
      lead.policy.retireType({ code: "online_safety", retired: true }),
    ).rejects.toBeInstanceOf(Conflict);
  });

  test("is the trust lead's to decide; an unknown type is not found", async () => {
    const story = await tellStory(database);
    await expect(story.as("hub_lead").policy.saveType(animals)).rejects.toBeInstanceOf(
      NotPermitted,
    );
    await expect(
      story.as("trust_lead").policy.saveType({ ...animals, code: "swimming" }),
    ).rejects.toBeInstanceOf(NotFound);
  });
});

describe("a school's policies", () => {
  test("stand in the register's order, each with its version and what to do next", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const { versionId } = await inForce(story, story.ashdown, "behaviour", "Summer 2025");
    const upload = await admin.policy.upload({
      schoolId: story.ashdown,
      kind: "anti_bullying",
      fileName: "bullying.txt",
      bytes: bytesOf("Anti-bullying policy\n\nNext review: Summer 2027\n"),
    });
    const { policies } = await admin.policy.list({ schoolId: story.ashdown });
    const of = (wanted: string) => policies.find(({ type }) => type.code === wanted);
    expect(policies[0]?.type.code).toBe("online_safety");
    expect(of("behaviour")).toMatchObject({
      standing: { kind: "overdue", dueOn: "2025-08-31" },
      current: { versionId },
      next: { code: "upload" },
    });
    expect(of("anti_bullying")).toMatchObject({
      current: null,
      pending: { versionId: upload.versionId, status: "draft" },
      next: { code: "confirm", versionId: upload.versionId },
    });
    expect(of("complaints")).toMatchObject({ standing: { kind: "none" }, next: null });
  });

  test("of one type are numbered by themselves, and the overview is about online safety only", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    await inForce(story, story.ashdown, "behaviour", "Summer 2028");
    const versions = await admin.policy.versions({ schoolId: story.ashdown, kind: "behaviour" });
    expect(versions).toMatchObject([{ number: 1, kind: "behaviour", status: "current" }]);
    expect(await admin.policy.versions({ schoolId: story.ashdown })).toEqual([]);
    const overview = await story.as("trust_lead").overview.read({});
    expect(overview.counts).toMatchObject({ not_reported: 3 });
    expect(await story.as("trust_lead").request.askAll()).toMatchObject({
      asked: expect.arrayContaining(["Ashdown Vale Primary School"]),
    });
  });
});
