import { withActor } from "@safeboard/database/actor";
import { createStaffMember } from "@safeboard/database/factories/staff";
import { createCompletion } from "@safeboard/database/factories/training";
import { completion, keptCoverage } from "@safeboard/database/tables/training";
import { auditEvent } from "@safeboard/database/tables/audit";
import { createTestDatabase } from "@safeboard/database/testing";
import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { Conflict, NotFound, NotPermitted } from "../errors.ts";
import { joinAs, callAs, tellStory, TODAY, type TrustStory } from "../trust-story.fixture.ts";
import { copyCompletions } from "./copy-completions.ts";
import { matchPeople } from "./match-people.ts";

const { database } = await createTestDatabase();
const job = (story: TrustStory, today = TODAY) =>
  [{ database, today, now: new Date(`${today}T12:00:00Z`) }, story.trust.id] as const;

/** Nia Price teaches at Ashdown Vale and at Beckside. */
async function atTwoSchools(story: TrustStory, email: string | null = "n.price@trust.example") {
  const { system, ashdown, beckside } = story;
  const person = { name: "Nia Price", email };
  return {
    oneId: await createStaffMember(database, system, { ...person, schoolId: ashdown }),
    otherId: await createStaffMember(database, system, { ...person, schoolId: beckside }),
  };
}

const counted = (story: TrustStory, schoolId: string) =>
  withActor(database, story.system, (transaction) =>
    transaction
      .select()
      .from(completion)
      .where(
        and(
          eq(completion.trustId, story.trust.id),
          eq(completion.schoolId, schoolId),
          isNull(completion.withdrawnAt),
        ),
      ),
  );

test("one address at two schools is matched by itself, once, and the record says so", async () => {
  const story = await tellStory(database);
  await atTwoSchools(story);
  expect(await matchPeople(...job(story))).toBe(1);
  expect(await matchPeople(...job(story))).toBe(0);
  const { people, asked } = await story.as("trust_lead").person.proposals();
  expect(asked).toEqual([]);
  expect(people).toMatchObject([
    {
      posts: [
        { name: "Nia Price", schoolName: "Ashdown Vale Primary School" },
        { name: "Nia Price", schoolName: "Beckside Academy", person: { how: "same_email" } },
      ],
    },
  ]);
  const events = await withActor(database, story.system, (transaction) =>
    transaction.select().from(auditEvent).where(eq(auditEvent.action, "person.match")),
  );
  expect(events).toMatchObject([{ actorName: "Safeboard", detail: { joined: 1 } }]);
});

test("a name alone is asked of the lead, who says that they are one, or two, and takes it back", async () => {
  const story = await tellStory(database);
  const pair = await atTwoSchools(story, null);
  const { person } = story.as("trust_lead");
  expect(await matchPeople(...job(story))).toBe(0);
  expect((await person.proposals()).asked).toMatchObject([{ because: "same_name" }]);
  await person.confirm(pair);
  await expect(person.confirm(pair)).rejects.toBeInstanceOf(Conflict);
  expect((await person.proposals()).asked).toEqual([]);
  await person.undo(pair);
  expect((await person.proposals()).asked).toHaveLength(1);
  await person.distinguish(pair);
  expect(await person.proposals()).toMatchObject({ asked: [], people: [], distinguished: [{}] });
  await expect(person.distinguish(pair)).rejects.toBeInstanceOf(Conflict);
  await person.undo(pair);
  expect(await person.proposals()).toMatchObject({ asked: [{}], distinguished: [] });
  await expect(person.undo(pair)).rejects.toBeInstanceOf(Conflict);
});

test("who was matched by address and is two people is not matched again", async () => {
  const story = await tellStory(database);
  const pair = await atTwoSchools(story);
  await matchPeople(...job(story));
  await story.as("trust_lead").person.distinguish(pair);
  expect(await matchPeople(...job(story))).toBe(0);
  expect(await story.as("trust_lead").person.proposals()).toMatchObject({ people: [], asked: [] });
});

test("whoever is at three schools and somebody else at one of them is told apart there, by one answer", async () => {
  const story = await tellStory(database);
  const { oneId, otherId } = await atTwoSchools(story);
  const thirdId = await createStaffMember(database, story.system, {
    schoolId: story.carrLane,
    name: "Nia Price",
    email: "n.price@trust.example",
  });
  expect(await matchPeople(...job(story))).toBe(2);
  const { person } = story.as("trust_lead");
  await person.distinguish({ oneId, otherId: thirdId });
  expect(await matchPeople(...job(story))).toBe(0);
  const told = await person.proposals();
  expect(told).toMatchObject({ asked: [], distinguished: [{}] });
  expect(told.distinguished).toHaveLength(1);
  expect(told.people.map(({ posts }) => posts.map(({ staffMemberId }) => staffMemberId))).toEqual([
    [oneId, otherId],
  ]);
  // Asked again about either of the two, nothing of that answer is left.
  await person.undo({ oneId: otherId, otherId: thirdId });
  expect((await person.proposals()).distinguished).toEqual([]);
  await person.confirm({ oneId, otherId: thirdId });
  const [together] = (await person.proposals()).people;
  expect(together?.posts.map(({ staffMemberId }) => staffMemberId).toSorted()).toEqual(
    [oneId, otherId, thirdId].toSorted(),
  );
});

