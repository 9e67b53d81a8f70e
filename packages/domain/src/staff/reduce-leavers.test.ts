import { coverageOn, addUp } from "@safeboard/compliance/training";
import { withActor } from "@safeboard/database/actor";
import { createAppointment } from "@safeboard/database/factories/appointments";
import { createStaffMember } from "@safeboard/database/factories/staff";
import { createCompletion, createExemption } from "@safeboard/database/factories/training";
import { auditEvent } from "@safeboard/database/tables/audit";
import { importPart, importRow, importRun } from "@safeboard/database/tables/imports";
import { staffMember } from "@safeboard/database/tables/staff";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { importsOf } from "../imports/import.fixture.ts";
import { keepCoverage } from "../training/keep-coverage.ts";
import { loadCoverage } from "../training/load-coverage.ts";
import { tellStory, TODAY, type TrustStory } from "../trust-story.fixture.ts";
import { reduceLeavers } from "./reduce-leavers.ts";

const { database } = await createTestDatabase();
const job = (story: TrustStory) =>
  [{ database, today: TODAY, now: new Date(`${TODAY}T03:00:00Z`) }, story.trust.id] as const;

/** Two who left three years ago, one who left last summer, and one who is still there. */
async function employ(story: TrustStory): Promise<string> {
  const { system, ashdown: schoolId } = story;
  const person = (name: string, startedOn: string, leftOn: string | null) =>
    createStaffMember(database, system, { schoolId, name, startedOn, leftOn });
  const tilda = await person("Tilda Morrow", "2021-09-01", "2023-08-31");
  const hugh = await person("Hugh Sandal", "2022-01-04", "2023-07-21");
  const vera = await person("Vera Quill", "2020-09-01", "2026-07-21");
  const present = await person("Nia Price", "2019-09-01", null);
  for (const staffMemberId of [tilda, vera, present]) {
    await createCompletion(database, system, {
      schoolId,
      staffMemberId,
      course: "safeguarding",
      completedOn: "2022-09-02",
    });
  }
  await createExemption(database, system, {
    schoolId,
    staffMemberId: hugh,
    requirementCode: "prevent_awareness",
    from: "2022-03-01",
  });
  await createAppointment(database, system, {
    schoolId,
    role: "prevent_lead",
    personName: "Tilda Morrow",
    staffMemberId: tilda,
    from: "2022-09-01",
    to: "2023-08-31",
  });
  return tilda;
}

const MONTH_ENDS = ["2021-09-30", "2022-08-31", "2023-03-31", "2023-07-31", "2023-08-31"];

async function coverage(story: TrustStory) {
  const { system, trust, ashdown } = story;
  return withActor(database, system, async (transaction) => {
    await keepCoverage(transaction, { actor: system, today: TODAY }, ashdown);
    const rows = await loadCoverage(transaction, { trustId: trust.id, schoolIds: [ashdown] });
    const codes = [...new Set(rows.map(({ requirementCode }) => requirementCode))].toSorted();
    return codes.map((code) => {
      const all = addUp(
        rows.filter((row) => row.requirementCode === code).map(({ changes }) => changes),
      );
      return [code, MONTH_ENDS.map((day) => withoutExpiring(coverageOn(all, day, [30])))];
    });
  });
}

/** What was about to expire is lost with the names. */
function withoutExpiring<Counts extends { expiring: unknown }>(counts: Counts) {
  const { expiring: _expiring, ...rest } = counts;
  return rest;
}

test("leavers of long ago become counts, and past month ends add up to what they did", async () => {
  const story = await tellStory(database);
  const tilda = await employ(story);
  const before = await coverage(story);
  expect(await reduceLeavers(...job(story))).toBe(2);
  const { staff, appointment } = story.as("school_admin");
  const list = await staff.list({ schoolId: story.ashdown });
  expect(list.staff.map(({ name }) => name)).toEqual(["Nia Price", "Vera Quill"]);
  await expect(staff.read({ schoolId: story.ashdown, staffMemberId: tilda })).rejects.toMatchObject(
    { code: "NOT_FOUND" },
  );
  expect(JSON.stringify(before)).toContain('"exempt":1');
  expect(await coverage(story)).toEqual(before);
  expect(await reduceLeavers(...job(story))).toBe(0);
  expect(JSON.stringify(await appointment.list({ schoolId: story.ashdown }))).toContain(
    "Tilda Morrow",
  );
});

