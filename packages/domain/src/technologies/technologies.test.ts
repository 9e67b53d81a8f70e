import { createTestDatabase } from "@safeboard/database/testing";
import { expect, test } from "vitest";
import { InvalidInput, NotFound, NotPermitted } from "../errors.ts";
import { tellStory, TODAY } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

const drawing = { name: "Drawing app", usedFor: "Art lessons", usedBy: ["pupils" as const] };
const approved = {
  assessedOn: "2026-10-01",
  decision: "approved",
  dataProtection: "done",
} as const;

test("a platform is used unassessed, then approved, due for review after a year, and given up", async () => {
  const story = await tellStory(database);
  const schoolId = story.ashdown;
  const { technology } = story.as("school_admin");
  const { technologyId } = await technology.register({ schoolId, ...drawing });
  const standing = async (today = TODAY) =>
    (await story.as("school_admin", { today }).technology.list({ schoolId })).technologies[0]
      ?.standing.code;
  expect(await standing()).toBe("not_assessed");
  await technology.assess({ schoolId, technologyId, ...approved });
  expect(await standing()).toBe("approved");
  expect(await standing("2027-10-02")).toBe("review_overdue");
  await technology.stop({ schoolId, technologyId, inUseUntil: "2026-11-20" });
  expect(await standing()).toBe("not_in_use");
});

test("an assessment is refused for a day to come, without its conditions, and elsewhere", async () => {
  const story = await tellStory(database);
  const schoolId = story.ashdown;
  const { technology } = story.as("trust_lead");
  const { technologyId } = await technology.register({ schoolId, ...drawing });
  const assess = (change: object) =>
    technology.assess({ schoolId, technologyId, ...approved, ...change });
  await expect(assess({ assessedOn: "2026-11-23" })).rejects.toBeInstanceOf(InvalidInput);
  await expect(assess({ decision: "with_conditions" })).rejects.toBeInstanceOf(InvalidInput);
  await expect(assess({ reviewOn: "2026-10-01" })).rejects.toBeInstanceOf(InvalidInput);
  await expect(assess({ schoolId: story.beckside })).rejects.toBeInstanceOf(NotFound);
});

test("what the trust assesses once is there for every school, and only a trust lead changes it", async () => {
  const story = await tellStory(database);
  const lead = story.as("trust_lead").technology;
  const { technologyId } = await lead.registerForTrust(drawing);
  await lead.assessForTrust({ technologyId, ...approved });
  const { technologies } = await story.as("governor").technology.list({ schoolId: story.ashdown });
  expect(technologies).toMatchObject([
    { ofTrust: true, name: "Drawing app", standing: { code: "approved" } },
  ]);
  await expect(
    story.as("hub_lead").technology.stopForTrust({ technologyId, inUseUntil: TODAY }),
  ).rejects.toBeInstanceOf(NotPermitted);
  await lead.stopForTrust({ technologyId, inUseUntil: "2026-11-20" });
  expect((await lead.ofTrust()).technologies[0]?.standing.code).toBe("not_in_use");
});
