import { withActor } from "@safeboard/database/actor";
import { reportEdition } from "@safeboard/database/tables/reports";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  closeReleasedSchools,
  keepOverview,
  linkAuditEvents,
  reduceIncidents,
  reduceLeavers,
  removeAbandonedBulkUploads,
  removeOldImports,
  writeBoardFigures,
} from "../jobs.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

const editionsOf = ({ system, trust }: TrustStory) =>
  withActor(database, system, (transaction) =>
    transaction.select().from(reportEdition).where(eq(reportEdition.trustId, trust.id)),
  );

test("an edition outlasts its schools: one that moves leaves it as it was, and none of it goes along", async () => {
  const [story, weald] = [await tellStory(database), await tellStory(database, "Weald Trust")];
  const lead = story.as("trust_lead");
  await lead.action.raise({
    schoolId: story.ashdown,
    title: "Name a deputy",
    owner: "Ms Day",
    dueOn: "2026-12-31",
  });
  const { reportId } = await lead.report.start({ kind: "term", day: "2026-10-01", title: null });
  await lead.report.publish({ reportId, withoutReview: true });
  const before = await editionsOf(story);
  const { code } = await lead.release.create({ schoolId: story.ashdown, leavingOn: "2026-11-22" });
  await weald.as("trust_lead").release.accept({ code });

  const years = { database, today: "2034-11-25", now: new Date("2034-11-25T03:00:00Z") };
  expect(await closeReleasedSchools(years, story.trust.id)).toBe(1);
  await reduceIncidents(years, story.trust.id);
  await reduceLeavers(years, story.trust.id);
  await removeOldImports(years, story.trust.id);
  await removeAbandonedBulkUploads(years, story.trust.id);
  await writeBoardFigures(years, story.trust.id);
  await keepOverview(database, story.trust.id, years.today);
  await linkAuditEvents(database, story.trust.id);

  expect(await editionsOf(story)).toEqual(before);
  expect(before).toHaveLength(1);
  expect(await editionsOf(weald)).toEqual([]);
  const { frozen } = await story.as("trustee").report.read({ reportId, edition: 1 });
  expect(JSON.stringify(frozen)).toContain("Ashdown Vale Primary School");

  // The next report says of what went with the school that no record of it is held.
  const next = await lead.report.start({ kind: "term", day: "2026-11-22", title: "Next" });
  const { report } = await lead.report.draft(next);
  const [reviewed] = report.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === "table" && block.key === "reviewed actions" ? block.rows : [],
    );
  expect(reviewed?.cells.map(({ text }) => text).slice(0, 4)).toEqual([
    "Name a deputy",
    "Ashdown Vale Primary School",
    "Open",
    "No longer recorded",
  ]);
});
