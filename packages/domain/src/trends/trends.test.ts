import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import { incident, incidentCount } from "@safeboard/database/tables/incidents";
import { unit } from "@safeboard/database/tables/tenancy";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { InvalidInput, NotFound } from "../errors.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

const MONTHS = Array.from({ length: 12 }, (_, index) => {
  const month = new Date(Date.UTC(2025, 10 + index, 1)).toISOString().slice(0, 7);
  return month;
});

const NOT_KNOWN = {
  place: "not_known",
  device: "not_known",
  platform: "not_known",
  cameToLight: "not_known",
  outcome: "not_known",
  pupilsInvolved: "not_known",
  involved: {},
  referredTo: [] as string[],
  actions: [] as string[],
  source: "recorded" as const,
};

/** So many cases in a month, one a day from the first on. */
async function report(story: TrustStory, schoolId: string, month: string, cases: number) {
  await withActor(database, story.system, async (transaction) => {
    await transaction.insert(incident).values(
      Array.from({ length: cases }, (_, index) => ({
        trustId: story.trust.id,
        schoolId,
        id: randomUUID(),
        caseId: randomUUID(),
        occurredOn: `${month}-${String((index % 28) + 1).padStart(2, "0")}`,
        category: "cyberbullying",
        riskArea: "conduct" as const,
        severity: index % 4 === 0 ? ("high" as const) : ("medium" as const),
        yearGroup: index % 2 === 0 ? "year_5" : "year_6",
        ...NOT_KNOWN,
        recordedBy: "Dana Escrick",
      })),
    );
  });
}

async function steadyThenDoubled() {
  const story = await tellStory(database);
  for (const [index, month] of MONTHS.entries()) {
    await report(story, story.ashdown, month, index === MONTHS.length - 1 ? 26 : 12);
    await report(story, story.beckside, month, 60);
  }
  return story;
}

describe("a school whose reports double", () => {
  test("has a signal in words and in the chart, against the months before", async () => {
    const story = await steadyThenDoubled();
    const page = await story
      .as("governor")
      .trend.ofSchool({ schoolId: story.ashdown, kind: "month" });
    expect(page.last.title).toBe("October 2026");
    expect(page.trend.signals[0]?.sentence).toMatch(
      /^October 2026 is higher than chance would explain: 26 reported where \d+ to \d+ are usual\.$/,
    );
    expect(page.trend.points.at(-1)).toMatchObject({ incidents: 26, signal: true });
    expect(page.trend.points.filter(({ signal }) => signal)).toHaveLength(1);
    expect(page.trend.limits).toMatchObject({
      through: "September 2026",
      periods: 11,
      firm: false,
    });
    // 26 for 212 pupils in a month, which is a quarter of a term.
    expect(page.periods.at(-1)?.rate).toBeCloseTo((26 / (212 * 0.25)) * 1000);
    expect(page.soFar).toMatchObject({ period: { title: "November 2026" }, incidents: null });
  });

  test("is named to its trust, and the school that says nothing is named too", async () => {
    const story = await steadyThenDoubled();
    const page = await story.as("trust_lead").trend.ofTrust({ kind: "month" });
    expect(page.high).toContainEqual(
      expect.objectContaining({ name: "Ashdown Vale Primary School" }),
    );
    expect(page.quiet.filter(({ name }) => name === "Carr Lane Infant School")).toMatchObject([
      { sentence: expect.stringContaining("Nothing was reported for October 2026") },
    ]);
    const carrLane = page.schools.find(({ id }) => id === story.carrLane);
    expect(carrLane).toMatchObject({ incidents: null, rate: null, expected: 1, reported: 0 });
    expect(page.periods.at(-1)).toMatchObject({
      incidents: 86,
      schools: 3,
      schoolsReported: 2,
      expected: 3,
      reported: 2,
    });
  });

  test("adds to the trust's rate with its pupils, which is no average of two rates", async () => {
    const story = await steadyThenDoubled();
    const page = await story.as("trust_lead").trend.ofTrust({ kind: "month" });
    expect(page.periods.at(-1)?.rate).toBeCloseTo((86 / ((212 + 1140) * 0.25)) * 1000);
  });
});

