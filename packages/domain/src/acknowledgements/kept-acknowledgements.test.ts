import { addDays } from "@safeboard/compliance/dates";
import { countAcknowledgementsOn } from "@safeboard/compliance/kept-acknowledgements";
import { withActor } from "@safeboard/database/actor";
import { keptAcknowledgement } from "@safeboard/database/tables/acknowledgements";
import { createTestDatabase } from "@safeboard/database/testing";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NotFound } from "../errors.ts";
import { importsOf } from "../imports/import.fixture.ts";
import { closeReleasedSchools } from "../moves/close-released-schools.ts";
import { atSchool } from "../schools/at-school.ts";
import { reduceLeavers } from "../staff/reduce-leavers.ts";
import { callAs, tellStory, TODAY } from "../trust-story.fixture.ts";
import { type Deed, DEEDS, type ReadingSchool, readingSchool } from "./reading-school.fixture.ts";
import { checkAcknowledgements, rebuildAcknowledgements } from "./rebuild-acknowledgements.ts";

const { database } = await createTestDatabase();

async function keptOf({ story }: ReadingSchool) {
  const school = { trustId: story.trust.id, schoolId: story.ashdown };
  const [row] = await withActor(database, story.system, (transaction) =>
    transaction.select().from(keptAcknowledgement).where(atSchool(keptAcknowledgement, school)),
  );
  return {
    figures: row?.figures ?? expect.fail("Nothing is kept of the school."),
    versions: row?.versions ?? expect.fail("Nothing is kept of its past."),
  };
}

/** What is kept is what a rebuild gives, and of each version it counts as the version's own page does. */
async function expectAgreement(school: ReadingSchool): Promise<void> {
  const { story, day } = school;
  expect(await checkAcknowledgements(database, story.trust.id, day)).toEqual([]);
  const { figures, versions } = await keptOf(school);
  for (const { versionId, changes } of [...figures, ...versions]) {
    const { counts } = await school.admin.acknowledgement.ofVersion({
      schoolId: story.ashdown,
      versionId,
    });
    const { dueNext: _next, ...counted } = countAcknowledgementsOn(changes, day);
    expect(counts).toMatchObject(counted);
  }
}

const cellOn = async ({ story }: ReadingSchool, today: string, past?: string) => {
  const { rows } = await story
    .as("trust_lead", { today })
    .overview.read(past === undefined ? {} : { asAt: past, known: "now" });
  return rows.find(({ schoolId }) => schoolId === story.ashdown)?.cells.acknowledgements;
};

describe("what is kept of who has read what", () => {
  test("is what a rebuild gives after every deed there is", async () => {
    const school = await readingSchool(database);
    for (const deed of Object.keys(DEEDS) as Deed[]) {
      const before = await keptOf(school);
      expect(await school.does(deed, 0), deed).toBe("done");
      await expectAgreement(school);
      // A deed that changed nothing would show nothing.
      expect((await keptOf(school)).versions, deed).not.toEqual(before.versions);
    }
  });

  test("is what a rebuild gives after any deeds in any order, on the day and a month later", async () => {
    const deeds = fc.array(
      fc.record({
        deed: fc.constantFrom(...(Object.keys(DEEDS) as Deed[])),
        which: fc.nat({ max: 5 }),
        days: fc.nat({ max: 4 }),
      }),
      { minLength: 12, maxLength: 16 },
    );
    const tried = fc.check(
      fc.asyncProperty(deeds, async (several) => {
        const school = await readingSchool(database);
        await school.does("ask", 1);
        for (const { deed, which, days } of several) {
          school.waits(days);
          await school.does(deed, which);
        }
        await expectAgreement(school);
        school.waits(30);
        await expectAgreement(school);
        await rebuildAcknowledgements(database, school.story.trust.id, school.day);
        await expectAgreement(school);
      }),
      { numRuns: 3, endOnFailure: true },
    );
    expect(await tried).toMatchObject({ failed: false, errorInstance: null });
  }, 120_000);

  test("follows an import of the staff list, and its withdrawal", async () => {
    const school = await readingSchool(database);
    const { story } = school;
    await school.does("ask", 1);
    const ids = { trustId: story.trust.id, centralId: story.central.id };
    const imports = importsOf(database, story.as("school_admin"), ids);
    const page = await imports.check({
      kind: "staff",
      schoolId: story.ashdown,
      bytes: [
        "Name,Work Email,Job Title,Leaving Date",
        "Anna Whitcombe,anna@ashdown.example,Teacher,20/11/2026",
      ].join("\r\n"),
    });
    const applied = await imports.apply(page);
    await expectAgreement(school);
    const [left] = (await keptOf(school)).versions;
    expect(countAcknowledgementsOn(left?.changes ?? {}, TODAY)).toMatchObject({ required: 1 });
    await imports.withdraw(applied);
    await expectAgreement(school);
    const [back] = (await keptOf(school)).versions;
    expect(countAcknowledgementsOn(back?.changes ?? {}, TODAY)).toMatchObject({ required: 2 });
  });

  test("forgets whom the school forgets", async () => {
    const school = await readingSchool(database);
    const { story } = school;
    await school.does("ask", 1);
    await school.does("leave", 0);
    const today = addDays(TODAY, 4_000);
    const now = new Date(`${today}T03:00:00Z`);
    expect(await reduceLeavers({ database, today, now }, story.trust.id)).toBe(1);
    expect(await checkAcknowledgements(database, story.trust.id, today)).toEqual([]);
    const [only] = (await keptOf(school)).versions;
    expect(countAcknowledgementsOn(only?.changes ?? {}, TODAY)).toMatchObject({ required: 1 });
  });

  test("goes with a school to its next trust, and stays as it was where it has been", async () => {
    const [school, weald] = [
      await readingSchool(database),
      await tellStory(database, "Weald Trust"),
    ];
    const { story } = school;
    await school.does("ask", 1);
    await school.does("confirmOnDevice", 0);
    const before = await keptOf(school);
    const { code } = await story
      .as("trust_lead")
      .release.create({ schoolId: story.ashdown, leavingOn: "2026-12-31" });
    const { schoolId } = await weald.as("trust_lead").release.accept({ code });
    const system = { ...weald.system, schoolIds: [schoolId] };
    const [moved] = await withActor(database, system, (transaction) =>
      transaction
        .select()
        .from(keptAcknowledgement)
        .where(atSchool(keptAcknowledgement, { trustId: weald.trust.id, schoolId })),
    );
    expect(moved?.versions?.map(({ changes }) => changes)).toEqual(
      before.versions.map(({ changes }) => changes),
    );
    expect(await checkAcknowledgements(database, weald.trust.id, TODAY)).toEqual([]);
    const today = "2027-01-01";
    await closeReleasedSchools(
      { database, today, now: new Date(`${today}T03:00:00Z`) },
      story.trust.id,
    );
    expect((await keptOf(school)).versions).toEqual(before.versions);
  });
});

