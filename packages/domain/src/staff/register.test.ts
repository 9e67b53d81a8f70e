import { createTestDatabase } from "@safeboard/database/testing";
import { expect, test } from "vitest";
import { Conflict } from "../errors.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

const nia = ({ ashdown }: TrustStory) => ({
  schoolId: ashdown,
  name: "Nia Price",
  email: "n.price@ashdown.example",
  reference: "E1042",
  group: "teaching" as const,
  startedOn: "2020-09-01",
});

test("what was recorded of somebody before stays, with who changed it and when", async () => {
  const story = await tellStory(database);
  const { staffMemberId } = await story
    .as("school_admin", { today: "2026-09-02" })
    .staff.add(nia(story));
  await story
    .as("trust_lead", { today: "2026-10-05" })
    .staff.change({ ...nia(story), staffMemberId, group: "leadership", leftOn: null });
  const { staff } = story.as("school_admin");
  await staff.leave({ schoolId: story.ashdown, staffMemberId, on: "2026-12-18" });
  const page = await staff.read({ schoolId: story.ashdown, staffMemberId });
  expect(page.person).toMatchObject({ reference: "E1042", group: "leadership" });
  expect(page.records).toMatchObject([
    { group: "leadership", leftOn: "2026-12-18", recordedBy: "Dana Escrick" },
    { group: "leadership", leftOn: null, recordedBy: "Priya Lathom" },
    { group: "teaching", leftOn: null, recordedBy: "Dana Escrick" },
  ]);
});

test("a reference is one person's, and tells two of the same name apart", async () => {
  const story = await tellStory(database);
  const { staff } = story.as("school_admin");
  await staff.add(nia(story));
  const another = { ...nia(story), email: null };
  await expect(staff.add({ ...another, name: "Owen Price" })).rejects.toThrow(
    "Nia Price is on the staff list with this reference already.",
  );
  await expect(staff.add({ ...another, reference: null })).rejects.toBeInstanceOf(Conflict);
  await staff.add({ ...another, reference: "E2077" });
  expect((await staff.list({ schoolId: story.ashdown })).staff).toHaveLength(2);
});

test("who joins and who leaves counts in the school's training at once", async () => {
  const story = await tellStory(database);
  const { staff, training } = story.as("school_admin");
  const safeguarding = async (asAt: string) => {
    const matrix = await training.matrix({ schoolId: story.ashdown, asAt });
    return matrix.people.map(({ cells }) => cells["safeguarding"]?.standing);
  };
  const { staffMemberId } = await staff.add(nia(story));
  expect(await safeguarding("2026-11-22")).toEqual(["never_done"]);
  await staff.leave({ schoolId: story.ashdown, staffMemberId, on: "2026-12-18" });
  expect(await safeguarding("2027-01-08")).toEqual([]);
});

test("a person's page says which roles they hold and what they were asked to read", async () => {
  const story = await tellStory(database);
  const { staff, appointment } = story.as("school_admin");
  const { staffMemberId } = await staff.add(nia(story));
  await appointment.record({
    schoolId: story.ashdown,
    role: "prevent_lead",
    name: "Nia Price",
    staffMemberId,
    from: "2026-09-01",
  });
  const page = await staff.read({ schoolId: story.ashdown, staffMemberId });
  expect(page.roles).toMatchObject([{ title: "Prevent lead", from: "2026-09-01", to: null }]);
  expect(page.asked).toEqual([]);
});
