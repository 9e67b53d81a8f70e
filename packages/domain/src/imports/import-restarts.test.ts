/** What is cut short goes on where it was; whoever else is at work meanwhile sees all of an import or nothing. */
import { type System, withActor } from "@safeboard/database/actor";
import { createTestDatabase } from "@safeboard/database/testing";
import { completion } from "@safeboard/database/tables/training";
import { importRow } from "@safeboard/database/tables/imports";
import { staffMember, staffRecord } from "@safeboard/database/tables/staff";
import { UnreadableTable } from "@safeboard/table-files";
import { and, asc, eq, isNull } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { takeTurnAtImport } from "../schools/take-turn.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";
import { applyCheckedImport, undoAppliedImport } from "./apply-import-job.ts";
import { checkImport } from "./check-import.ts";
import { importsOf, importStage, mappingOf, tablesHere } from "./import.fixture.ts";

const { database } = await createTestDatabase();

let story: TrustStory;
let school: ReturnType<typeof importsOf>;
beforeEach(async () => {
  story = await tellStory(database);
  const ids = { trustId: story.trust.id, centralId: story.central.id };
  school = importsOf(database, story.as("school_admin"), ids);
});

const staffNow = (system: System, schoolId: string) =>
  withActor(database, system, (transaction) =>
    transaction
      .select({
        id: staffMember.id,
        name: staffMember.name,
        email: staffMember.email,
        reference: staffMember.reference,
        group: staffMember.group,
        startedOn: staffMember.startedOn,
        leftOn: staffMember.leftOn,
      })
      .from(staffMember)
      .where(and(eq(staffMember.schoolId, schoolId), isNull(staffMember.withdrawnAt)))
      .orderBy(asc(staffMember.name), asc(staffMember.id)),
  );

const people = (rows: number) => [
  "Name,Email,Reference,Group",
  ...Array.from({ length: rows }, (_, n) => `Person Number${n},p${n}@b.example,${n + 1},Teacher`),
];

class PowerCut extends Error {}

/** Rows as they are read, until the power is cut. */
const tablesUntil = (rowsLeft: number): typeof tablesHere => ({
  ...tablesHere,
  async *rows(path, source) {
    let left = rowsLeft;
    for await (const row of tablesHere.rows(path, source)) {
      if (left === 0) throw new PowerCut();
      left -= 1;
      yield row;
    }
  },
});

describe("a check that is cut short", () => {
  test("at any row goes on where it was, and gives what an unbroken one gives", async () => {
    const page = await school.send({
      kind: "staff",
      schoolId: story.ashdown,
      bytes: people(3_500).join("\n"),
    });
    await story.as("school_admin").import.saveMapping(mappingOf(page));
    const address = school.addressOf(story.ashdown, page.runId);
    const read = () =>
      story.as("school_admin").import.read({ schoolId: story.ashdown, runId: page.runId });
    for (const rowsLeft of [0, 999, 1_000, 1_700, 2_001, 3_400]) {
      const cut = checkImport(importStage(database, { tables: tablesUntil(rowsLeft) }), address);
      await expect(cut).rejects.toBeInstanceOf(PowerCut);
      expect(await read()).toMatchObject({
        state: "checking",
        rowsRead: Math.floor(rowsLeft / 1_000) * 1_000,
        rowsTotal: 3_500,
      });
    }
    await checkImport(importStage(database), address);
    expect(await read()).toMatchObject({ state: "checked", counts: { new: 3_500, rejected: 0 } });
    const numbers = await withActor(database, story.system, (transaction) =>
      transaction
        .select({ rowNumber: importRow.rowNumber })
        .from(importRow)
        .where(eq(importRow.runId, page.runId))
        .orderBy(asc(importRow.rowNumber)),
    );
    expect(numbers.map(({ rowNumber }) => rowNumber)).toEqual(
      Array.from({ length: 3_500 }, (_, n) => n + 2),
    );
  });

  test("and taken over by another worker, is done by both once", async () => {
    const page = await school.send({
      kind: "staff",
      schoolId: story.ashdown,
      bytes: people(2_500).join("\n"),
    });
    await story.as("school_admin").import.saveMapping(mappingOf(page));
    const address = school.addressOf(story.ashdown, page.runId);
    await Promise.all([1, 2, 3].map(() => checkImport(importStage(database), address)));
    expect(
      await story.as("school_admin").import.read({ schoolId: story.ashdown, runId: page.runId }),
    ).toMatchObject({ state: "checked", counts: { new: 2_500 } });
  });
});

