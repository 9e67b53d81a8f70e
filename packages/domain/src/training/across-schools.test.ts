import { createCompletion } from "@safeboard/database/factories/training";
import { createStaffMember } from "@safeboard/database/factories/staff";
import { createTestDatabase } from "@safeboard/database/testing";
import { describe, expect, test } from "vitest";
import { Conflict, InvalidInput, NotFound } from "../errors.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";
import { aboutPhones, employ } from "./trained-school.fixture.ts";

const { database } = await createTestDatabase();

const record = (story: TrustStory, schoolId: string, staffMemberIds: string[]) =>
  story.as("trust_lead").training.record({
    schoolId,
    staffMemberIds,
    course: "safeguarding",
    completedOn: "2026-11-02",
  });

describe("training across schools", () => {
  test("adds people up, and never means percentages", async () => {
    const story = await tellStory(database);
    const ashdown = await employ(database, story, story.ashdown);
    const beckside = await createStaffMember(database, story.system, {
      schoolId: story.beckside,
      name: "Ivo Kerr",
      startedOn: "2020-09-01",
    });
    await record(story, story.ashdown, [ashdown.nia]);
    await record(story, story.beckside, [beckside]);
    const page = await story.as("trust_lead").training.acrossSchools({});
    const safeguarding = page.requirements.find(({ code }) => code === "safeguarding");
    // One of three at Ashdown Vale and one of one at Beckside are two of four: 50%, and not 66%.
    expect(safeguarding?.total).toMatchObject({
      inDate: 2,
      neverDone: 2,
      percent: 50,
      status: "needs_action",
    });
    expect(page.schools.map(({ name, cells }) => [name, cells["safeguarding"]?.percent])).toEqual([
      ["Ashdown Vale Primary School", 33],
      ["Beckside Academy", 100],
      ["Carr Lane Infant School", undefined],
    ]);
    expect(page.byGroup.map(({ group, cells }) => [group, cells["safeguarding"]?.percent])).toEqual(
      [
        ["teaching", 66],
        ["support", 0],
      ],
    );
  });

  test("narrows to a hub and to a group; the totals follow", async () => {
    const story = await tellStory(database);
    const { nia } = await employ(database, story, story.ashdown);
    await employ(database, story, story.carrLane);
    await record(story, story.ashdown, [nia]);
    const total = async (narrowed: object) => {
      const page = await story.as("trust_lead").training.acrossSchools(narrowed);
      const counted = page.requirements.find(({ code }) => code === "safeguarding")?.total;
      return [page.schools.length, counted?.required];
    };
    expect(await total({})).toEqual([3, 6]);
    expect(await total({ hubId: story.eastHub })).toEqual([2, 3]);
    expect(await total({ hubId: story.eastHub, group: "teaching" })).toEqual([2, 2]);
    const ofHub = await story.as("hub_lead").training.acrossSchools({});
    expect(ofHub.schools.map(({ id }) => id)).not.toContain(story.carrLane);
  });

  test("shows a day to come if nothing is booked, and beside it with what is", async () => {
    const story = await tellStory(database);
    const { schoolId, nia, jon } = await employ(database, story, story.ashdown);
    const { training } = story.as("trust_lead");
    await record(story, schoolId, [nia]);
    await training.book({
      schoolId,
      staffMemberIds: [jon],
      course: "safeguarding",
      bookedFor: "2026-12-07",
    });
    const on = async (asAt: string) => {
      const page = await training.acrossSchools({ asAt, group: "teaching" });
      const total = page.requirements.find(({ code }) => code === "safeguarding")?.total;
      return [total?.percent, total?.withBooked?.percent ?? null];
    };
    expect(await on("2026-11-22")).toEqual([50, null]);
    expect(await on("2026-12-06")).toEqual([50, 50]);
    expect(await on("2026-12-07")).toEqual([50, 100]);
    expect(await on("2027-11-03")).toEqual([0, 50]);
  });

  test("shows of a past day what was known then, or what is known now", async () => {
    const story = await tellStory(database);
    const knownIn = new Date("2026-09-10T12:00:00Z");
    const staffMemberId = await createStaffMember(database, story.system, {
      schoolId: story.ashdown,
      name: "Nia Price",
      startedOn: "2020-09-01",
      recordedAt: knownIn,
    });
    await createCompletion(database, story.system, {
      schoolId: story.ashdown,
      staffMemberId,
      course: "safeguarding",
      completedOn: "2026-09-02",
      recordedAt: new Date("2026-10-05T12:00:00Z"),
    });
    await record(story, story.ashdown, [staffMemberId]);
    const percent = async (asAt: string, known: "then" | "now") => {
      const page = await story
        .as("trust_lead")
        .training.oneAcrossSchools({ requirementCode: "safeguarding", asAt, known });
      return page.total.percent;
    };
    expect(await percent("2026-09-20", "then")).toBe(0);
    expect(await percent("2026-09-20", "now")).toBe(100);
    expect(await percent("2026-10-05", "then")).toBe(100);
    // Before anybody had entered her there was nobody to count.
    expect(await percent("2026-09-09", "then")).toBeNull();
  });

  test("opens one requirement school by school and group by group, with its source", async () => {
    const story = await tellStory(database);
    await employ(database, story, story.ashdown);
    const page = await story
      .as("hub_lead")
      .training.oneAcrossSchools({ requirementCode: "safeguarding" });
    expect(page.requirement.source.title).toBe("Keeping children safe in education");
    expect(page.schools.map(({ name, groups }) => [name, groups.length])).toEqual([
      ["Ashdown Vale Primary School", 2],
    ]);
    expect(page.elsewhere.map(({ name }) => name)).toEqual(["Beckside Academy"]);
    await expect(
      story.as("trust_lead").training.oneAcrossSchools({ requirementCode: "juggling" }),
    ).rejects.toBeInstanceOf(NotFound);
  });
});

