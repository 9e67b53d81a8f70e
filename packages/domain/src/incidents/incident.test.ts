import { withActor } from "@safeboard/database/actor";
import { keptIncidents } from "@safeboard/database/tables/incidents";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { Conflict, InvalidInput, NotFound, NotPermitted } from "../errors.ts";
import { tellStory, TODAY, type TrustStory } from "../trust-story.fixture.ts";
import { checkIncidents, rebuildIncidents } from "./rebuild-incidents.ts";

const { database } = await createTestDatabase();

async function begin() {
  const story = await tellStory(database);
  return { story, schoolId: story.ashdown, incident: story.as("school_admin").incident };
}

const bullying = {
  occurredOn: "2026-11-03",
  category: "cyberbullying",
  severity: "medium",
} as const;
const severe = {
  occurredOn: "2026-11-18",
  category: "nudes_semi_nudes",
  severity: "high",
} as const;

const kept = async (story: TrustStory) => {
  const [row] = await withActor(database, story.system, (transaction) =>
    transaction
      .select({ figures: keptIncidents.figures })
      .from(keptIncidents)
      .where(eq(keptIncidents.schoolId, story.ashdown)),
  );
  return row?.figures;
};

describe("an incident", () => {
  test("needs a day, a category and a severity; the rest is not known until somebody says it", async () => {
    const { schoolId, incident } = await begin();
    const { caseId } = await incident.record({ schoolId, details: bullying });
    const page = await incident.read({ schoolId, caseId });
    expect(page.current).toMatchObject({
      ...bullying,
      riskArea: "conduct",
      place: "not_known",
      yearGroup: "not_known",
      pupilsInvolved: "not_known",
      recordedBy: "Dana Escrick",
    });
  });

  test("is described anew, and what was said before stays in its history", async () => {
    const { schoolId, incident } = await begin();
    const { caseId } = await incident.record({ schoolId, details: bullying });
    await incident.correct({ schoolId, caseId, details: { ...bullying, yearGroup: "year_8" } });
    const page = await incident.read({ schoolId, caseId });
    expect(page.current).toMatchObject({ yearGroup: "year_8" });
    expect(page.history.map(({ withdrawnBecause }) => withdrawnBecause)).toEqual([
      null,
      "corrected",
    ]);
    await expect(
      incident.correct({ schoolId, caseId, details: { ...bullying, yearGroup: "year_8" } }),
    ).rejects.toThrow(Conflict);
  });

  test("that was recorded twice no longer counts once it is taken back", async () => {
    const { schoolId, incident } = await begin();
    await incident.record({ schoolId, details: bullying });
    const { caseId } = await incident.record({ schoolId, details: bullying });
    await incident.withdraw({ schoolId, caseId, because: "recorded_twice" });
    expect(await incident.list({ schoolId })).toMatchObject({ total: 1 });
    expect((await incident.read({ schoolId, caseId })).current).toBeNull();
    await expect(
      incident.withdraw({ schoolId, caseId, because: "recorded_twice" }),
    ).rejects.toThrow(NotFound);
  });

  test("that is still to come is refused at its field", async () => {
    const { schoolId, incident } = await begin();
    await expect(
      incident.record({ schoolId, details: { ...bullying, occurredOn: "2026-11-23" } }),
    ).rejects.toMatchObject({ fieldErrors: { "details.occurredOn": expect.any(String) } });
  });

  test("is not shown to a governor case by case", async () => {
    const { story, schoolId } = await begin();
    await expect(story.as("governor").incident.list({ schoolId })).rejects.toThrow(NotPermitted);
    await expect(story.as("trustee").incident.list({ schoolId })).rejects.toThrow(NotFound);
  });
});