describe("a check that no attempt can bring to an end", () => {
  const outOfTime = new UnreadableTable("out_of_time", "This file could not be read in time.");
  const oddRows: Record<string, typeof tablesHere.rows> = {
    "a row with a number that fits nowhere": async function* (path, source) {
      for await (const row of tablesHere.rows(path, source)) {
        yield { ...row, rowNumber: 99_999_999_999 };
      }
    },
    "a file that is not read in time": () => {
      throw outOfTime;
    },
  };

  test.each(Object.entries(oddRows))(
    "leaves the file unread and says so: %s",
    async (what, rows) => {
      const page = await school.send({
        kind: "staff",
        schoolId: story.ashdown,
        bytes: people(3).join("\n"),
      });
      const admin = story.as("school_admin");
      await admin.import.saveMapping(mappingOf(page));
      const stage = importStage(database, { tables: { ...tablesHere, rows } });
      await checkImport(stage, school.addressOf(story.ashdown, page.runId));
      const place = { schoolId: story.ashdown, runId: page.runId };
      expect(await admin.import.read(place), what).toMatchObject({
        state: "unreadable",
        problem: expect.stringMatching(
          /put them right and choose the file again|not be read in time/u,
        ),
      });
    },
  );
});

describe("applying", () => {
  test("twice, and by two workers at once, adds nobody twice", async () => {
    const page = await school.check({
      kind: "staff",
      schoolId: story.ashdown,
      bytes: people(50).join("\n"),
    });
    await story.as("school_admin").import.applyRows({ schoolId: story.ashdown, runId: page.runId });
    const address = school.addressOf(story.ashdown, page.runId);
    await Promise.all([1, 2].map(() => applyCheckedImport(importStage(database), address)));
    await applyCheckedImport(importStage(database), address);
    expect(await staffNow(story.system, story.ashdown)).toHaveLength(50);
  });

  test("is seen whole or not at all by who looks on", async () => {
    const page = await school.check({
      kind: "staff",
      schoolId: story.ashdown,
      bytes: people(800).join("\n"),
    });
    await story.as("school_admin").import.applyRows({ schoolId: story.ashdown, runId: page.runId });
    const work = { isDone: false };
    const applying = applyCheckedImport(
      importStage(database),
      school.addressOf(story.ashdown, page.runId),
    ).finally(() => (work.isDone = true));
    const seen = new Set<number>();
    while (!work.isDone) seen.add((await staffNow(story.system, story.ashdown)).length);
    await applying;
    seen.add((await staffNow(story.system, story.ashdown)).length);
    expect([...seen].filter((number) => number !== 0)).toEqual([800]);
  });

  test("can’t be cancelled meanwhile, and says so at once", async () => {
    const page = await school.check({
      kind: "staff",
      schoolId: story.ashdown,
      bytes: people(2).join("\n"),
    });
    const admin = story.as("school_admin");
    const address = { schoolId: story.ashdown, runId: page.runId };
    await admin.import.applyRows(address);
    // As the worker has it for as long as it applies.
    await withActor(database, story.system, async (transaction) => {
      await takeTurnAtImport(transaction, page.runId);
      await expect(admin.import.cancel(address)).rejects.toThrow("is being applied");
    });
  });

  test("two files about the same people at once applies one, and has the other looked at again", async () => {
    const file = { kind: "staff", schoolId: story.ashdown, bytes: people(20).join("\n") };
    const [one, other] = [await school.check(file), await school.check(file)];
    const applied = await Promise.all([school.apply(one), school.apply(other)]);
    expect(applied.map(({ state }) => state).toSorted()).toEqual(["applied", "checking"]);
    const again = applied.find(({ state }) => state === "checking");
    const address = school.addressOf(story.ashdown, again?.runId ?? "");
    await checkImport(importStage(database), address);
    const page = await story
      .as("school_admin")
      .import.read({ schoolId: story.ashdown, runId: address.runId });
    expect(page.counts).toMatchObject({ new: 0, unchanged: 20 });
    expect(await staffNow(story.system, story.ashdown)).toHaveLength(20);
  });
});

