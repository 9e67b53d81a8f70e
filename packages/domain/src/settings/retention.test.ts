import { createTestDatabase } from "@safeboard/database/testing";
import { expect, test } from "vitest";
import { Conflict, InvalidInput, NotPermitted } from "../errors.ts";
import { tellStory, TODAY } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

const breaches = {
  category: "data_breach",
  months: 72,
  inForceFrom: TODAY,
  reason: "As long as the register of breaches.",
};

test("incidents of a category are kept for as long as the trust decides, from a day on", async () => {
  const story = await tellStory(database);
  const { settings } = story.as("trust_lead");
  await settings.saveRetention(breaches);
  await settings.saveRetention({ ...breaches, months: null, inForceFrom: "2027-09-01" });
  await settings.saveRetention({ ...breaches, category: "cyberbullying", months: 24 });
  const own = async (today: string) =>
    (await story.as("trust_lead", { today }).settings.retention()).own.map(
      ({ category, months }) => [category, months],
    );
  expect(await own(TODAY)).toEqual([
    ["cyberbullying", 24],
    ["data_breach", 72],
  ]);
  expect(await own("2027-09-01")).toEqual([["cyberbullying", 24]]);
  expect((await settings.retention()).decisions).toHaveLength(3);
});

test("what holds already, a past day and a school's admin are refused", async () => {
  const story = await tellStory(database);
  const { settings } = story.as("trust_lead");
  await settings.saveRetention(breaches);
  await expect(settings.saveRetention(breaches)).rejects.toThrow(Conflict);
  await expect(settings.saveRetention({ ...breaches, months: 3 })).rejects.toMatchObject({
    fieldErrors: { months: expect.stringContaining("at least 6") },
  });
  await expect(
    settings.saveRetention({ ...breaches, months: 12, inForceFrom: "2026-01-01" }),
  ).rejects.toThrow(InvalidInput);
  await expect(story.as("school_admin").settings.retention()).rejects.toThrow(NotPermitted);
});