test("what one school records counts at the other, once, and goes when it is taken back", async () => {
  const story = await tellStory(database);
  const { oneId } = await atTwoSchools(story);
  await matchPeople(...job(story));
  const { training } = story.as("school_admin");
  await training.record({
    schoolId: story.ashdown,
    staffMemberIds: [oneId],
    course: "safeguarding",
    completedOn: "2026-09-02",
    provider: "Vale Learning",
    occasion: "Staff meeting in the hall",
  });
  expect(await copyCompletions(...job(story))).toEqual({ copied: 1, takenBack: 0 });
  expect(await copyCompletions(...job(story))).toEqual({ copied: 0, takenBack: 0 });
  const [original] = await counted(story, story.ashdown);
  expect(await counted(story, story.beckside)).toMatchObject([
    {
      course: "safeguarding",
      completedOn: "2026-09-02",
      provider: "Vale Learning",
      occasion: null,
      source: "other_school",
      copiedFromId: original?.id,
      recordedBy: "Another school of the trust",
    },
  ]);
  expect(await inDate(story, story.beckside)).toBe(1);
  await training.withdrawCompletion({
    schoolId: story.ashdown,
    completionId: original?.id ?? "",
    reason: "It was somebody else.",
  });
  expect(await copyCompletions(...job(story))).toEqual({ copied: 0, takenBack: 1 });
  expect(await counted(story, story.beckside)).toEqual([]);
  expect(await inDate(story, story.beckside)).toBe(0);
});

/** By the figures that are kept: in how many safeguarding courses somebody passes into being in date. */
async function inDate(story: TrustStory, schoolId: string): Promise<number> {
  const rows = await withActor(database, story.system, (transaction) =>
    transaction
      .select()
      .from(keptCoverage)
      .where(
        and(eq(keptCoverage.schoolId, schoolId), eq(keptCoverage.requirementCode, "safeguarding")),
      ),
  );
  return rows.filter(({ changes }) => JSON.stringify(changes).includes(">in_date")).length;
}

test("once they are said to be two people, nothing of one counts for the other", async () => {
  const story = await tellStory(database);
  const pair = await atTwoSchools(story);
  await matchPeople(...job(story));
  await createCompletion(database, story.system, {
    schoolId: story.ashdown,
    staffMemberId: pair.oneId,
    course: "safeguarding",
    completedOn: "2026-09-02",
  });
  await copyCompletions(...job(story));
  expect(await counted(story, story.beckside)).toHaveLength(1);
  await story.as("trust_lead").person.distinguish(pair);
  expect(await counted(story, story.beckside)).toEqual([]);
});

test("each school's admin sees their own part of somebody at two schools, and no more", async () => {
  const story = await tellStory(database);
  const pair = await atTwoSchools(story);
  await matchPeople(...job(story));
  const atBeckside = callAs(
    database,
    await joinAs(database, story, "school_admin", {
      displayName: "Mara Tindall",
      schoolId: story.beckside,
    }),
  );
  await story.as("school_admin").training.record({
    schoolId: story.ashdown,
    staffMemberIds: [pair.oneId],
    course: "safeguarding",
    completedOn: "2026-09-02",
    occasion: "Staff meeting in the hall",
  });
  await copyCompletions(...job(story));
  const own = { schoolId: story.beckside, staffMemberId: pair.otherId };
  const seen = [
    await atBeckside.staff.read(own),
    await atBeckside.staff.list({ schoolId: story.beckside }),
    await atBeckside.training.ofPerson(own),
    await atBeckside.training.standing({ ...own, requirementCode: "safeguarding" }),
    await atBeckside.audit.list({ schoolId: story.beckside }),
  ];
  const words = JSON.stringify(seen);
  expect(words).toContain("other_school");
  for (const ofTheOther of [story.ashdown, "Ashdown", "Dana Escrick", "hall", pair.oneId]) {
    expect(words).not.toContain(ofTheOther);
  }
  const theirs = { schoolId: story.ashdown, staffMemberId: pair.oneId };
  await expect(atBeckside.staff.read(theirs)).rejects.toBeInstanceOf(NotFound);
  await expect(atBeckside.person.proposals()).rejects.toBeInstanceOf(NotPermitted);
  await expect(story.as("hub_lead").person.confirm(pair)).rejects.toBeInstanceOf(NotPermitted);
});
