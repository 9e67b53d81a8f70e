import { loadMember } from "@safeboard/database/actor";
import { createTestDatabase } from "@safeboard/database/testing";
import { expect, test } from "vitest";
import { Conflict, NotPermitted } from "../errors.ts";
import { tellStory, TODAY } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

test("a school is in one hub at a time, and what its lead sees follows from today", async () => {
  const story = await tellStory(database);
  const lead = story.as("trust_lead");
  const { hubId } = await lead.hub.create({ name: "West" });
  await lead.hub.assign({ schoolId: story.ashdown, hubId });
  await lead.hub.assign({ schoolId: story.carrLane, hubId: story.eastHub });
  const hubs = await lead.hub.list();
  expect(hubs.map(({ name, schools }) => [name, schools.map(({ id }) => id)])).toEqual([
    ["East", [story.beckside, story.carrLane]],
    ["West", [story.ashdown]],
  ]);
  const { trustId, membershipId: id, userId } = story.members.hub_lead;
  const member = await loadMember(database, { trustId, id }, userId, TODAY);
  expect(member?.schoolIds.toSorted()).toEqual([story.beckside, story.carrLane].toSorted());
  await lead.hub.assign({ schoolId: story.ashdown, hubId: null });
  expect((await lead.hub.list()).find(({ name }) => name === "West")?.schools).toEqual([]);
});

test("two hubs can't share a name; one with schools or a lead can't be removed", async () => {
  const story = await tellStory(database);
  const lead = story.as("trust_lead");
  await expect(lead.hub.create({ name: "east" })).rejects.toThrow(
    "There is a hub called East already.",
  );
  const { hubId } = await lead.hub.create({ name: "West" });
  await expect(lead.hub.rename({ hubId, name: "East" })).rejects.toBeInstanceOf(Conflict);
  await lead.hub.rename({ hubId, name: "Coast" });
  await expect(lead.hub.remove({ hubId: story.eastHub })).rejects.toThrow("still has schools");
  for (const schoolId of [story.ashdown, story.beckside])
    await lead.hub.assign({ schoolId, hubId: null });
  await expect(lead.hub.remove({ hubId: story.eastHub })).rejects.toThrow("still has a lead");
  await lead.hub.remove({ hubId });
  expect((await lead.hub.list()).map(({ name }) => name)).toEqual(["East"]);
});

test("a hub that somebody is invited to lead can't be removed until the invitation is revoked, or has run out", async () => {
  const story = await tellStory(database);
  const lead = story.as("trust_lead");
  const invite = async (name: string) => {
    const { hubId } = await lead.hub.create({ name });
    const invited = { email: "rosa@northmere.example", displayName: "Rosa Quill" };
    const invitation = await lead.invitation.create({ ...invited, role: "hub_lead", hubId });
    return { hubId, ...invitation };
  };
  const { hubId, invitationId } = await invite("West");
  await expect(lead.hub.remove({ hubId })).rejects.toThrow("Rosa Quill is invited to lead West.");
  await lead.invitation.revoke({ invitationId });
  await lead.hub.remove({ hubId });
  const north = await invite("North");
  const later = story.as("trust_lead", { now: new Date(north.expiresAt.getTime() + 1) });
  await later.hub.remove({ hubId: north.hubId });
  expect((await lead.hub.list()).map(({ name }) => name)).toEqual(["East"]);
});

test("a hub lead sees the hub and may not arrange it", async () => {
  const story = await tellStory(database);
  const hubLead = story.as("hub_lead");
  expect(await hubLead.hub.list()).toMatchObject([{ name: "East", schools: [{}, {}] }]);
  await expect(hubLead.hub.create({ name: "West" })).rejects.toBeInstanceOf(NotPermitted);
});

test("two leads who arrange hubs at the same moment take turns: one hub of a name, one hub for a school", async () => {
  const story = await tellStory(database);
  const lead = story.as("trust_lead");
  const created = await Promise.allSettled([
    lead.hub.create({ name: "West" }),
    lead.hub.create({ name: "west" }),
  ]);
  expect(created.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const [, west] = await lead.hub.list();
  await Promise.all(
    [west?.id ?? "", story.eastHub].map((hubId) =>
      lead.hub.assign({ schoolId: story.carrLane, hubId }),
    ),
  );
  const holding = (await lead.hub.list()).filter(({ schools }) =>
    schools.some(({ id }) => id === story.carrLane),
  );
  expect(holding).toHaveLength(1);
  expect((await lead.overview.read({})).rows).toHaveLength(3);
});
