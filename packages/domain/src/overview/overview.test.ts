import { createAppointment, createRequest } from "@safeboard/database/factories/appointments";
import { createPolicyVersion } from "@safeboard/database/factories/policy-versions";
import { createTestDatabase } from "@safeboard/database/testing";
import { readWrittenDate } from "@safeboard/compliance/dates";
import { describe, expect, test } from "vitest";
import { NotFound } from "../errors.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

/** Ashdown Vale's policy fell due in Summer 2026, Beckside's in a year; Carr Lane was asked and said nothing. */
async function threeSchools(): Promise<TrustStory> {
  const story = await tellStory(database);
  await confirmed(story, story.ashdown, "Summer 2026");
  await confirmed(story, story.beckside, "Autumn 2027");
  await createRequest(database, story.system, { schoolId: story.carrLane, askedOn: "2026-10-01" });
  await createAppointment(database, story.system, {
    schoolId: story.beckside,
    role: "designated_safeguarding_lead",
    personName: "Mr T Brannock",
  });
  return story;
}

function confirmed({ system }: TrustStory, schoolId: string, nextReview: string) {
  const date = readWrittenDate(nextReview) ?? expect.fail(`${nextReview} is no date`);
  return createPolicyVersion(database, system, {
    schoolId,
    pages: [`Online Safety Policy. Next review: ${nextReview}`],
    facts: { nextReview: { ...date, computed: false, evidence: null, confidence: 1 } },
    confirmedOn: "2026-01-15",
  });
}

describe("the overview", () => {
  test("opens with the sentence that matters and the schools to look at first", async () => {
    const story = await threeSchools();
    const overview = await story.as("trust_lead").overview.read({});
    expect(overview.summary).toBe(
      "2 of 3 schools need action; Ashdown Vale Primary School's policy is 83 days overdue.",
    );
    expect(overview.mostUrgent[0]?.schoolId).toBe(story.ashdown);
    expect(overview.mostUrgent).toHaveLength(3);
    expect(overview.schools).toBe(3);
    const ashdown = overview.rows.find(({ schoolId }) => schoolId === story.ashdown);
    expect(ashdown?.cells.policy_review).toMatchObject({
      status: "needs_action",
      value: "83 days overdue",
      since: "2026-09-01",
    });
    expect(ashdown?.policy).toMatchObject({ versionNumber: 1, confirmedOn: "2026-01-15" });
    const carrLane = overview.rows.find(({ schoolId }) => schoolId === story.carrLane);
    expect(carrLane).toMatchObject({ policy: null, askedForPolicy: true });
    expect(carrLane?.cells.policy_review.status).toBe("needs_action");
  });

  test("judges by the day it is asked for: the same rows are in date a year before", async () => {
    const story = await threeSchools();
    const earlier = await story.as("trust_lead", { today: "2026-03-01" }).overview.read({});
    const ashdown = earlier.rows.find(({ schoolId }) => schoolId === story.ashdown);
    expect(ashdown?.cells.policy_review.status).toBe("met");
  });

  test("calls a school that was never asked not reported, not in default", async () => {
    const story = await tellStory(database);
    const overview = await story.as("trust_lead").overview.read({});
    expect(overview.counts).toMatchObject({ not_reported: 3, needs_action: 0 });
  });

  test("can be narrowed and sorted, and says what it can be narrowed to", async () => {
    const story = await threeSchools();
    const lead = story.as("trust_lead");
    const namesOf = async (input: Parameters<typeof lead.overview.read>[0]) =>
      (await lead.overview.read(input)).rows.map(({ name }) => name.split(" ")[0]);
    expect(await namesOf({ sort: "name" })).toEqual(["Ashdown", "Beckside", "Carr"]);
    expect(await namesOf({ sort: "pupils", direction: "descending" })).toEqual([
      "Beckside",
      "Ashdown",
      "Carr",
    ]);
    expect(await namesOf({ hubId: story.eastHub, sort: "name" })).toEqual(["Ashdown", "Beckside"]);
    expect(await namesOf({ phase: "Secondary" })).toEqual(["Beckside"]);
    expect(await namesOf({ localAuthority: "Kent" })).toEqual(["Beckside"]);
    expect(await namesOf({ search: "lane INFANT" })).toEqual(["Carr"]);
    expect(await namesOf({ status: "met" })).toEqual([]);
    expect(await namesOf({ sort: "policy_review" })).toHaveLength(3);
    const { facets } = await lead.overview.read({});
    expect(facets.hubs).toEqual([{ value: story.eastHub, label: "East", schools: 2 }]);
    expect(facets.phases.map(({ label, schools }) => [label, schools])).toEqual([
      ["Primary", 2],
      ["Secondary", 1],
    ]);
  });

  test("shows a hub lead the hub's schools only, and a school admin their own", async () => {
    const story = await threeSchools();
    const idsFor = async (role: "hub_lead" | "school_admin" | "governor") =>
      (await story.as(role).overview.read({ sort: "name" })).rows.map(({ schoolId }) => schoolId);
    expect(await idsFor("hub_lead")).toEqual([story.ashdown, story.beckside]);
    expect(await idsFor("school_admin")).toEqual([story.ashdown]);
    expect(await idsFor("governor")).toEqual([story.ashdown]);
    await expect(story.as("trustee").overview.read({})).rejects.toBeInstanceOf(NotFound);
  });
});

describe("a school's page", () => {
  test("says what to do next, who holds which role and which are vacant, and what was asked", async () => {
    const story = await threeSchools();
    const page = await story.as("trust_lead").school.read({ schoolId: story.carrLane });
    expect(page.school).toMatchObject({
      name: "Carr Lane Infant School",
      localAuthority: "East Sussex",
    });
    expect(page.pupils).toMatchObject({ number: 178, source: "Get Information About Schools" });
    expect(page.requests).toMatchObject([{ askedOn: "2026-10-01" }]);
    expect(page.nextActions.length).toBeGreaterThan(0);
    expect(page.nextActions.length).toBeLessThanOrEqual(5);
    expect(page.roles.find(({ role }) => role === "headteacher")?.holders).toEqual([]);
  });
});
