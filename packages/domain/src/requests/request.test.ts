import { createTestDatabase } from "@safeboard/database/testing";
import { createPolicyVersion } from "@safeboard/database/factories/policy-versions";
import { expect, test } from "vitest";
import { Conflict, NotFound, NotPermitted } from "../errors.ts";
import { tellStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

test("a lead asks a school once; the school sees it; asking was not done for the school", async () => {
  const story = await tellStory(database);
  const lead = story.as("trust_lead");
  await lead.request.ask({ schoolId: story.ashdown });
  await expect(lead.request.ask({ schoolId: story.ashdown })).rejects.toBeInstanceOf(Conflict);
  const page = await story.as("school_admin").school.read({ schoolId: story.ashdown });
  expect(page.requests).toMatchObject([{ askedBy: "Priya Lathom" }]);
  const { events } = await lead.audit.list({ schoolId: story.ashdown });
  expect(events).toMatchObject([{ action: "request.ask", actedForSchool: false }]);
});

test("asking all asks the silent schools that weren't asked, and a hub lead the hub's", async () => {
  const story = await tellStory(database);
  const { system } = story;
  await createPolicyVersion(database, system, {
    schoolId: story.ashdown,
    confirmedOn: "2026-01-15",
  });
  expect(await story.as("hub_lead").request.askAll()).toEqual({ asked: ["Beckside Academy"] });
  expect(await story.as("trust_lead").request.askAll()).toEqual({
    asked: ["Carr Lane Infant School"],
  });
  expect(await story.as("trust_lead").request.askAll()).toEqual({ asked: [] });
});

test("a request that was taken back counts as never made, and can't be taken back twice", async () => {
  const story = await tellStory(database);
  const lead = story.as("trust_lead");
  const { requestId } = await lead.request.ask({ schoolId: story.carrLane });
  const input = { schoolId: story.carrLane, requestId };
  await lead.request.withdraw(input);
  await expect(lead.request.withdraw(input)).rejects.toThrow("taken back already");
  const overview = await lead.overview.read({});
  expect(overview.counts).toMatchObject({ not_reported: 3 });
});

test("a school's admin may not ask, and a hub lead not outside the hub", async () => {
  const story = await tellStory(database);
  await expect(
    story.as("school_admin").request.ask({ schoolId: story.ashdown }),
  ).rejects.toBeInstanceOf(NotPermitted);
  await expect(
    story.as("hub_lead").request.ask({ schoolId: story.carrLane }),
  ).rejects.toBeInstanceOf(NotFound);
});

test("a school that is asked by several at the same moment is asked once", async () => {
  const story = await tellStory(database);
  const outcomes = await Promise.allSettled([
    story.as("trust_lead").request.askAll(),
    story.as("hub_lead").request.askAll(),
    story.as("trust_lead").request.ask({ schoolId: story.ashdown }),
  ]);
  expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(1);
  const { requests } = await story.as("school_admin").school.read({ schoolId: story.ashdown });
  expect(requests).toHaveLength(1);
});
