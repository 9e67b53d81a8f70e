import { readWrittenDate } from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { createPolicyVersion } from "@safeboard/database/factories/policy-versions";
import { membership } from "@safeboard/database/tables/access";
import { calendarFeed } from "@safeboard/database/tables/acknowledgements";
import { trustSetting } from "@safeboard/database/tables/policy-life";
import { createTestDatabase } from "@safeboard/database/testing";
import { and, eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { NotFound } from "../errors.ts";
import { callAs, tellStory, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

async function policyDue(
  { system }: TrustStory,
  schoolId: string,
  nextReview: string,
  { kind = "online_safety", confirmedOn = "2026-01-15" } = {},
) {
  const date = readWrittenDate(nextReview) ?? expect.fail(`${nextReview} is no date`);
  return createPolicyVersion(database, system, {
    schoolId,
    kind,
    confirmedOn,
    pages: [`${kind} of ${schoolId}, next review: ${nextReview}`],
    facts: { nextReview: { ...date, computed: false, evidence: null, confidence: 1 } },
  });
}

/** On 22 November 2026: Ashdown Vale has a month to go and an overdue behaviour policy, Beckside half a year. */
async function threeReviews(): Promise<TrustStory> {
  const story = await tellStory(database);
  await policyDue(story, story.ashdown, "31 December 2026");
  await policyDue(story, story.ashdown, "Summer 2026", { kind: "behaviour" });
  await policyDue(story, story.beckside, "May 2027");
  return story;
}

const visitor = callAs(database, { kind: "visitor" });

describe("the reminders of a trust", () => {
  test("say what is overdue, what has just fallen due and what comes, for every type of policy", async () => {
    const story = await threeReviews();
    const list = await story.as("trust_lead").reminder.list();
    expect(list.overdue.map(({ words }) => words)).toEqual([
      "11 weeks overdue: Ashdown Vale Primary School's behaviour policy, review was due 31 August 2026",
    ]);
    expect(list.fallen.map(({ on, words }) => [on, words])).toEqual([
      [
        "2026-11-01",
        "60 days before: Ashdown Vale Primary School's online safety policy, review due 31 December 2026",
      ],
    ]);
    expect(list.coming.map(({ on }) => on)).toEqual(["2026-11-23", "2026-12-01", "2026-12-24"]);
    const year = await story.as("trust_lead").reminder.list({ daysAhead: 365 });
    expect(year.coming.filter(({ schoolId }) => schoolId === story.beckside)).toHaveLength(4);
  });

  test("end with a new version: what was replaced reminds nobody", async () => {
    const story = await threeReviews();
    await policyDue(story, story.ashdown, "31 December 2027", { confirmedOn: "2026-11-20" });
    const { fallen, coming } = await story
      .as("school_admin")
      .reminder.list({ daysAhead: 365, schoolId: story.ashdown });
    expect(fallen).toEqual([]);
    expect(
      coming
        .filter(({ of }) => of.kind === "review" && of.policyType === "online_safety")
        .map(({ on }) => on),
    ).toEqual(["2027-10-02", "2027-11-01"]);
  });

  test("of a review that has just passed say when the first week will be over", async () => {
    const story = await tellStory(database);
    await policyDue(story, story.ashdown, "19 November 2026");
    const { overdue, fallen } = await story.as("trust_lead").reminder.list();
    expect(overdue.map(({ on, words }) => [on, words.split(":")[0]])).toEqual([
      ["2026-11-26", "1 week overdue"],
    ]);
    expect(fallen).toEqual([]);
  });

  test("follow the days that the trust has chosen", async () => {
    const story = await threeReviews();
    await withActor(database, story.system, (transaction) =>
      transaction.insert(trustSetting).values({
        trustId: story.trust.id,
        id: randomUUID(),
        name: "reminderDays",
        value: [14],
        inForceFrom: "2026-11-01",
        recordedBy: "Priya Lathom",
      }),
    );
    const { reminderDays, coming } = await story.as("trust_lead").reminder.list();
    expect(reminderDays).toEqual([14]);
    expect(coming.map(({ on }) => on)).toEqual(["2026-11-23", "2026-12-17"]);
  });

  test("tell of the review of filtering that falls due, or that a whole academic year passed without", async () => {
    const story = await tellStory(database);
    const reviewed = (schoolId: string, reviewedOn: string) =>
      story.as("trust_lead").filteringReview.record({
        schoolId,
        review: {
          reviewedOn,
          occasion: "academic_year",
          tookPart: ["senior_leader"],
          results: { iwf_member: { result: "in_place" } },
        },
      });
    await reviewed(story.ashdown, "2026-03-14");
    await reviewed(story.beckside, "2025-01-20");
    const list = await story.as("trust_lead").reminder.list({ daysAhead: 365 });
    expect(list.overdue.map(({ words }) => words)).toEqual([
      "11 weeks overdue: Beckside Academy's review of filtering and monitoring, was due 31 August 2026",
    ]);
    expect(list.coming.filter(({ schoolId }) => schoolId === story.ashdown)).toMatchObject(
      [90, 60, 30, 7].map((days) => ({ dueOn: "2027-08-31", occasion: { kind: "before", days } })),
    );
    const governed = await story.as("governor").reminder.list({ daysAhead: 365 });
    expect(new Set(governed.coming.map(({ of }) => of.kind))).toEqual(new Set(["filtering"]));
    const { token } = await story.as("school_admin").reminder.makeFeed();
    const { entries } = await visitor.reminder.calendar({ token });
    expect(entries).toMatchObject(Array.from({ length: 4 }, () => ({ of: { kind: "filtering" } })));
  });

  test("show a hub lead the hub's, a school its own, and nothing to the board", async () => {
    const story = await threeReviews();
    await policyDue(story, story.carrLane, "1 January 2027");
    const seen = async (role: "hub_lead" | "governor") => {
      const { overdue, fallen, coming } = await story.as(role).reminder.list({ daysAhead: 365 });
      return new Set([...overdue, ...fallen, ...coming].map(({ schoolId }) => schoolId));
    };
    expect(await seen("hub_lead")).toEqual(new Set([story.ashdown, story.beckside]));
    expect(await seen("governor")).toEqual(new Set([story.ashdown]));
    await expect(story.as("trustee").reminder.list()).rejects.toBeInstanceOf(NotFound);
    await expect(
      story.as("governor").reminder.list({ schoolId: story.beckside }),
    ).rejects.toBeInstanceOf(NotFound);
  });
});

describe("a calendar address", () => {
  test("shows what its person may see, without signing in, and only its hash is kept", async () => {
    const story = await threeReviews();
    const { token } = await story.as("school_admin").reminder.makeFeed();
    const { entries } = await visitor.reminder.calendar({ token });
    expect(new Set(entries.map(({ schoolId }) => schoolId))).toEqual(new Set([story.ashdown]));
    expect(entries.map(({ on }) => on)).toEqual(entries.map(({ on }) => on).toSorted());
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length);
    const [kept] = await withActor(database, story.members.school_admin, (transaction) =>
      transaction.select().from(calendarFeed).where(eq(calendarFeed.trustId, story.trust.id)),
    );
    expect(kept?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(kept)).not.toContain(token);
    const { events } = await story.as("trust_lead").audit.list({ schoolId: story.ashdown });
    expect(events.map(({ action }) => action)).toContain("reminder.makeFeed");
  });

  test("has the same entries a day later, but for what fell due or came into sight", async () => {
    const story = await threeReviews();
    const { token } = await story.as("trust_lead").reminder.makeFeed();
    const on = async (today: string) =>
      (await callAs(database, { kind: "visitor" }, { today }).reminder.calendar({ token })).entries;
    const [first, next] = [await on("2026-11-24"), await on("2026-11-25")];
    const uids = new Set(next.map(({ uid }) => uid));
    const staying = first.filter(({ on: day }) => day > "2026-09-24");
    expect(staying.length).toBeGreaterThan(5);
    for (const { uid } of staying) expect(uids.has(uid), uid).toBe(true);
  });

  test("is one at a time: a new one ends the old, and ended, unknown or malformed are alike", async () => {
    const story = await threeReviews();
    const lead = story.as("trust_lead");
    expect(await lead.reminder.feed()).toBeNull();
    const { token: old } = await lead.reminder.makeFeed();
    const { token } = await lead.reminder.makeFeed();
    expect(await lead.reminder.feed()).toMatchObject({ madeAt: expect.any(Date) });
    expect((await visitor.reminder.calendar({ token })).entries.length).toBeGreaterThan(0);
    await lead.reminder.revokeFeed();
    await expect(lead.reminder.revokeFeed()).rejects.toThrow("no calendar address");
    for (const gone of [old, token, "never-made", "' or true --"]) {
      await expect(visitor.reminder.calendar({ token: gone })).rejects.toBeInstanceOf(NotFound);
    }
  });

  test("ends with the membership, and follows what the person may see", async () => {
    const story = await threeReviews();
    const { token } = await story.as("hub_lead").reminder.makeFeed();
    const schools = async () =>
      new Set((await visitor.reminder.calendar({ token })).entries.map(({ schoolId }) => schoolId));
    expect(await schools()).toEqual(new Set([story.ashdown, story.beckside]));
    await story.as("trust_lead").hub.assign({ schoolId: story.beckside, hubId: null });
    expect(await schools()).toEqual(new Set([story.ashdown]));
    await withActor(database, story.system, (transaction) =>
      transaction
        .update(membership)
        .set({ to: "2026-11-21" })
        .where(
          and(
            eq(membership.trustId, story.trust.id),
            eq(membership.id, story.members.hub_lead.membershipId),
          ),
        ),
    );
    await expect(schools()).rejects.toBeInstanceOf(NotFound);
  });

  test("of one person is not ended by another", async () => {
    const story = await threeReviews();
    const { token } = await story.as("trust_lead").reminder.makeFeed();
    await story.as("hub_lead").reminder.makeFeed();
    await story.as("hub_lead").reminder.revokeFeed();
    expect((await visitor.reminder.calendar({ token })).entries.length).toBeGreaterThan(0);
  });
});
