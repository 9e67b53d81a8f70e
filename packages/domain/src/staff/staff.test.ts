import { withActor } from "@safeboard/database/actor";
import { auditEvent } from "@safeboard/database/tables/audit";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { Conflict, InvalidInput, NotFound, NotPermitted } from "../errors.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

const anna = ({ ashdown }: TrustStory) => ({
  schoolId: ashdown,
  name: "Anna Whitcombe",
  email: "A.Whitcombe@ashdown.example",
  group: "leadership" as const,
  startedOn: "2021-09-01",
});

const listed = async (story: TrustStory) =>
  (await story.as("school_admin").staff.list({ schoolId: story.ashdown })).staff;

const deeds = (story: TrustStory) =>
  withActor(database, story.system, (transaction) =>
    transaction.select().from(auditEvent).where(eq(auditEvent.schoolId, story.ashdown)),
  );

describe("a school's staff list", () => {
  test("takes somebody by name, group, and email address where they have one", async () => {
    const story = await tellStory(database);
    const { staff } = story.as("school_admin");
    await staff.add(anna(story));
    await staff.add({ schoolId: story.ashdown, name: "Petra Lund", email: "", group: "support" });
    expect(await listed(story)).toMatchObject([
      {
        name: "Anna Whitcombe",
        email: "a.whitcombe@ashdown.example",
        group: "leadership",
        startedOn: "2021-09-01",
        leftOn: null,
      },
      { name: "Petra Lund", email: null, group: "support", startedOn: null },
    ]);
    expect(await deeds(story)).toMatchObject([
      { action: "staff.add", detail: { name: "Anna Whitcombe", group: "leadership" } },
      { action: "staff.add", detail: { name: "Petra Lund", group: "support" } },
    ]);
  });

  test("says what is wrong with what was typed", async () => {
    const story = await tellStory(database);
    const wrong = { ...anna(story), name: " ", email: "anna", startedOn: "soon" };
    await expect(story.as("school_admin").staff.add(wrong)).rejects.toMatchObject({
      fieldErrors: {
        name: "Enter the person's name.",
        email: "Enter an email address, such as name@school.example.",
        startedOn: "Enter a date.",
      },
    });
  });

  test("takes nobody twice", async () => {
    const story = await tellStory(database);
    const { staff } = story.as("school_admin");
    await staff.add(anna(story));
    await expect(staff.add({ ...anna(story), name: "A Whitcombe" })).rejects.toThrow(
      "Anna Whitcombe is on the staff list with this address already.",
    );
    await expect(staff.add({ ...anna(story), email: null })).rejects.toBeInstanceOf(Conflict);
    const [one, other] = await Promise.allSettled(
      [1, 2].map(() =>
        staff.add({ schoolId: story.ashdown, name: "Petra Lund", group: "support" }),
      ),
    );
    expect(new Set([one?.status, other?.status])).toEqual(new Set(["fulfilled", "rejected"]));
    expect(await listed(story)).toHaveLength(2);
  });

  test("takes a pasted list whole", async () => {
    const story = await tellStory(database);
    const { staff } = story.as("school_admin");
    const lines = "Name, Email, Group\nJon Okafor, j@a.example, teaching\nPetra Lund, , support";
    expect(await staff.addList({ schoolId: story.ashdown, lines })).toEqual({ added: 2 });
    expect((await listed(story)).map(({ name, group }) => [name, group])).toEqual([
      ["Jon Okafor", "teaching"],
      ["Petra Lund", "support"],
    ]);
  });

  test("takes nothing of a pasted list with a line that can't be read, and names each such line", async () => {
    const story = await tellStory(database);
    const { staff } = story.as("school_admin");
    await staff.add(anna(story));
    const lines =
      "Jon Okafor, , teaching\nPetra Lund, , cook\n\nA. Whitcombe, a.whitcombe@ashdown.example, support";
    const refused = await staff.addList({ schoolId: story.ashdown, lines }).catch((error) => error);
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(refused.fieldErrors).toEqual({
      "lines.2":
        "Line 2: “cook” is no staff group: write teaching, support, leadership, governor, volunteer or contractor.",
      "lines.4": "Line 4: Anna Whitcombe is on the staff list with this address already.",
    });
    expect(await listed(story)).toHaveLength(1);
    await expect(staff.addList({ schoolId: story.ashdown, lines: " \n" })).rejects.toThrow(
      "Paste at least one line.",
    );
    const many = Array.from({ length: 501 }, (_, index) => `Person ${index}, , support`);
    await expect(
      staff.addList({ schoolId: story.ashdown, lines: many.join("\n") }),
    ).rejects.toThrow("Paste at most 500 people at a time.");
  });

  test("can be put right", async () => {
    const story = await tellStory(database);
    const { staff } = story.as("school_admin");
    const { staffMemberId } = await staff.add(anna(story));
    await staff.add({ schoolId: story.ashdown, name: "Jon Okafor", group: "teaching" });
    const change = { ...anna(story), staffMemberId, name: "Anna Reed", leftOn: null };
    expect(await staff.change(change)).toEqual({ changed: true });
    expect(await staff.change(change)).toEqual({ changed: false });
    expect((await listed(story)).map(({ name }) => name)).toEqual(["Anna Reed", "Jon Okafor"]);
    await expect(
      staff.change({ ...change, name: "Jon Okafor", email: null }),
    ).rejects.toBeInstanceOf(Conflict);
    await expect(staff.change({ ...change, leftOn: "2021-08-31" })).rejects.toMatchObject({
      fieldErrors: { leftOn: "The last day can't be before 1 September 2021, the first." },
    });
    expect((await deeds(story)).filter(({ action }) => action === "staff.change")).toMatchObject([
      { detail: { before: "Anna Whitcombe", name: "Anna Reed", changed: ["name"] } },
    ]);
  });

  test("keeps those who leave with their last day, which is recorded once", async () => {
    const story = await tellStory(database);
    const { staff } = story.as("school_admin");
    const { staffMemberId } = await staff.add(anna(story));
    const leaving = { schoolId: story.ashdown, staffMemberId, on: "2026-12-18" };
    await expect(staff.leave({ ...leaving, on: "2020-01-01" })).rejects.toBeInstanceOf(
      InvalidInput,
    );
    await staff.leave(leaving);
    await expect(staff.leave(leaving)).rejects.toThrow(
      "The last day of Anna Whitcombe was recorded already.",
    );
    expect(await listed(story)).toMatchObject([{ leftOn: "2026-12-18" }]);
  });

  test("drops who was entered by mistake, and has a place for them again", async () => {
    const story = await tellStory(database);
    const { staff } = story.as("school_admin");
    const { staffMemberId } = await staff.add(anna(story));
    await staff.remove({ schoolId: story.ashdown, staffMemberId });
    expect(await listed(story)).toEqual([]);
    await expect(staff.remove({ schoolId: story.ashdown, staffMemberId })).rejects.toBeInstanceOf(
      NotFound,
    );
    await staff.add(anna(story));
    expect(await listed(story)).toHaveLength(1);
  });

  test("is not a governor's to read, nor a sibling school's", async () => {
    const story = await tellStory(database);
    await expect(
      story.as("governor").staff.list({ schoolId: story.ashdown }),
    ).rejects.toBeInstanceOf(NotPermitted);
    await expect(
      story.as("school_admin").staff.list({ schoolId: story.beckside }),
    ).rejects.toBeInstanceOf(NotFound);
  });
});