describe("kinds of incidents", () => {
  test("add up to what was reported, by severity and by year group", async () => {
    const story = await steadyThenDoubled();
    const ofSchool = story.as("school_admin").trend.ofSchool;
    for (const by of ["severity", "yearGroup", "category", "area"] as const) {
      const { breakdown } = await ofSchool({ schoolId: story.ashdown, kind: "month", by });
      const last = breakdown.rows.reduce((sum, { counts }) => sum + (counts.at(-1) ?? 0), 0);
      expect(last).toBe(26);
    }
    const high = await ofSchool({ schoolId: story.ashdown, kind: "month", severity: "high" });
    expect(high.periods.at(-1)).toMatchObject({ incidents: 7, because: null });
  });

  test("are not told by a number without cases: that is not nought", async () => {
    const story = await tellStory(database);
    await withActor(database, story.system, (transaction) =>
      transaction.insert(incidentCount).values({
        trustId: story.trust.id,
        schoolId: story.ashdown,
        id: randomUUID(),
        periodStart: "2026-10-01",
        periodEnd: "2026-10-31",
        category: "cyberbullying",
        incidents: 9,
        source: "imported",
        recordedBy: "Dana Escrick",
      }),
    );
    const { ofSchool } = story.as("governor").trend;
    const all = await ofSchool({ schoolId: story.ashdown, kind: "month" });
    expect(all.periods.at(-1)).toMatchObject({ incidents: 9, reported: 1, expected: 1 });
    const severe = await ofSchool({ schoolId: story.ashdown, kind: "month", severity: "high" });
    expect(severe.periods.at(-1)).toMatchObject({ incidents: null, because: "not_told" });
  });
});

describe("pupil numbers", () => {
  test("a school without one has counts and no rate; once it is recorded, from a day on, it has", async () => {
    const story = await steadyThenDoubled();
    const admin = story.as("school_admin");
    const { rolls } = await admin.roll.list({ schoolId: story.ashdown });
    for (const { id: rollId } of rolls) {
      await admin.roll.withdraw({ schoolId: story.ashdown, rollId, reason: "Of another school." });
    }
    const ask = { schoolId: story.ashdown, kind: "month" } as const;
    const without = await admin.trend.ofSchool(ask);
    expect(without.periods.at(-1)).toMatchObject({ incidents: 26, rate: null, roll: null });
    expect(without.trend).toMatchObject({ limits: null, run: { of: "count", median: 12 } });
    await admin.roll.record({
      schoolId: story.ashdown,
      asAt: "2026-10-01",
      pupils: "1,040",
      source: "Census of October 2026",
    });
    const withOne = await admin.trend.ofSchool(ask);
    expect(withOne.periods.at(-1)).toMatchObject({
      rate: (26 / (1040 * 0.25)) * 1000,
      roll: { pupils: 1040, source: "Census of October 2026", later: false },
    });
    await expect(
      admin.roll.record({ schoolId: story.ashdown, asAt: "2026-12-01", pupils: "9", source: "x" }),
    ).rejects.toThrow(InvalidInput);
    await expect(
      admin.roll.withdraw({ schoolId: story.ashdown, rollId: rolls[0]?.id ?? "", reason: "x" }),
    ).rejects.toThrow(NotFound);
  });
});

test("a school that joined in October counts for the trust from then on, not before", async () => {
  const story = await steadyThenDoubled();
  await withActor(database, story.system, (transaction) =>
    transaction.update(unit).set({ joinedOn: "2026-10-01" }).where(eq(unit.id, story.beckside)),
  );
  const { periods } = await story.as("trust_lead").trend.ofTrust({ kind: "month" });
  expect(periods.at(-2)).toMatchObject({ incidents: 12, schools: 2 });
  expect(periods.at(-1)).toMatchObject({ incidents: 86, schools: 3 });
});

test("a past day shows what was known then", async () => {
  const story = await steadyThenDoubled();
  const page = await story
    .as("governor")
    .trend.ofSchool({ schoolId: story.ashdown, kind: "month", asAt: "2026-11-01" });
  // Everything was recorded today, whenever it happened.
  expect(page.periods.every(({ incidents }) => incidents === null)).toBe(true);
  await expect(
    story.as("governor").trend.ofSchool({ schoolId: story.ashdown, asAt: "2026-12-24" }),
  ).rejects.toThrow(InvalidInput);
});

test("a hub lead compares the schools of the hub, and nobody else does", async () => {
  const story = await steadyThenDoubled();
  const { schools } = await story.as("hub_lead").trend.ofTrust({ kind: "month" });
  expect(schools.map(({ id }) => id)).toEqual([story.ashdown, story.beckside]);
  await expect(story.as("trustee").trend.ofTrust({})).rejects.toThrow(NotFound);
});