test("the record of changes says how many, and not who", async () => {
  const story = await tellStory(database);
  await employ(story);
  await reduceLeavers(...job(story));
  const events = await withActor(database, story.system, (transaction) =>
    transaction.select().from(auditEvent).where(eq(auditEvent.action, "staff.reduceLeavers")),
  );
  expect(events).toMatchObject([
    { actorName: "Safeboard", detail: { people: 2, leftBefore: "2024-11-22" } },
  ]);
});

describe("what imports hold of leavers", () => {
  const rowsOf = (story: TrustStory) =>
    withActor(database, story.system, async (transaction) =>
      JSON.stringify([
        await transaction.select().from(importRow).orderBy(importRow.rowNumber),
        await transaction.select().from(importRun),
      ]),
    );
  const FILE = [
    "Forename,Surname,Email,Start,Leaving date,Group",
    "Tilda,Morrow,t.morrow@ashdown.example,01/09/2021,31/08/2023,Teacher",
    "Nia,Price,n.price@ashdown.example,01/09/2019,,Teacher",
  ];

  async function importStaff(story: TrustStory) {
    const ids = { trustId: story.trust.id, centralId: story.central.id };
    const school = importsOf(database, story.as("school_admin"), ids);
    const trust = importsOf(database, story.as("trust_lead"), ids);
    const list = { kind: "staff", schoolId: story.ashdown };
    const applied = await school.apply(
      await school.check({ ...list, bytes: FILE.join("\n") }, { columns: { Start: "started_on" } }),
    );
    // She is named in rows that are rejected, too, and in a file of the trust that waits to be applied.
    const training = await trust.check({
      kind: "training",
      schoolId: null,
      bytes: [
        "Learner name,School,Course,Completed",
        "Morrow Tilda,Ashdown Vale Primary,Prevent,2025-09-01",
      ].join("\n"),
    });
    return { applied, training };
  }

  test("goes with them, and the rows of others stay", async () => {
    const story = await tellStory(database);
    const { applied, training } = await importStaff(story);
    expect(await rowsOf(story)).toMatch(/Tilda.*Morrow/u);
    expect(await reduceLeavers(...job(story))).toBe(1);
    const left = await rowsOf(story);
    expect(left).not.toMatch(/tilda|morrow/iu);
    expect(left).toContain("Price");
    const read = { schoolId: story.ashdown, runId: applied.runId };
    expect(await story.as("school_admin").import.read(read)).toMatchObject({
      state: "applied",
      counts: { new: 2 },
    });
    expect(
      await story.as("trust_lead").import.read({ schoolId: null, runId: training.runId }),
    ).toMatchObject({ state: "cancelled" });
    const parts = await withActor(database, story.system, (transaction) =>
      transaction.select().from(importPart),
    );
    expect(parts).toEqual([]);
  });

  test("is left where they are still kept, and so is what names others", async () => {
    const story = await tellStory(database);
    await importStaff(story);
    const before = await rowsOf(story);
    await createStaffMember(database, story.system, {
      schoolId: story.ashdown,
      name: "Hugh Sandal",
      leftOn: "2022-07-21",
    });
    await withActor(database, story.system, (transaction) =>
      transaction
        .update(staffMember)
        .set({ leftOn: "2026-07-21" })
        .where(eq(staffMember.name, "Tilda Morrow")),
    );
    expect(await reduceLeavers(...job(story))).toBe(1);
    expect(await rowsOf(story)).toBe(before);
  });
});

test("a trust that keeps leavers for longer keeps them", async () => {
  const story = await tellStory(database);
  await employ(story);
  await story.as("trust_lead").settings.save({
    name: "leaverRetentionMonths",
    value: "60",
    inForceFrom: TODAY,
    reason: "As our retention schedule says.",
  });
  expect(await reduceLeavers(...job(story))).toBe(0);
});