describe("the overview", () => {
  test("shows how far a school is today, and is overdue tomorrow without anybody's deed", async () => {
    const school = await readingSchool(database);
    const { ashdown } = school.story;
    expect(await cellOn(school, TODAY)).toMatchObject({ value: "Not asked" });
    await school.admin.acknowledgement.ask({
      schoolId: ashdown,
      versionId: school.versionId,
      groups: ["teaching"],
      dueOn: TODAY,
    });
    await school.does("confirmOnDevice", 0);
    expect(await cellOn(school, TODAY)).toMatchObject({
      status: "due_soon",
      value: "50% confirmed",
    });
    expect(await cellOn(school, addDays(TODAY, 1))).toMatchObject({
      status: "needs_action",
      value: "50% · 1 overdue",
    });
  });

  test("tells of a past day who was asked and had confirmed by then", async () => {
    const school = await readingSchool(database);
    await school.does("ask", 1);
    school.waits(3);
    await school.does("confirmOnDevice", 0);
    school.waits(20);
    await school.does("confirmOnDevice", 0);
    const past = (on: number) => cellOn(school, addDays(TODAY, 40), addDays(TODAY, on));
    expect(await past(-1)).toMatchObject({ status: "not_applicable", value: "Not asked" });
    expect(await past(2)).toMatchObject({ status: "due_soon", value: "0% confirmed" });
    expect(await past(3)).toMatchObject({ status: "due_soon", value: "50% confirmed" });
    expect(await past(15)).toMatchObject({ status: "needs_action", value: "50% · 1 overdue" });
    expect(await past(23)).toMatchObject({ status: "met" });
  });

  test("says so where what was asked before is not counted yet, and counts it at the next rebuild", async () => {
    const school = await readingSchool(database);
    await school.does("ask", 1);
    await withActor(database, school.story.system, (transaction) =>
      transaction.update(keptAcknowledgement).set({
        figures: sql`jsonb 'null'`,
        versions: sql`jsonb 'null'`,
      }),
    );
    expect(await cellOn(school, TODAY)).toMatchObject({ value: "Not counted yet" });
    await rebuildAcknowledgements(database, school.story.trust.id, TODAY);
    expect(await cellOn(school, TODAY)).toMatchObject({ value: "0% confirmed" });
  });

  test("leads from what is not in order to a request for it", async () => {
    const school = await readingSchool(database);
    await school.does("ask", 1);
    const lead = school.story.as("trust_lead");
    expect(
      await lead.request.draft({ schoolId: school.story.ashdown, measureId: "acknowledgements" }),
    ).toMatchObject({ subject: "acknowledgement", about: school.versionId });
  });

  test("opens nothing of it to a trustee", async () => {
    const { story } = await readingSchool(database);
    const seen = await withActor(database, story.members.trustee, (transaction) =>
      transaction.select().from(keptAcknowledgement),
    );
    expect(seen).toEqual([]);
    await expect(
      callAs(database, story.members.trustee).acknowledgement.acrossSchools(),
    ).rejects.toBeInstanceOf(NotFound);
  });
});
