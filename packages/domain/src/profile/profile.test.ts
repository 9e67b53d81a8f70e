import { randomUUID } from "node:crypto";
import { readWrittenDate } from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { createAppointment } from "@safeboard/database/factories/appointments";
import { createPolicyVersion } from "@safeboard/database/factories/policy-versions";
import { incidentCount } from "@safeboard/database/tables/incidents";
import { createTestDatabase } from "@safeboard/database/testing";
import { describe, expect, test } from "vitest";
import { NotFound } from "../errors.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

const AUTUMN = { periodStart: "2025-09-01", periodEnd: "2025-12-31" };
const SUMMER = { periodStart: "2026-04-01", periodEnd: "2026-08-31" };

/** So many incidents of a term, given as a number. */
async function report(
  { system, trust, ashdown }: TrustStory,
  term: typeof AUTUMN,
  counts: Readonly<Record<string, number>>,
) {
  await withActor(database, system, async (transaction) => {
    for (const [category, incidents] of Object.entries(counts)) {
      await transaction.insert(incidentCount).values({
        ...term,
        trustId: trust.id,
        schoolId: ashdown,
        id: randomUUID(),
        category,
        incidents,
        source: "imported",
        recordedBy: "Dana Escrick",
      });
    }
  });
}

/** Ashdown Vale has a policy that fell due, a head, many incidents in autumn and three in summer, an action and a lesson. */
async function begin() {
  const story = await tellStory(database);
  const { ashdown: schoolId, system } = story;
  const nextReview = readWrittenDate("Summer 2026") ?? expect.fail("It is a date.");
  await createPolicyVersion(database, system, {
    schoolId,
    pages: ["Online Safety Policy. Next review: Summer 2026"],
    facts: { nextReview: { ...nextReview, computed: false, evidence: null, confidence: 1 } },
    confirmedOn: "2025-09-15",
  });
  await createAppointment(database, system, {
    schoolId,
    role: "headteacher",
    personName: "Ms Ada Larch",
  });
  await report(story, AUTUMN, { cyberbullying: 14, data_breach: 9 });
  await report(story, SUMMER, { cyberbullying: 3 });
  const admin = story.as("school_admin");
  await admin.action.raise({
    schoolId,
    title: "Take the policy to the governors",
    owner: "Ms Ada Larch",
    dueOn: "2026-12-18",
    raisedFrom: "measure",
    subject: "policy_review",
  });
  await admin.plan.recordLesson({
    schoolId,
    category: "cyberbullying",
    lesson: "Group chats are talked about before the first holiday.",
    learntOn: "2026-05-20",
  });
  return { story, schoolId, read: () => admin.school.profile({ schoolId }) };
}

