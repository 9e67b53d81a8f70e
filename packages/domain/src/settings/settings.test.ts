import { createTestDatabase } from "@safeboard/database/testing";
import { expect, test } from "vitest";
import { Conflict, InvalidInput, NotFound, NotPermitted } from "../errors.ts";
import { tellStory, TODAY, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

const reminders = {
  name: "reminderDays",
  value: "60, 14, 3",
  inForceFrom: TODAY,
  reason: "Ninety days was too early for our schools.",
};

const shown = async (story: TrustStory, name: string, today = TODAY) => {
  const { thresholds } = await story.as("trust_lead", { today }).settings.read();
  return thresholds.find((threshold) => threshold.name === name);
};

test("a threshold is set from a day on, with who and why, and the history keeps what was", async () => {
  const story = await tellStory(database);
  const { settings } = story.as("trust_lead");
  expect(await shown(story, "reminderDays")).toMatchObject({
    value: [90, 60, 30, 7],
    decidedBy: null,
    history: [],
  });
  await settings.save(reminders);
  await settings.save({ ...reminders, value: "30", inForceFrom: "2027-01-04", reason: "Enough." });
  const known = { recordedBy: "Priya Lathom", reason: reminders.reason };
  expect(await shown(story, "reminderDays")).toMatchObject({
    default: [90, 60, 30, 7],
    value: [60, 14, 3],
    decidedBy: known,
    coming: [{ value: [30], inForceFrom: "2027-01-04" }],
    history: [{ value: [30] }, { value: [60, 14, 3] }],
  });
  expect(await shown(story, "reminderDays", "2027-01-04")).toMatchObject({ value: [30] });
});

test("what a trust sets is what its schools are judged by", async () => {
  const story = await tellStory(database);
  const lead = story.as("trust_lead");
  await lead.settings.save({
    name: "trainingMetPercent",
    value: "90",
    inForceFrom: TODAY,
    reason: "As the board decided in October.",
  });
  const { rules } = await lead.training.acrossSchools({});
  expect(rules.trainingMetPercent).toBe(90);
});

test("a threshold can't be set for days that are over, crossed, or to what it is", async () => {
  const story = await tellStory(database);
  const { settings } = story.as("trust_lead");
  const trying = (change: Partial<typeof reminders>) => settings.save({ ...reminders, ...change });
  await expect(trying({ inForceFrom: "2026-11-01" })).rejects.toBeInstanceOf(InvalidInput);
  await expect(trying({ name: "trainingMetPercent", value: "80" })).rejects.toMatchObject({
    fieldErrors: { value: "Enter more than 85, from where training is partly met." },
  });
  await expect(trying({ value: "90 60 30 7" })).rejects.toBeInstanceOf(Conflict);
  await expect(trying({ name: "guidanceGrace", value: "1" })).rejects.toBeInstanceOf(NotFound);
  await expect(trying({ reason: " " })).rejects.toBeInstanceOf(InvalidInput);
});

test("thresholds are the trust lead's to read and to set", async () => {
  const story = await tellStory(database);
  for (const role of ["hub_lead", "school_admin", "governor"] as const) {
    await expect(story.as(role).settings.read()).rejects.toBeInstanceOf(NotPermitted);
    await expect(story.as(role).settings.save(reminders)).rejects.toBeInstanceOf(NotPermitted);
  }
  await expect(story.as("trustee").settings.read()).rejects.toBeInstanceOf(NotFound);
});
