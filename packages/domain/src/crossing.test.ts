/** Ways across the border between schools and trusts that an id by itself doesn't take: nested ids, words, sort keys. */
import { withActor } from "@safeboard/database/actor";
import { createPolicyVersion } from "@safeboard/database/factories/policy-versions";
import { document } from "@safeboard/database/tables/policies";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { InvalidInput, NotFound } from "./errors.ts";
import { inventedIds } from "./procedure-examples.fixture.ts";
import { procedureExamples } from "./procedure-examples.ts";
import type { DomainCaller } from "./router.ts";
import { policyText } from "./policy-text.fixture.ts";
import { tellStory } from "./trust-story.fixture.ts";

const { database } = await createTestDatabase();
const [story, weald] = [await tellStory(database), await tellStory(database, "Weald Trust")];
const lead = story.as("trust_lead");
const admin = story.as("school_admin");
const person = { email: "someone@ashdown.example", displayName: "Tess Holloway" };

describe("an invitation", () => {
  test("can't name another trust's school beside one's own, nor its hub, nor the central team", async () => {
    const input = { ...person, role: "school_admin" as const };
    for (const schoolId of [weald.ashdown, story.central.id]) {
      await expect(
        lead.invitation.create({ ...input, schoolIds: [story.ashdown, schoolId] }),
      ).rejects.toBeInstanceOf(NotFound);
    }
    await expect(
      lead.invitation.create({ ...person, role: "hub_lead", hubId: weald.eastHub }),
    ).rejects.toBeInstanceOf(NotFound);
    expect(await lead.invitation.list()).toEqual([]);
  });

  test("takes no schools along for a role that has none", async () => {
    const { invitationId } = await lead.invitation.create({
      ...person,
      role: "trustee",
      schoolIds: [weald.ashdown],
      hubId: weald.eastHub,
    });
    expect(await lead.invitation.list()).toMatchObject([{ schools: [], hub: null }]);
    await lead.invitation.revoke({ invitationId });
  });
});

describe("the central team's unit", () => {
  const examples = Object.entries(procedureExamples).flatMap(([path, { input }]) => {
    const inCentral = { ...inventedIds(), schoolId: story.central.id };
    const centrals = { ...inCentral, otherSchoolId: story.central.id };
    const asked = input?.(centrals);
    // The record of changes is the central team's too.
    const isOfSchool = asked?.["schoolId"] === story.central.id && !path.startsWith("audit.");
    return isOfSchool ? [[path, asked] as const] : [];
  });

  test("would be a school to many a procedure", () => {
    expect(examples.length).toBeGreaterThan(40);
  });

  test.each(examples)("is no school to %s", async (path, input) => {
    const [group = "", name = ""] = path.split(".");
    const procedure = (
      lead as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
    )[group]?.[name];
    await expect(procedure?.(input)).rejects.toBeInstanceOf(NotFound);
  });
});

describe("the overview", () => {
  test("finds nothing by another trust's hub, and takes a percent sign for a percent sign", async () => {
    const namesBy = async (
      caller: DomainCaller,
      input: Parameters<DomainCaller["overview"]["read"]>[0],
    ) => (await caller.overview.read(input)).rows.map(({ name }) => name);
    expect(await namesBy(lead, { hubId: weald.eastHub })).toEqual([]);
    for (const search of ["%", "_", "\\", "%%%", "' or true --", "\u0000"]) {
      const found = await namesBy(lead, { search });
      expect(found, search).toHaveLength(search === "\u0000" ? 3 : 0);
    }
    expect(await namesBy(admin, { search: "school" })).toEqual(["Ashdown Vale Primary School"]);
    expect(await namesBy(admin, { hubId: story.eastHub })).toEqual([]);
  });

  test("sorts by the columns that it shows, and by nothing else", async () => {
    for (const sort of ["trust_id", "name; drop table unit", "constructor", "__proto__"]) {
      await expect(lead.overview.read({ sort: sort as "name" })).rejects.toBeInstanceOf(
        InvalidInput,
      );
    }
  });
});

describe("a document", () => {
  test("that another school has already can be uploaded, and says nothing of the other", async () => {
    const bytes = policyText();
    const file = { fileName: "policy.txt", bytes };
    const elsewhere = { ...file, schoolId: weald.ashdown };
    await weald.as("school_admin").policy.upload(elsewhere);
    await lead.policy.upload({ ...file, schoolId: story.beckside });
    const { versionId } = await admin.policy.upload({ ...file, schoolId: story.ashdown });
    expect(versionId).toMatch(/^[0-9a-f-]{36}$/u);
    const hashes = await withActor(database, story.system, (transaction) =>
      transaction
        .select({ sha256: document.sha256 })
        .from(document)
        .where(eq(document.schoolId, story.ashdown)),
    );
    expect(hashes).toHaveLength(1);
  });

  test("is found under no other school's address, not even by a lead who sees both", async () => {
    const there = { schoolId: story.carrLane };
    const { versionId } = await createPolicyVersion(database, story.system, there);
    const wrong = { schoolId: story.ashdown, versionId };
    await expect(lead.policy.file(wrong)).rejects.toBeInstanceOf(NotFound);
    await expect(lead.policy.version(wrong)).rejects.toBeInstanceOf(NotFound);
    await expect(lead.policy.confirm(wrong)).rejects.toBeInstanceOf(NotFound);
    expect((await lead.policy.file({ ...there, versionId })).bytes.byteLength).toBeGreaterThan(0);
  });
});

test("the audit trail goes on from another trust's event without showing anything of it", async () => {
  const { events } = await weald.as("trust_lead").audit.list({});
  const [theirs] = events;
  if (!theirs) throw new Error("The other trust's upload was not recorded.");
  const page = await lead.audit.list({ after: { at: theirs.at, id: theirs.id } });
  const own = new Set(story.system.schoolIds);
  expect(page.events.filter(({ school }) => !own.has(school.id))).toEqual([]);
});
