import { createTestDatabase } from "@safeboard/database/testing";
import { describe, expect, test } from "vitest";
import { Conflict, NotFound, NotPermitted } from "../errors.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

const lead = (story: TrustStory) => ({
  schoolId: story.ashdown,
  role: "designated_safeguarding_lead" as const,
  name: "Mrs A Whitcombe",
  from: "2026-09-01",
});

describe("recording who holds a role", () => {
  test("works and is audited, as the school's own deed or as a lead's for the school", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    await admin.appointment.record({ ...lead(story), email: "A.Whitcombe@Ashdown.example" });
    expect(await admin.appointment.list({ schoolId: story.ashdown })).toMatchObject([
      { name: "Mrs A Whitcombe", email: "a.whitcombe@ashdown.example", recordedBy: "Dana Escrick" },
    ]);
    const later = { now: new Date("2026-11-22T09:01:00Z") };
    await story
      .as("hub_lead", later)
      .appointment.record({ ...lead(story), schoolId: story.beckside });
    const { events } = await story.as("trust_lead").audit.list({});
    expect(events.map(({ action, actedForSchool }) => [action, actedForSchool])).toEqual([
      ["appointment.record", true],
      ["appointment.record", false],
    ]);
  });

  test("conflicts when the person holds it already, or one person at a time does", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    await admin.appointment.record(lead(story));
    await expect(
      admin.appointment.record({ ...lead(story), name: "Alice Whitcombe" }),
    ).rejects.toThrow("Mrs A Whitcombe holds this role already");
    await expect(
      admin.appointment.record({ ...lead(story), name: "Mr T Brannock" }),
    ).rejects.toThrow("Say whether Mr T Brannock takes over.");
  });

  test("ends the predecessor's appointment on the day before, when told that this person takes over", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    await admin.appointment.record(lead(story));
    const next = {
      ...lead(story),
      name: "Mr T Brannock",
      from: "2026-11-01",
      replacesOthers: true,
    };
    await admin.appointment.record(next);
    const register = await admin.appointment.list({ schoolId: story.ashdown });
    expect(register.map(({ name, from, to }) => [name, from, to])).toEqual([
      ["Mr T Brannock", "2026-11-01", null],
      ["Mrs A Whitcombe", "2026-09-01", "2026-10-31"],
    ]);
  });

  test("of two people for one post at the same moment records one", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const outcomes = await Promise.allSettled(
      ["Mrs A Whitcombe", "Mr T Brannock", "Ms J Abara"].map((name) =>
        admin.appointment.record({ ...lead(story), name }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await admin.appointment.list({ schoolId: story.ashdown })).toHaveLength(1);
  });

  test("from a day before the present holder's first conflicts, whoever is said to take over", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    await admin.appointment.record(lead(story));
    const earlier = { ...lead(story), name: "Mr T Brannock", from: "2025-09-01" };
    for (const replacesOthers of [false, true]) {
      await expect(admin.appointment.record({ ...earlier, replacesOthers })).rejects.toThrow(
        "Mrs A Whitcombe holds this role from 1 September 2026",
      );
    }
  });

  test("is refused to a governor and not found for a sibling school", async () => {
    const story = await tellStory(database);
    await expect(story.as("governor").appointment.record(lead(story))).rejects.toBeInstanceOf(
      NotPermitted,
    );
    await expect(
      story.as("school_admin").appointment.record({ ...lead(story), schoolId: story.beckside }),
    ).rejects.toBeInstanceOf(NotFound);
  });
});

describe("ending an appointment", () => {
  test("works once, on or after its first day", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const { appointmentId } = await admin.appointment.record(lead(story));
    const input = { schoolId: story.ashdown, appointmentId };
    await expect(admin.appointment.end({ ...input, on: "2026-08-31" })).rejects.toMatchObject({
      fieldErrors: { on: "The last day can't be before 1 September 2026." },
    });
    await admin.appointment.end({ ...input, on: "2026-12-18" });
    await expect(admin.appointment.end({ ...input, on: "2026-12-20" })).rejects.toBeInstanceOf(
      Conflict,
    );
    expect(await admin.appointment.list({ schoolId: story.ashdown })).toMatchObject([
      { to: "2026-12-18" },
    ]);
  });
});