describe("any staff list", () => {
  const person = fc.record({
    name: fc.constantFrom(
      "Ann Lee",
      "Anne Lee",
      "A Lee",
      "Jon Okafor",
      "J. Okafor",
      "Una Bell",
      "",
    ),
    email: fc.constantFrom("ann@b.example", "jon@b.example", "una@b.example", "no address", ""),
    reference: fc.constantFrom("1", "01", "2", "3", ""),
    group: fc.constantFrom("Teacher", "Office", "SLT", "astronaut", ""),
    start: fc.constantFrom("01/09/2026", "2026-09-01", "46000", "31/02/2026", ""),
    end: fc.constantFrom("", "", "", "18/12/2026", "01/01/2020"),
  });
  const list = fc.array(person, { minLength: 1, maxLength: 12 });
  const fileOf = (rows: readonly Record<string, string>[]) =>
    [
      "Name,Email,Reference,Group,Start date,Leaving date,Note",
      ...rows.map((row) => [...Object.values(row), "x"].join(",")),
    ].join("\n");

  test("does exactly what its check has shown, and undone leaves all as it was", async () => {
    await fc.assert(
      fc.asyncProperty(list, list, fc.boolean(), async (first, second, wholeList) => {
        const own = await tellStory(database);
        const admin = own.as("school_admin");
        const ids = { trustId: own.trust.id, centralId: own.central.id };
        const imports = importsOf(database, admin, ids);
        const schoolId = own.ashdown;
        const shown = async (rows: readonly Record<string, string>[], whole: boolean) => {
          const page = await imports.check(
            { kind: "staff", schoolId, bytes: fileOf(rows) },
            {
              columns: { "Start date": "started_on", "Leaving date": "left_on", Email: "email" },
              ...(whole && { wholeList: true, lastDay: "2026-10-31" }),
            },
          );
          if (page.questions > 0) {
            const address = { schoolId, runId: page.runId };
            await admin.import.answerAll({ ...address, answer: "proposed" });
            await admin.import.answerAll({ ...address, answer: "leave_out" });
          }
          return admin.import.read({ schoolId, runId: page.runId });
        };
        const changes = ({ counts }: Awaited<ReturnType<typeof shown>>) =>
          (counts?.new ?? 0) + (counts?.changed ?? 0) + (counts?.leaver ?? 0);
        const begun = await shown(first, false);
        if (changes(begun) > 0) expect((await imports.apply(begun)).state).toBe("applied");
        const before = await staffNow(own.system, schoolId);
        const checked = await shown(second, wholeList);
        if (changes(checked) === 0) return;
        const { rows } = await admin.import.rows({ schoolId, runId: checked.runId, limit: 1_000 });
        const promised = new Map(before.map(({ id, ...values }) => [id, values as unknown]));
        for (const { outcome, subjectId, after } of rows) {
          if (["new", "changed", "leaver"].includes(outcome)) promised.set(subjectId ?? "", after);
        }
        const applied = await imports.apply(checked);
        expect(applied.state).toBe("applied");
        const now = await staffNow(own.system, schoolId);
        expect(new Map(now.map(({ id, ...values }) => [id, values as unknown]))).toEqual(promised);
        await imports.withdraw(applied);
        expect(await staffNow(own.system, schoolId)).toEqual(before);
        const known = await withActor(database, own.system, (transaction) =>
          transaction.select().from(staffRecord).where(eq(staffRecord.schoolId, schoolId)),
        );
        expect(known.length).toBeGreaterThanOrEqual(2 * changes(checked));
        expect(
          await withActor(database, own.system, (transaction) =>
            transaction.select().from(completion).where(eq(completion.schoolId, schoolId)),
          ),
        ).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

test("undoing that is cut short is done by whoever comes next, once", async () => {
  const applied = await school.apply(
    await school.check({ kind: "staff", schoolId: story.ashdown, bytes: people(30).join("\n") }),
  );
  await story.as("school_admin").import.withdraw({ schoolId: story.ashdown, runId: applied.runId });
  const address = school.addressOf(story.ashdown, applied.runId);
  await Promise.all([1, 2].map(() => undoAppliedImport(importStage(database), address)));
  expect(await staffNow(story.system, story.ashdown)).toEqual([]);
});