describe("a school's profile", () => {
  test("says what is not in place, and what is being done about it by whose post", async () => {
    const { read } = await begin();
    const profile = await read();
    expect(profile.summary).toMatch(/^\d+ of \d+ things that are asked of it/u);
    const review = profile.needs.find(({ measureId }) => measureId === "policy_review");
    expect(review).toMatchObject({
      status: "needs_action",
      value: "83 days overdue",
      actions: [{ title: "Take the policy to the governors", dueOn: "2026-12-18" }],
    });
    expect(profile.actions.open).toMatchObject([{ owner: { post: "Headteacher", member: null } }]);
    expect(profile.needs).toHaveLength(profile.counts.asked - profile.counts.inPlace);
    expect(JSON.stringify(profile.actions)).not.toContain("Ada Larch");
  });

  test("names who is responsible, the policies in force and where each stands", async () => {
    const { story, schoolId, read } = await begin();
    const { roles, policies, trust, madeBy } = await read();
    expect(roles.find(({ code }) => code === "headteacher")).toMatchObject({
      holders: [{ name: "Ms Ada Larch" }],
      trained: "not_known",
    });
    expect(policies.held.map(({ type, standing }) => [type.code, standing.kind])).toEqual([
      ["online_safety", "overdue"],
    ]);
    expect(policies.notHere.length).toBeGreaterThan(0);
    expect([trust, madeBy]).toEqual(["Chalk Downs Trust", "Dana Escrick"]);
    // Hubs are the leads' own arrangement of schools: nobody at a school reads them.
    const { hub } = await story.as("hub_lead").school.profile({ schoolId });
    expect(hub).toBe("East");
  });

  test("hides small numbers of incidents, and whatever would give one away, from whoever reads it", async () => {
    const { story, schoolId } = await begin();
    for (const role of ["trust_lead", "hub_lead", "school_admin", "governor"] as const) {
      const { incidents } = await story.as(role).school.profile({ schoolId });
      const year = incidents.years.find(({ name }) => name === "2025/26");
      expect(year?.terms).toMatchObject([
        { title: "Autumn 2025", shown: "shown", incidents: 23 },
        { title: "Spring 2026", shown: "not_reported" },
        { title: "Summer 2026", shown: "suppressed", incidents: null, rate: null },
      ]);
      // Autumn was shown when it was over: with the year's sum, summer would be the rest.
      expect(year?.whole).toMatchObject({ shown: "suppressed", incidents: null, rate: null });
      const numbers = incidents.years
        .flatMap(({ terms, whole }) => [...terms, ...(whole ? [whole, ...whole.areas] : [])])
        .map((figure) => figure.incidents);
      expect(numbers.filter((number) => number !== null && number > 0 && number < 5)).toEqual([]);
    }
  });

  test("hides more where the trust has raised its limit", async () => {
    const { story, schoolId, read } = await begin();
    await report(story, SUMMER, { data_breach: 6 });
    const summerIn = ({ incidents }: Awaited<ReturnType<typeof read>>) =>
      incidents.years.at(-1)?.terms.at(-1);
    expect(summerIn(await read())).toMatchObject({ incidents: 9, shown: "shown" });
    await story.as("trust_lead").settings.save({
      name: "smallNumberLimit",
      value: "12",
      inForceFrom: "2026-11-22",
      reason: "Our schools are small.",
    });
    const profile = await story.as("governor").school.profile({ schoolId });
    expect(summerIn(profile)?.shown).toBe("suppressed");
    expect(profile.incidents.limit).toBe(12);
  });

  test("tells of the term that goes on nothing at all", async () => {
    const { story, schoolId, read } = await begin();
    const before = await read();
    await story.as("school_admin").incident.record({
      schoolId,
      details: { occurredOn: "2026-11-10", category: "cyberbullying", severity: "low" },
    });
    expect((await read()).incidents).toEqual(before.incidents);
  });

  test("gives lessons in words to those who work with them, and their number to a governor", async () => {
    const { story, schoolId, read } = await begin();
    expect((await read()).lessons).toMatchObject({
      number: 1,
      learnt: [{ lesson: "Group chats are talked about before the first holiday." }],
    });
    const { lessons } = await story.as("governor").school.profile({ schoolId });
    expect(lessons).toEqual({ number: 1, learnt: [] });
  });

  test("is nothing to trustees, and nothing at another school's admin", async () => {
    const { story, schoolId } = await begin();
    for (const role of ["trustee", "chair"] as const)
      await expect(story.as(role).school.profile({ schoolId })).rejects.toBeInstanceOf(NotFound);
    for (const role of ["school_admin", "governor"] as const) {
      const reading = story.as(role).school.profile({ schoolId: story.beckside });
      await expect(reading).rejects.toBeInstanceOf(NotFound);
    }
    await expect(
      story.as("trust_lead").school.profile({ schoolId: randomUUID() }),
    ).rejects.toBeInstanceOf(NotFound);
  });

  test("shows the latest review of filtering, and last year's as last year's", async () => {
    const { story, schoolId, read } = await begin();
    expect((await read()).filtering).toBeNull();
    await story.as("school_admin").filteringReview.record({
      schoolId,
      review: {
        reviewedOn: "2026-06-20",
        occasion: "academic_year",
        tookPart: ["senior_leader", "governor"],
        results: { safe_search_on: { result: "not_in_place", note: "Off on the tablets." } },
      },
    });
    const { filtering } = await read();
    expect(filtering).toMatchObject({ reviewedOn: "2026-06-20", isThisYear: false });
    expect(filtering?.standards.find(({ code }) => code === "blocking")?.result).toBe(
      "not_in_place",
    );
  });
});
