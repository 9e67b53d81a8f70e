import { randomUUID } from "node:crypto";
import { coverageOn } from "@safeboard/compliance/training";
import { withActor } from "@safeboard/database/actor";
import { createAppointment } from "@safeboard/database/factories/appointments";
import { createStaffMember } from "@safeboard/database/factories/staff";
import {
  completion,
  keptCoverage,
  requirement,
  trainingExemption,
} from "@safeboard/database/tables/training";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { atSchool } from "../schools/at-school.ts";
import { tellStory, TODAY, type TrustStory } from "../trust-story.fixture.ts";
import { keepCoverage } from "./keep-coverage.ts";
import { loadCoverage } from "./load-coverage.ts";
import { loadTraining } from "./load-training.ts";
import { checkCoverage, rebuildCoverage } from "./rebuild-coverage.ts";
import { standingsOf } from "./training-loaded.ts";

const { database } = await createTestDatabase();

/** Ashdown Vale: a lead trained in time, two teachers, one of whom is excused from Prevent, and a governor. */
async function trainedSchool(): Promise<TrustStory & { trustId: string; lead: string }> {
  const story = await tellStory(database);
  const { system, ashdown: schoolId } = story;
  const { trustId } = system;
  const join = (name: string, details: Partial<Parameters<typeof createStaffMember>[2]> = {}) =>
    createStaffMember(database, system, {
      schoolId,
      name,
      startedOn: "2024-09-01",
      ...details,
    });
  const lead = await join("Alma Winstead", { group: "leadership" });
  const teacher = await join("Tom Aldous");
  const excused = await join("Wren Oakley");
  await join("Hal Deeping", { group: "governor", startedOn: null });
  await createAppointment(database, system, {
    schoolId,
    role: "designated_safeguarding_lead",
    personName: "alma winstead",
    from: "2025-01-06",
  });
  const own = { trustId, schoolId, recordedBy: "Dana Escrick" };
  await withActor(database, system, async (transaction) => {
    const did = (staffMemberId: string, course: string, completedOn: string) => ({
      ...own,
      id: randomUUID(),
      staffMemberId,
      course,
      completedOn,
      source: "recorded" as const,
    });
    await transaction
      .insert(completion)
      .values([
        did(lead, "dsl_training", "2026-01-20"),
        did(teacher, "safeguarding", "2026-09-01"),
        did(excused, "safeguarding", "2025-09-01"),
      ]);
    await transaction.insert(trainingExemption).values({
      ...own,
      id: randomUUID(),
      staffMemberId: excused,
      requirementCode: "prevent_awareness",
      reason: "On leave until Easter",
      from: "2026-09-01",
      until: "2027-04-05",
    });
  });
  return { ...story, trustId, lead };
}

const keep = ({ system, ashdown }: TrustStory) =>
  withActor(database, system, (transaction) =>
    keepCoverage(transaction, { actor: system, today: TODAY }, ashdown),
  );

async function figures({ system, ashdown }: TrustStory, code: string, day = TODAY) {
  const kept = await withActor(database, system, (transaction) =>
    loadCoverage(transaction, {
      trustId: system.trustId,
      schoolIds: [ashdown],
      requirementCode: code,
    }),
  );
  return Object.fromEntries(
    kept.map(({ group, changes }) => [group, coverageOn(changes, day, [90])]),
  );
}

