import { connect } from "@safeboard/database/connect";
import { withActor } from "@safeboard/database/actor";
import { auditEvent } from "@safeboard/database/tables/audit";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";
import { linkAuditEvents } from "./link-audit-events.ts";

const { database, ownerUrl } = await createTestDatabase();
const owner = connect({ url: ownerUrl, maximumConnections: 1 });
afterAll(() => owner.close());

async function busyMorning(): Promise<TrustStory> {
  const story = await tellStory(database);
  const lead = story.as("trust_lead");
  for (const schoolId of [story.ashdown, story.beckside, story.carrLane])
    await lead.request.ask({ schoolId });
  await lead.hub.create({ name: "West" });
  return story;
}

test("events are linked once, after they are committed, and the chain holds", async () => {
  const story = await busyMorning();
  const lead = story.as("trust_lead");
  expect(await lead.audit.verify()).toMatchObject({ linked: 0, waiting: 4, brokenAt: null });
  const runs = [
    linkAuditEvents(database, story.trust.id),
    linkAuditEvents(database, story.trust.id),
  ];
  expect((await Promise.all(runs)).toSorted((a, b) => a - b)).toEqual([0, 4]);
  await lead.hub.create({ name: "North" });
  expect(await linkAuditEvents(database, story.trust.id)).toBe(1);
  expect(await lead.audit.verify()).toMatchObject({ linked: 5, waiting: 0, brokenAt: null });
});

test("an event that was changed behind the product's back breaks the chain where it stands", async () => {
  const story = await busyMorning();
  await linkAuditEvents(database, story.trust.id);
  const events = await story.as("trust_lead").audit.list({});
  const second = events.events.at(-2) ?? expect.fail("there are four events");
  // The application may not change an event, whoever asks; a superuser can.
  await expect(
    withActor(database, story.system, (transaction) =>
      transaction
        .update(auditEvent)
        .set({ actorName: "Nobody" })
        .where(eq(auditEvent.id, second.id)),
    ),
  ).rejects.toThrow("permission denied");
  await withActor(owner, story.system, (transaction) =>
    transaction.update(auditEvent).set({ actorName: "Nobody" }).where(eq(auditEvent.id, second.id)),
  );
  const { brokenAt } = await story.as("trust_lead").audit.verify();
  expect(brokenAt).toBeGreaterThan(0);
});

test("pages follow one another without a gap, and a school admin sees the school's events only", async () => {
  const story = await busyMorning();
  const lead = story.as("trust_lead");
  const first = await lead.audit.list({ limit: 3 });
  expect(first.events).toHaveLength(3);
  const rest = await lead.audit.list({
    limit: 3,
    after: first.next ?? expect.fail("there is more"),
  });
  expect(rest).toMatchObject({ events: [{}], next: null });
  const ids = [...first.events, ...rest.events].map(({ id }) => id);
  expect(new Set(ids).size).toBe(4);
  const { events } = await story.as("school_admin").audit.list({});
  expect(events.map(({ school }) => school.id)).toEqual([story.ashdown]);
});
