import { withActor } from "@safeboard/database/actor";
import { createTestDatabase } from "@safeboard/database/testing";
import { auditEvent } from "@safeboard/database/tables/audit";
import { document, factCorrection, keptPolicy, reading } from "@safeboard/database/tables/policies";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { Conflict, DocumentUnreadable, InvalidInput, NotFound, NotPermitted } from "../errors.ts";
import { bytesOf, policyText, tellStory, TODAY, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

function audit({ system, trust }: TrustStory, action: string) {
  return withActor(database, system, (transaction) =>
    transaction
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.trustId, trust.id), eq(auditEvent.action, action))),
  );
}

async function uploaded(story: TrustStory, text: Uint8Array = policyText()) {
  return story
    .as("school_admin")
    .policy.upload({ schoolId: story.ashdown, fileName: "policy.txt", bytes: text });
}

describe("uploading a policy", () => {
  test("keeps the file byte for byte as a draft, with what was read, and is audited", async () => {
    const story = await tellStory(database);
    const bytes = policyText();
    const { versionId, number } = await uploaded(story, bytes);
    expect(number).toBe(1);
    const admin = story.as("school_admin");
    const version = await admin.policy.version({ schoolId: story.ashdown, versionId });
    expect(version).toMatchObject({ status: "draft", uploadedBy: "Dana Escrick" });
    expect(version.facts.nextReview).toMatchObject({ precision: "term", end: "2027-03-31" });
    const file = await admin.policy.file({ schoolId: story.ashdown, versionId });
    expect(Buffer.from(file.bytes).equals(bytes)).toBe(true);
    expect(file).toMatchObject({ name: "policy.txt", mediaType: "text/plain" });
    expect(await audit(story, "policy.upload")).toMatchObject([
      { actorName: "Dana Escrick", actedForSchool: false, subjectId: versionId },
    ]);
  });

  test("points every fact to a passage that the text really has", async () => {
    const story = await tellStory(database);
    const { versionId } = await uploaded(story);
    const { pages, facts } = await story
      .as("governor")
      .policy.version({ schoolId: story.ashdown, versionId });
    for (const passage of [facts.school, facts.adopted, facts.nextReview, ...facts.people]) {
      const { page, start, end, quote } = passage?.evidence ?? expect.fail("a fact has no passage");
      expect(pages[page - 1]?.slice(start, end)).toBe(quote);
    }
  });

  test("by a lead is recorded as done for the school", async () => {
    const story = await tellStory(database);
    for (const role of ["trust_lead", "hub_lead"] as const) {
      const bytes = policyText({ adopted: role === "hub_lead" ? "Spring 2025" : "Spring 2026" });
      const input = { schoolId: story.beckside, fileName: "policy.txt", bytes };
      await story.as(role).policy.upload(input);
    }
    expect((await audit(story, "policy.upload")).map((event) => event.actedForSchool)).toEqual([
      true,
      true,
    ]);
  });

  test("of a file that can't be read says why and stores nothing", async () => {
    const story = await tellStory(database);
    const refused = story.as("school_admin").policy.upload({
      schoolId: story.ashdown,
      fileName: "policy.pdf",
      bytes: bytesOf("%PDF-1.7 and no more"),
    });
    const error = await refused.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DocumentUnreadable);
    expect(error).toMatchObject({ code: "UNPROCESSABLE_CONTENT", reason: expect.any(String) });
    expect(await story.as("school_admin").policy.versions({ schoolId: story.ashdown })).toEqual([]);
    const stored = await withActor(database, story.system, (transaction) =>
      transaction
        .select({ id: document.id })
        .from(document)
        .where(eq(document.trustId, story.trust.id)),
    );
    expect(stored).toEqual([]);
  });

  test("of the same bytes conflicts and names the version, until that one was discarded", async () => {
    const story = await tellStory(database);
    const first = await uploaded(story);
    await expect(uploaded(story)).rejects.toMatchObject({
      name: "Conflict",
      versionId: first.versionId,
      message: "This file is version 1 already. Nothing was added.",
    });
    const admin = story.as("school_admin");
    await admin.policy.discard({ schoolId: story.ashdown, versionId: first.versionId });
    await expect(uploaded(story)).resolves.toMatchObject({ number: 2 });
  });

  test("twice at the same moment makes one version", async () => {
    const story = await tellStory(database);
    const outcomes = await Promise.allSettled([uploaded(story), uploaded(story), uploaded(story)]);
    const names = outcomes.map((each) => (each.status === "fulfilled" ? "kept" : each.reason.name));
    expect(names.toSorted()).toEqual(["Conflict", "Conflict", "kept"]);
  });

  test("is refused to a governor, and not found for another school or trust", async () => {
    const [story, other] = [await tellStory(database), await tellStory(database, "Weald Trust")];
    const input = { schoolId: story.ashdown, fileName: "policy.txt", bytes: policyText() };
    await expect(story.as("governor").policy.upload(input)).rejects.toBeInstanceOf(NotPermitted);
    await expect(
      story.as("school_admin").policy.upload({ ...input, schoolId: story.beckside }),
    ).rejects.toBeInstanceOf(NotFound);
    await expect(other.as("trust_lead").policy.upload(input)).rejects.toBeInstanceOf(NotFound);
    await expect(story.as("trustee").policy.upload(input)).rejects.toBeInstanceOf(NotFound);
  });
});