describe("a school's kept coverage", () => {
  it("counts each group as its people stand: a lead's course covers the staff's yearly update", async () => {
    const story = await trainedSchool();
    await keep(story);
    expect(await figures(story, "safeguarding")).toMatchObject({
      leadership: { required: 1, inDate: 1, expiring: { 90: 1 } },
      teaching: { required: 2, inDate: 1, expired: 1 },
    });
    expect(await figures(story, "prevent_awareness")).toMatchObject({
      teaching: { required: 1, neverDone: 1, exempt: 1 },
    });
    expect(await figures(story, "prevent_awareness", "2027-04-06")).toMatchObject({
      teaching: { required: 2, neverDone: 2, exempt: 0 },
    });
  });

  it("asks a role's training from the day on which the role was taken, with its own time to do it", async () => {
    const story = await trainedSchool();
    await keep(story);
    const on = async (day: string) => (await figures(story, "dsl_training", day)).leadership;
    expect(await on("2025-01-05")).toMatchObject({ required: 0 });
    expect(await on("2025-02-05")).toMatchObject({ due: 1 });
    expect(await on("2025-02-06")).toMatchObject({ neverDone: 1 });
    expect(await on("2028-01-20")).toMatchObject({ inDate: 1 });
    expect(await on("2028-01-21")).toMatchObject({ expired: 1 });
  });

  it("is what a rebuild gives, on the day itself and on a later one", async () => {
    const story = await trainedSchool();
    expect(await checkCoverage(database, story.trustId, TODAY)).toContain(story.ashdown);
    expect(await rebuildCoverage(database, story.trustId, TODAY)).toBe(3);
    expect(await checkCoverage(database, story.trustId, TODAY)).toEqual([]);
    expect(await checkCoverage(database, story.trustId, "2027-06-01")).toEqual([]);
  });

  it("that was tampered with is found, and put right by a rebuild", async () => {
    const story = await trainedSchool();
    const { system, trustId, ashdown } = story;
    await rebuildCoverage(database, trustId, TODAY);
    await withActor(database, system, (transaction) =>
      transaction
        .update(keptCoverage)
        .set({ changes: {} })
        .where(atSchool(keptCoverage, { trustId, schoolId: ashdown })),
    );
    expect(await checkCoverage(database, trustId, TODAY)).toEqual([ashdown]);
    await rebuildCoverage(database, trustId, TODAY);
    expect(await checkCoverage(database, trustId, TODAY)).toEqual([]);
  });

  it("of a requirement that the trust retires ends the day before, and past days stay", async () => {
    const story = await trainedSchool();
    const { system, trustId } = story;
    await withActor(database, system, (transaction) =>
      transaction.insert(requirement).values({
        trustId,
        id: randomUUID(),
        code: "prevent_awareness",
        definition: {},
        retired: true,
        recordedAt: new Date(`${TODAY}T09:00:00Z`),
        recordedBy: "Priya Lathom",
      }),
    );
    await keep(story);
    expect(await figures(story, "prevent_awareness", "2026-11-21")).toMatchObject({
      leadership: { neverDone: 1 },
    });
    expect(await figures(story, "prevent_awareness")).toMatchObject({
      leadership: { required: 0 },
    });
  });
});

describe("what was known then", () => {
  it("leaves out a course that was recorded later, and has one that was withdrawn later", async () => {
    const story = await trainedSchool();
    const { system, trustId, ashdown: schoolId, lead } = story;
    const standingKnown = async (knownAt?: Date) => {
      const loaded = await withActor(database, system, (transaction) =>
        loadTraining(transaction, { trustId, schoolIds: [schoolId], today: TODAY, knownAt }),
      );
      const [school] = loaded.schools;
      const asked = school?.requirements.find(({ code }) => code === "dsl_training");
      const member = school?.staff.find(({ id }) => id === lead);
      if (!asked || !member) return null;
      return standingsOf(member, asked, loaded).map(({ standing }) => standing);
    };
    const before = new Date(Date.now() - 60_000);
    const recorded = new Date();
    await withActor(database, system, (transaction) =>
      transaction
        .update(completion)
        .set({ withdrawnAt: new Date(recorded.getTime() + 1), withdrawnBy: "Dana Escrick" })
        .where(eq(completion.staffMemberId, lead)),
    );
    expect(await standingKnown(before)).toBeNull();
    expect(await standingKnown(recorded)).toEqual(["due", "never_done", "in_date", "expired"]);
    expect(await standingKnown()).toEqual(["due", "never_done"]);
  });
});