describe("a severe incident", () => {
  test("waits for a decision until one is recorded, and again when that is taken back", async () => {
    const { story, schoolId, incident } = await begin();
    const { caseId } = await incident.record({ schoolId, details: severe });
    const waits = [{ occurredOn: severe.occurredOn, severity: "high" }];
    expect(await kept(story)).toMatchObject({ undecided: waits });
    const decision = {
      decidedOn: "2026-11-19",
      decision: "early_help",
      reasonRecorded: true,
    } as const;
    const { decisionId } = await incident.decide({ schoolId, caseId, ...decision });
    expect(await kept(story)).toMatchObject({ undecided: [] });
    expect((await incident.list({ schoolId, filters: { decided: "yes" } })).total).toBe(1);
    await incident.withdrawDecision({ schoolId, decisionId });
    expect(await kept(story)).toMatchObject({ undecided: waits });
  });

  test("can't have been decided before it happened", async () => {
    const { schoolId, incident } = await begin();
    const decision = {
      decidedOn: "2026-11-17",
      decision: "monitor",
      reasonRecorded: false,
    } as const;
    await expect(incident.record({ schoolId, details: severe, decision })).rejects.toThrow(
      InvalidInput,
    );
  });
});

describe("a month", () => {
  test("without a word is not reported; a nil return makes it nought", async () => {
    const { story, schoolId, incident } = await begin();
    await rebuildIncidents(database, story.trust.id, TODAY);
    const october = { start: "2026-10-01", end: "2026-10-31" };
    expect(await kept(story)).toMatchObject({
      months: expect.arrayContaining([{ ...october, incidents: null, isReported: false }]),
    });
    const { returnId } = await incident.returnMonth({
      schoolId,
      month: "2026-10",
      says: "nothing_to_report",
    });
    expect(await kept(story)).toMatchObject({
      months: expect.arrayContaining([{ ...october, incidents: 0, isReported: true }]),
    });
    await incident.withdrawReturn({ schoolId, returnId });
    expect(await kept(story)).toMatchObject({
      months: expect.arrayContaining([{ ...october, incidents: null, isReported: false }]),
    });
  });

  test("with an incident is no nil return, and without one there is nothing to confirm", async () => {
    const { schoolId, incident } = await begin();
    await incident.record({ schoolId, details: { ...bullying, occurredOn: "2026-10-07" } });
    const october = { schoolId, month: "2026-10" };
    await expect(incident.returnMonth({ ...october, says: "nothing_to_report" })).rejects.toThrow(
      "1 incident is recorded for this month.",
    );
    await incident.returnMonth({ ...october, says: "all_recorded" });
    await expect(
      incident.returnMonth({ schoolId, month: "2026-09", says: "all_recorded" }),
    ).rejects.toThrow(Conflict);
  });

  test("that is not over can't be reported", async () => {
    const { schoolId, incident } = await begin();
    await expect(
      incident.returnMonth({ schoolId, month: "2026-11", says: "nothing_to_report" }),
    ).rejects.toThrow(InvalidInput);
  });

  test("that was reported on its last day is reported, not going on", async () => {
    const { story, schoolId } = await begin();
    const { incident } = story.as("school_admin", { today: "2026-11-30" });
    const november = async () => {
      const { years } = await incident.returns({ schoolId });
      return years.flatMap(({ months }) => months).find(({ month }) => month === "2026-11");
    };
    expect(await november()).toMatchObject({ state: "going_on", toSay: "nothing_to_report" });
    await incident.returnMonth({ schoolId, month: "2026-11", says: "nothing_to_report" });
    expect(await november()).toMatchObject({ state: "reported", toSay: null });
  });
});

test("what is kept is what a rebuild gives", async () => {
  const { story, schoolId, incident } = await begin();
  await rebuildIncidents(database, story.trust.id, TODAY);
  await incident.record({ schoolId, details: severe });
  await incident.record({ schoolId, details: { ...bullying, occurredOn: "2025-03-04" } });
  expect(await checkIncidents(database, story.trust.id, TODAY)).toEqual([]);
  await withActor(database, story.system, (transaction) =>
    transaction
      .update(keptIncidents)
      .set({ figures: {} })
      .where(eq(keptIncidents.trustId, story.trust.id)),
  );
  expect(await checkIncidents(database, story.trust.id, TODAY)).toContain(schoolId);
});