describe("looking at what was read", () => {
  test("asks whether it is the wrong file when the policy names another school of the trust", async () => {
    const story = await tellStory(database);
    const bytes = policyText({ school: "Beckside Academy" });
    const { versionId } = await story
      .as("trust_lead")
      .policy.upload({ schoolId: story.ashdown, fileName: "policy.txt", bytes });
    const page = { schoolId: story.ashdown, versionId };
    const asLead = await story.as("trust_lead").policy.version(page);
    expect(asLead.namesThisSchool).toBe(false);
    expect(asLead.toCheck).toContainEqual({
      fact: "school",
      reason: "other_school",
      words: "This looks like Beckside Academy's policy. Is it the wrong file?",
    });
    const asAdmin = await story.as("school_admin").policy.version(page);
    expect(asAdmin.toCheck).toContainEqual(
      expect.objectContaining({ fact: "school", reason: "unknown_school" }),
    );
  });

  test("shows where the policy and the register name different coordinators", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const schoolId = story.ashdown;
    await admin.appointment.record({
      schoolId,
      role: "online_safety_coordinator",
      name: "Ms R Lindqvist",
      from: "2026-09-01",
    });
    const { versionId } = await uploaded(story);
    const { appointments } = await admin.policy.version({ schoolId, versionId });
    expect(appointments.find(({ role }) => role === "online_safety_coordinator")).toMatchObject({
      outcome: "differs",
      named: [{ name: "Mr J Okafor" }],
      registered: [{ name: "Ms R Lindqvist", since: "2026-09-01" }],
    });
    expect(appointments.find(({ role }) => role === "designated_safeguarding_lead")).toMatchObject({
      outcome: "record",
    });
  });
});

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
    expect(await audit(story, "policy.correct")).toHaveLength(1);
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
    expect(await audit(story, "policy.confirm")).toHaveLength(1);
  });

  test("twice, or at the same moment, changes nothing more", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const { versionId } = await uploaded(story);
    const input = { schoolId: story.ashdown, versionId };
    await Promise.all([admin.policy.confirm(input), admin.policy.confirm(input)]);
    await admin.policy.confirm(input);
    expect(await audit(story, "policy.confirm")).toHaveLength(1);
    const { steps } = await admin.policy.version(input);
    expect(steps).toMatchObject([{ kind: "confirmed", on: TODAY, by: "Dana Escrick" }]);
    expect(await admin.appointment.list({ schoolId: story.ashdown })).toHaveLength(2);
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
    expect(await audit(story, "policy.confirm")).toEqual([]);
  });
});
