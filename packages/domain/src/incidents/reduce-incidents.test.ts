import { addDays } from "@safeboard/compliance/dates";
import { keptAsCaseUntil } from "@safeboard/compliance/incidents";
import { DEFAULT_SETTINGS } from "@safeboard/compliance/settings";
import { withActor } from "@safeboard/database/actor";
import { auditEvent } from "@safeboard/database/tables/audit";
import {
  formerIncidentCount,
  incident as incidentTable,
  incidentDecision,
  incidentLesson,
  planReview,
  responsePlan,
} from "@safeboard/database/tables/incidents";
import { trustSetting } from "@safeboard/database/tables/policy-life";
import { createTestDatabase } from "@safeboard/database/testing";
import { and, eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { tellStory, TODAY, type TrustStory } from "../trust-story.fixture.ts";
import { loadReports } from "./load-reports.ts";
import { checkIncidents } from "./rebuild-incidents.ts";
import { reduceIncidents } from "./reduce-incidents.ts";

const { database } = await createTestDatabase();
const job = (story: TrustStory) =>
  [{ database, today: TODAY, now: new Date(`${TODAY}T03:00:00Z`) }, story.trust.id] as const;

async function begin() {
  const story = await tellStory(database);
  const { incident } = story.as("school_admin");
  const schoolId = story.ashdown;
  const record = async (occurredOn: string, severity: "low" | "high" = "low") =>
    (
      await incident.record({
        schoolId,
        details: { occurredOn, severity, category: "cyberbullying", yearGroup: "year_8" },
      })
    ).caseId;
  return { story, schoolId, incident, record };
}

const inTransaction = <Result>(
  { system }: TrustStory,
  work: Parameters<typeof withActor<Result>>[2],
) => withActor(database, system, work);

/** A plan about a case with a first review, and a lesson. */
async function followUp({ system, trust, ashdown }: TrustStory, caseId: string, ended: boolean) {
  const planId = randomUUID();
  const own = { trustId: trust.id, schoolId: ashdown, recordedBy: "Dana Escrick" };
  await withActor(database, system, async (transaction) => {
    await transaction.insert(responsePlan).values({
      ...own,
      id: planId,
      incidentId: caseId,
      what: "Teach Year 8 about group chats again",
      agreedOn: "2023-02-01",
      firstReviewOn: "2023-03-01",
    });
    await transaction.insert(planReview).values({
      ...own,
      id: randomUUID(),
      planId,
      dueOn: "2023-03-01",
      reviewedOn: "2023-03-01",
      outcome: ended ? "ended" : "goes_on",
      nextReviewOn: ended ? null : "2023-06-01",
    });
    await transaction.insert(incidentLesson).values({
      ...own,
      id: randomUUID(),
      incidentId: caseId,
      lesson: "Group chats need a lesson before Year 8",
      learntOn: "2023-03-01",
    });
  });
}

describe("an incident that is older than the trust keeps it as a case", () => {
  test("becomes a number in its month, and what was recorded of it goes", async () => {
    const { story, schoolId, incident, record } = await begin();
    const caseId = await record("2023-01-10");
    await record("2023-01-24");
    await record("2026-11-03");
    await incident.decide({
      schoolId,
      caseId,
      decidedOn: "2023-01-11",
      decision: "monitor",
      reasonRecorded: true,
    });
    expect(await reduceIncidents(...job(story))).toBe(2);
    expect((await incident.list({ schoolId })).total).toBe(1);
    const left = await inTransaction(story, async (transaction) => ({
      decisions: await transaction
        .select()
        .from(incidentDecision)
        .where(eq(incidentDecision.incidentId, caseId)),
      former: await transaction
        .select()
        .from(formerIncidentCount)
        .where(eq(formerIncidentCount.schoolId, schoolId)),
      audit: await transaction
        .select({ detail: auditEvent.detail })
        .from(auditEvent)
        .where(and(eq(auditEvent.schoolId, schoolId), eq(auditEvent.action, "incident.reduce"))),
    }));
    expect(left.decisions).toEqual([]);
    expect(left.former).toMatchObject([
      { monthStart: "2023-01-01", category: "cyberbullying", yearGroup: "year_8", incidents: 2 },
    ]);
    expect(left.audit).toEqual([{ detail: { cases: 2, until: "2023-01-24" } }]);
    expect(await reduceIncidents(...job(story))).toBe(0);
  });

  test("is kept as a case until its last day and no longer, also where that is no leap year’s", async () => {
    const { story, record } = await begin();
    const days = ["2023-09-01", "2024-02-29", "2024-03-01"];
    for (const occurredOn of days) await record(occurredOn);
    const [, id] = job(story);
    const until = (occurredOn: string) =>
      keptAsCaseUntil(
        { occurredOn, category: "cyberbullying", severity: "low", yearGroup: "year_8" },
        DEFAULT_SETTINGS,
      );
    const reducedOn = async (today: string) =>
      reduceIncidents({ database, today, now: new Date(`${today}T03:00:00Z`) }, id);
    expect(days.map(until)).toEqual(["2026-08-31", "2027-02-27", "2027-02-28"]);
    for (const occurredOn of days) {
      expect(await reducedOn(until(occurredOn))).toBe(0);
      expect(await reducedOn(addDays(until(occurredOn), 1))).toBe(1);
    }
  });

  test("counts as before in figures of past months, and what is kept is what a rebuild gives", async () => {
    const { story, schoolId, record } = await begin();
    await record("2023-11-06");
    await record("2023-11-20");
    const reported = () =>
      inTransaction(story, async (transaction) => {
        const { trust } = story;
        const bySchool = await loadReports(transaction, {
          trustId: trust.id,
          schoolIds: [schoolId],
          from: "2023-11-01",
          until: "2023-11-30",
        });
        return bySchool.get(schoolId)?.cases.reduce((sum, { incidents }) => sum + incidents, 0);
      });
    const before = await reported();
    expect(await reduceIncidents(...job(story))).toBe(2);
    expect(await reported()).toBe(before);
    expect(await checkIncidents(database, story.trust.id, TODAY)).toEqual([]);
  });

  test("is kept longer when it was severe, and as long as its plan goes on", async () => {
    const { story, schoolId, incident, record } = await begin();
    const severe = await record("2021-01-12", "high");
    const planned = await record("2023-01-10");
    const ended = await record("2023-01-17");
    await followUp(story, planned, false);
    await followUp(story, ended, true);
    expect(await reduceIncidents(...job(story))).toBe(1);
    const { incidents } = await incident.list({ schoolId });
    expect(incidents.map(({ caseId }) => caseId)).toEqual([planned, severe]);
    const lessons = await inTransaction(story, (transaction) =>
      transaction
        .select({ incidentId: incidentLesson.incidentId, category: incidentLesson.category })
        .from(incidentLesson)
        .where(eq(incidentLesson.schoolId, schoolId)),
    );
    expect(lessons).toHaveLength(2);
    expect(lessons).toContainEqual({ incidentId: null, category: "cyberbullying" });
  });

  test("goes without being counted when it was taken back", async () => {
    const { story, schoolId, incident, record } = await begin();
    const caseId = await record("2023-01-10");
    await incident.withdraw({ schoolId, caseId, because: "recorded_twice" });
    expect(await reduceIncidents(...job(story))).toBe(1);
    const left = await inTransaction(story, async (transaction) => [
      ...(await transaction
        .select({ id: incidentTable.id })
        .from(incidentTable)
        .where(eq(incidentTable.schoolId, schoolId))),
      ...(await transaction
        .select({ id: formerIncidentCount.category })
        .from(formerIncidentCount)
        .where(eq(formerIncidentCount.schoolId, schoolId))),
    ]);
    expect(left).toEqual([]);
  });

  test("is kept as the trust decided for its category", async () => {
    const { story, schoolId, incident, record } = await begin();
    await record("2023-01-10");
    await inTransaction(story, (transaction) =>
      transaction.insert(trustSetting).values({
        trustId: story.trust.id,
        id: randomUUID(),
        name: "incident_retention.cyberbullying",
        value: 60,
        inForceFrom: "2026-09-01",
        recordedBy: "Anna Whitfield",
      }),
    );
    expect(await reduceIncidents(...job(story))).toBe(0);
    expect((await incident.list({ schoolId })).total).toBe(1);
  });
});
