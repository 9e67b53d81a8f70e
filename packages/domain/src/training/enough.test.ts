import { createStaffMember } from "@safeboard/database/factories/staff";
import { createTestDatabase } from "@safeboard/database/testing";
import { expect, test } from "vitest";
import { tellStory } from "../trust-story.fixture.ts";
import { aboutPhones, employ } from "./trained-school.fixture.ts";

const { database } = await createTestDatabase();

test("one governor with cyber security training is enough, and the other is not asked for it", async () => {
  const story = await tellStory(database);
  const [ada, ben] = await Promise.all(
    ["Ada Fell", "Ben Orme"].map((name) =>
      createStaffMember(database, story.system, {
        schoolId: story.ashdown,
        name,
        group: "governor",
        startedOn: "2024-09-01",
      }),
    ),
  );
  const { schoolId } = await employ(database, story, story.ashdown);
  const { training } = story.as("trust_lead");
  const look = async () => {
    const matrix = await training.matrix({ schoolId });
    const { schools, requirements, byGroup } = await training.acrossSchools({});
    const code = "cyber_security_governor";
    const cellOf = (id: string | undefined) =>
      matrix.people.find((person) => person.id === id)?.cells[code];
    return {
      matrix: matrix.requirements.find((each) => each.code === code)?.counted,
      trust: schools.find(({ id }) => id === schoolId)?.cells[code],
      total: requirements.find((each) => each.code === code)?.total,
      groups: byGroup.filter(({ cells }) => cells[code] !== undefined).map(({ group }) => group),
      ada: cellOf(ada),
      ben: cellOf(ben),
    };
  };
  const lacking = { required: 1, inDate: 0, neverDone: 1, status: "needs_action" };
  const before = await look();
  expect([before.matrix, before.trust, before.total]).toMatchObject([lacking, lacking, lacking]);
  expect(before.ben).toMatchObject({
    status: "not_applicable",
    enough: { hold: 0, needed: 1 },
  });
  await training.record({
    schoolId,
    staffMemberIds: [ada ?? ""],
    course: "cyber_security",
    completedOn: "2026-11-02",
  });
  const after = await look();
  const met = { required: 1, inDate: 1, neverDone: 0, percent: 100, status: "met" };
  expect([after.matrix, after.trust, after.total]).toMatchObject([met, met, met]);
  expect(after.ada).toMatchObject({ standing: "in_date", status: "met" });
  expect(after.ben).toMatchObject({ status: "not_applicable", enough: { hold: 1, needed: 1 } });
  // It is asked of the school: no group of its staff is counted for it.
  expect(after.groups).toEqual([]);
});

test("a trust can ask for at least two of its teachers, and for no number that is none", async () => {
  const story = await tellStory(database);
  const { nia, jon } = await employ(database, story, story.ashdown);
  const { training } = story.as("trust_lead");
  const { code } = await training.saveRequirement({ ...aboutPhones, enough: "2" });
  const counted = async () => {
    const { requirements } = await training.acrossSchools({});
    return requirements.find((each) => each.code === code)?.total;
  };
  expect(await counted()).toMatchObject({ required: 2, neverDone: 2 });
  const record = (staffMemberId: string) =>
    training.record({
      schoolId: story.ashdown,
      staffMemberIds: [staffMemberId],
      course: code,
      completedOn: "2026-11-02",
    });
  await record(nia);
  expect(await counted()).toMatchObject({ required: 2, inDate: 1, neverDone: 1, percent: 50 });
  await record(jon);
  expect(await counted()).toMatchObject({ required: 2, inDate: 2, percent: 100 });
  await expect(
    training.saveRequirement({ ...aboutPhones, title: "Phones again", enough: "0" }),
  ).rejects.toThrow("Enter a number of people from 1 to 50");
});
