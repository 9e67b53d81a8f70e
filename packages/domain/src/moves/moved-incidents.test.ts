import { loadSystem, withActor } from "@safeboard/database/actor";
import {
  formerIncidentCount,
  incident as incidentTable,
  incidentCount,
  incidentDecision,
} from "@safeboard/database/tables/incidents";
import { createTestDatabase } from "@safeboard/database/testing";
import { count, eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { joinAs, tellStory, type TrustStory } from "../trust-story.fixture.ts";
import { closeReleasedSchools } from "./close-released-schools.ts";

const { database } = await createTestDatabase();

/** Two cases in October of which one was decided, a nil return for September, and a number for the summer term. */
async function schoolWithIncidents(story: TrustStory): Promise<void> {
  const { ashdown: schoolId, system, trust } = story;
  const { incident } = story.as("school_admin");
  const bullying = { category: "cyberbullying", severity: "medium" } as const;
  const { caseId } = await incident.record({
    schoolId,
    details: { ...bullying, occurredOn: "2026-10-06" },
  });
  await incident.record({ schoolId, details: { ...bullying, occurredOn: "2026-10-20" } });
  await incident.record({ schoolId, details: { ...bullying, occurredOn: "2026-11-17" } });
  await incident.decide({
    schoolId,
    caseId,
    decidedOn: "2026-10-06",
    decision: "monitor",
    reasonRecorded: true,
  });
  await incident.returnMonth({ schoolId, month: "2026-09", says: "nothing_to_report" });
  await withActor(database, system, (transaction) =>
    transaction.insert(incidentCount).values({
      trustId: trust.id,
      schoolId,
      id: randomUUID(),
      periodStart: "2026-04-01",
      periodEnd: "2026-08-31",
      category: "pornography",
      incidents: 4,
      source: "imported",
      recordedBy: "Dana Escrick",
    }),
  );
}

async function move(story: TrustStory, weald: TrustStory) {
  const { code } = await story
    .as("trust_lead")
    .release.create({ schoolId: story.ashdown, leavingOn: "2026-11-22" });
  const { schoolId } = await weald.as("trust_lead").release.accept({ code });
  const system = (await loadSystem(database, weald.trust.id)) ?? weald.system;
  const actor = await joinAs(database, { system }, "trust_lead", { displayName: "Ruth Ormsby" });
  return { schoolId, system, lead: weald.as("trust_lead", { actor }) };
}

test("how many incidents a school had goes with it, month by month, and no case does", async () => {
  const [story, weald] = [await tellStory(database), await tellStory(database, "Weald Trust")];
  await schoolWithIncidents(story);
  const { schoolId, system, lead } = await move(story, weald);
  expect((await lead.incident.list({ schoolId })).everything).toBe(0);
  const counts = await withActor(database, system, (transaction) =>
    transaction
      .select()
      .from(incidentCount)
      .where(eq(incidentCount.schoolId, schoolId))
      .orderBy(incidentCount.periodStart),
  );
  const moved = { source: "moved", recordedBy: "Chalk Downs Trust" };
  expect(counts).toMatchObject([
    { periodStart: "2026-04-01", periodEnd: "2026-08-31", category: "pornography", incidents: 4 },
    { periodStart: "2026-10-01", periodEnd: "2026-10-31", category: "cyberbullying", incidents: 2 },
    { periodStart: "2026-11-01", periodEnd: "2026-11-22", category: "cyberbullying", incidents: 1 },
  ]);
  for (const row of counts) expect(row).toMatchObject(moved);
  const { years } = await lead.incident.returns({ schoolId });
  const months = years[0]?.months.map(({ title, incidents }) => [title, incidents]);
  expect(months).toEqual([
    ["November 2026", 1],
    ["October 2026", 2],
    ["September 2026", 0],
  ]);
});

test("the old trust keeps the numbers, and loses the cases", async () => {
  const [story, weald] = [await tellStory(database), await tellStory(database, "Weald Trust")];
  await schoolWithIncidents(story);
  await move(story, weald);
  const later = { database, today: "2026-11-25", now: new Date("2026-11-25T03:00:00Z") };
  expect(await closeReleasedSchools(later, story.trust.id)).toBe(1);
  const left = await withActor(database, story.system, async (transaction) => {
    const rowsOf = async (table: typeof incidentTable | typeof incidentDecision) => {
      const [found] = await transaction
        .select({ rows: count() })
        .from(table)
        .where(eq(table.schoolId, story.ashdown));
      return found?.rows;
    };
    return {
      cases: await rowsOf(incidentTable),
      decisions: await rowsOf(incidentDecision),
      former: await transaction
        .select({ month: formerIncidentCount.monthStart, incidents: formerIncidentCount.incidents })
        .from(formerIncidentCount)
        .where(eq(formerIncidentCount.schoolId, story.ashdown))
        .orderBy(formerIncidentCount.monthStart),
    };
  });
  expect(left).toEqual({
    cases: 0,
    decisions: 0,
    former: [
      { month: "2026-10-01", incidents: 2 },
      { month: "2026-11-01", incidents: 1 },
    ],
  });
});
