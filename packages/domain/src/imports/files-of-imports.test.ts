/** A file arrives in parts, is opened again at another sheet, and is gone when nothing needs it any more. */
import { withActor } from "@safeboard/database/actor";
import { auditEvent } from "@safeboard/database/tables/audit";
import { importPart, importRow, importRun } from "@safeboard/database/tables/imports";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { tellStory, TODAY, type TrustStory } from "../trust-story.fixture.ts";
import { importsOf, importStage } from "./import.fixture.ts";
import { importLimits } from "./import-limits.ts";
import { openImport } from "./open-import.ts";
import { removeOldImports } from "./remove-old-imports.ts";

const { database } = await createTestDatabase();

let story: TrustStory;
let school: ReturnType<typeof importsOf>;
beforeEach(async () => {
  story = await tellStory(database);
  const ids = { trustId: story.trust.id, centralId: story.central.id };
  school = importsOf(database, story.as("school_admin"), ids);
});

const STAFF = "Name,Email,Reference,Group\nNia Price,n.price@ashdown.example,17,Teacher";
const staffList = (bytes = STAFF) => ({ kind: "staff", schoolId: story.ashdown, bytes });

const held = (runId: string) =>
  withActor(database, story.system, async (transaction) => ({
    run: (await transaction.select().from(importRun).where(eq(importRun.id, runId)))[0],
    rows: (await transaction.select().from(importRow).where(eq(importRow.runId, runId))).length,
    parts: await transaction
      .select({ position: importPart.position, bytes: importPart.bytes })
      .from(importPart)
      .where(eq(importPart.runId, runId))
      .orderBy(importPart.position),
  }));

/** Everything of the story happens on its day. */
const daysAfter = (days: number) =>
  new Date(new Date(`${TODAY}T10:00:00Z`).getTime() + days * 24 * 60 * 60_000);

describe("the job that removes what is old", () => {
  const removed = (now: Date) => removeOldImports({ database, now }, story.trust.id);

  test("gives up, after a week, an import that nobody applied, and notes it in the record of changes", async () => {
    const { runId } = await school.check(staffList());
    expect(await removed(daysAfter(importLimits.abandonedDays - 1))).toBe(0);
    expect((await held(runId)).rows).toBe(1);
    expect(await removed(daysAfter(importLimits.abandonedDays + 1))).toBe(1);
    expect(await held(runId)).toMatchObject({
      run: { state: "cancelled", opened: null },
      rows: 0,
      parts: [],
    });
    const events = await withActor(database, story.system, (transaction) =>
      transaction.select().from(auditEvent).where(eq(auditEvent.action, "import.abandon")),
    );
    expect(events).toMatchObject([{ subjectId: runId, actorName: "Safeboard" }]);
    expect(await removed(daysAfter(importLimits.abandonedDays + 2))).toBe(0);
  });

  test("removes the rows of an applied one when it can no longer be undone, and keeps what was counted", async () => {
    const applied = await school.apply(await school.check(staffList()));
    expect(await removed(daysAfter(importLimits.undoDays - 1))).toBe(0);
    const kept = await held(applied.runId);
    expect(kept).toMatchObject({ rows: 1, parts: [] });
    // From the moment that it is applied, no name stands in it but in the rows.
    expect(JSON.stringify(kept.run)).not.toContain("Price");
    expect(await removed(daysAfter(importLimits.undoDays + 1))).toBe(1);
    expect(await held(applied.runId)).toMatchObject({
      run: { state: "applied", opened: null, counts: { new: 1 } },
      rows: 0,
    });
    expect(await removed(daysAfter(importLimits.undoDays + 2))).toBe(0);
  });
});

describe("a file that arrives in several parts", () => {
  const bytes = new TextEncoder().encode(STAFF);
  const address = (runId: string) => ({ schoolId: story.ashdown, runId });
  const start = async () => {
    const admin = story.as("school_admin");
    const { runId } = await admin.import.start({
      schoolId: story.ashdown,
      kind: "staff",
      fileName: "staff.csv",
      byteLength: bytes.byteLength,
    });
    const send = (position: number, from: number, to: number) =>
      admin.import.addPart({ ...address(runId), position, bytes: bytes.subarray(from, to) });
    return { admin, runId, send };
  };

  test("is put together in its order, parted in the middle of a row, and a part sent twice counts once", async () => {
    const { admin, runId, send } = await start();
    await send(0, 0, 20);
    expect(await send(0, 0, 20)).toEqual({ receivedBytes: 20 });
    await send(1, 20, 41);
    await send(2, 41, bytes.byteLength);
    await admin.import.finishUpload(address(runId));
    await openImport(importStage(database), school.addressOf(story.ashdown, runId));
    expect(await admin.import.read(address(runId))).toMatchObject({
      state: "mapping",
      rowsTotal: 1,
      file: { firstRows: [["Nia Price", "n.price@ashdown.example", "17", "Teacher"]] },
    });
  });

  test("is refused with a gap, before it is whole, when it grew meanwhile, and once it is complete", async () => {
    const { admin, runId, send } = await start();
    await expect(send(1, 0, 20)).rejects.toMatchObject({ code: "CONFLICT" });
    await send(0, 0, 20);
    await expect(admin.import.finishUpload(address(runId))).rejects.toMatchObject({
      code: "CONFLICT",
      message: "A part of this file is missing. Upload it again.",
    });
    await expect(send(1, 0, bytes.byteLength)).rejects.toMatchObject({ code: "CONFLICT" });
    await send(1, 20, bytes.byteLength);
    await admin.import.finishUpload(address(runId));
    await expect(send(2, 0, 20)).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await held(runId)).parts.map(({ position }) => position)).toEqual([0, 1]);
  });
});

describe("a file that is opened again", () => {
  const TITLED = `Staff of Ashdown Vale,,,\nName,Email,Reference,Group\nNia Price,n.price@ashdown.example,17,Teacher`;

  test("has its headings where a person says, and nothing of what was checked before", async () => {
    const page = await school.check(staffList());
    const address = { schoolId: story.ashdown, runId: page.runId };
    const admin = story.as("school_admin");
    await admin.import.reopen({ ...address, headingRow: 2 });
    expect(await held(page.runId)).toMatchObject({
      run: { state: "opening", mapping: null },
      rows: 0,
    });
    await openImport(importStage(database), school.addressOf(story.ashdown, page.runId));
    const unreadable = await admin.import.read(address);
    expect(unreadable).toMatchObject({
      state: "unreadable",
      problem: expect.stringMatching(/no rows below the headings.*Add a row for each record/),
    });
  });

  test("finds them below a title by itself, and at the row that is said", async () => {
    const page = await school.send(staffList(TITLED));
    expect(page.file).toMatchObject({
      headingRow: 2,
      headings: ["Name", "Email", "Reference", "Group"],
    });
    const admin = story.as("school_admin");
    const address = { schoolId: story.ashdown, runId: page.runId };
    await admin.import.reopen({ ...address, headingRow: 1 });
    await openImport(importStage(database), school.addressOf(story.ashdown, page.runId));
    expect(await admin.import.read(address)).toMatchObject({
      state: "mapping",
      rowsTotal: 2,
      file: { headingRow: 1 },
    });
  });

  test("is refused at a sheet that it doesn't have, and once it is applied", async () => {
    const page = await school.check(staffList());
    const address = { schoolId: story.ashdown, runId: page.runId };
    const admin = story.as("school_admin");
    await expect(admin.import.reopen({ ...address, sheet: "Sheet 9" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await school.apply(page);
    await expect(admin.import.reopen({ ...address, headingRow: 1 })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });
});