describe("what is asked", () => {
  test("grows by what the trust adds, and coverage with it", async () => {
    const story = await tellStory(database);
    await employ(database, story, story.ashdown);
    const { training } = story.as("trust_lead");
    const { code } = await training.saveRequirement(aboutPhones);
    expect(code).toBe("trust_phones_in_school");
    const { requirements } = await training.acrossSchools({});
    expect(requirements.find((each) => each.code === code)?.total).toMatchObject({
      required: 2,
      neverDone: 2,
    });
    await expect(
      training.saveRequirement({ ...aboutPhones, title: "phones in School " }),
    ).rejects.toBeInstanceOf(Conflict);
    const listed = (await training.requirements()).requirements.find((each) => each.code === code);
    expect(listed).toMatchObject({ from: "trust", decided: { by: "Priya Lathom" } });
    await training.retireRequirement({ code });
    expect((await training.acrossSchools({})).requirements.map((each) => each.code)).not.toContain(
      code,
    );
  });

  test("is changed where it is national, which the list then says, and can be given up and asked again", async () => {
    const story = await tellStory(database);
    const { nia } = await employ(database, story, story.ashdown);
    const { training } = story.as("trust_lead");
    await record(story, story.ashdown, [nia]);
    const safeguarding = {
      ...aboutPhones,
      code: "safeguarding",
      title: "Safeguarding",
      months: "24",
      source: "Keeping children safe in education",
    };
    await training.saveRequirement(safeguarding);
    const changed = (await training.requirements()).requirements.find(
      ({ code }) => code === "safeguarding",
    );
    expect(changed).toMatchObject({
      from: "trust",
      lasts: { kind: "months", months: 24 },
      nationally: { lasts: { kind: "months", months: 12 } },
      source: { certainty: "second_hand" },
    });
    await training.retireRequirement({ code: "safeguarding" });
    const { retired } = await training.requirements();
    expect(retired.map(({ code }) => code)).toEqual(["safeguarding"]);
    await training.saveRequirement(safeguarding);
    expect((await training.requirements()).retired).toEqual([]);
  });

  test("is refused when it is asked of nobody, or names what nobody knows", async () => {
    const story = await tellStory(database);
    const { training } = story.as("trust_lead");
    const problem = async (change: object) => {
      const refused = await training
        .saveRequirement({ ...aboutPhones, ...change })
        .catch((error: unknown) => error);
      return refused instanceof InvalidInput ? refused.fieldErrors : refused;
    };
    expect(await problem({ groups: [] })).toEqual({
      groups: "Choose at least one group or role.",
    });
    expect(await problem({ months: "0" })).toEqual({
      months: "Enter a number of months from 1 to 120.",
    });
    expect(await problem({ firstWithinDays: "" })).toEqual({
      firstWithinDays: "Enter a number of days from 0 to 366.",
    });
    expect(await problem({ roles: ["juggler"] })).toEqual({ roles: "Choose roles from the list." });
    expect(await problem({ courses: ["juggling"] })).toEqual({
      courses: "Choose courses from the list.",
    });
    expect(await problem({ code: "juggling" })).toBeInstanceOf(NotFound);
  });

  test("is satisfied by a course of the trust's own, also for what was done before it was", async () => {
    const story = await tellStory(database);
    const { schoolId, nia } = await employ(database, story, story.ashdown);
    const { training } = story.as("trust_lead");
    const { code } = await training.saveCourse({
      title: "Kestrel Level 2",
      alsoCalled: "L2\n\nKestrel two",
      satisfies: ["prevent_awareness"],
    });
    const done = { schoolId, staffMemberIds: [nia], course: code, completedOn: "2026-11-02" };
    await training.record(done);
    const standing = async (requirementCode: string) =>
      (await training.standing({ schoolId, staffMemberId: nia, requirementCode })).cell?.standing;
    expect(await standing("safeguarding")).toBe("never_done");
    await training.saveCourse({
      code,
      title: "Kestrel Level 2",
      satisfies: ["prevent_awareness", "safeguarding"],
    });
    expect(await standing("safeguarding")).toBe("in_date");
    await training.retireCourse({ code });
    expect(await standing("safeguarding")).toBe("never_done");
    await expect(
      training.saveCourse({ title: "cyber security Awareness", satisfies: ["safeguarding"] }),
    ).rejects.toBeInstanceOf(Conflict);
  });

  test("is more at a school that adds to it, and at no other; the trust's list isn't the school's to change", async () => {
    const story = await tellStory(database);
    await employ(database, story, story.ashdown);
    await employ(database, story, story.beckside);
    const { training } = story.as("school_admin");
    const schoolId = story.ashdown;
    const { code } = await training.saveSchoolRequirement({ schoolId, ...aboutPhones });
    const asked = async (at: string) =>
      (await story.as("trust_lead").training.matrix({ schoolId: at })).requirements.map(
        (each) => each.code,
      );
    expect(await asked(schoolId)).toContain(code);
    expect(await asked(story.beckside)).not.toContain(code);
    const across = await story.as("trust_lead").training.acrossSchools({});
    expect(across.requirements.map((each) => each.code)).not.toContain(code);
    await expect(
      training.saveSchoolRequirement({ schoolId, ...aboutPhones, code: "safeguarding" }),
    ).rejects.toBeInstanceOf(NotFound);
    await expect(
      training.retireSchoolRequirement({ schoolId, code: "safeguarding" }),
    ).rejects.toBeInstanceOf(NotFound);
    await training.retireSchoolRequirement({ schoolId, code });
    expect(await asked(schoolId)).not.toContain(code);
  });
});
