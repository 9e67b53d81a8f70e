import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import { importRow, importRun } from "@safeboard/database/tables/imports";
import { categoryWord, incident, keptIncidents } from "@safeboard/database/tables/incidents";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { createTestDatabase } from "@safeboard/database/testing";
import { makeWorkbook, textRows } from "@safeboard/table-files/fixtures";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { Conflict, InvalidInput } from "../errors.ts";
import { tellStory, TODAY, type TrustStory } from "../trust-story.fixture.ts";
import { applyCheckedImport } from "./apply-import-job.ts";
import { checkImport } from "./check-import.ts";
import { importsOf, importStage, type SaidOfFile } from "./import.fixture.ts";
import { openImport } from "./open-import.ts";
import { removeOldImports } from "./remove-old-imports.ts";

const { database } = await createTestDatabase();

let story: TrustStory;
let school: ReturnType<typeof importsOf>;
let trust: ReturnType<typeof importsOf>;
beforeEach(async () => {
  story = await tellStory(database);
  const ids = { trustId: story.trust.id, centralId: story.central.id };
  school = importsOf(database, story.as("school_admin"), ids);
  trust = importsOf(database, story.as("trust_lead"), ids);
});

const HEADINGS =
  "Incident ID,Student,DOB,UPN,Year group,Date,Category,Severity,Status,What happened,Added by";

/** A case system's file. Every name in it is invented, and none may ever be found. */
const NAMES = ["Okonjo", "Tyrese", "Emily", "Hartley", "Bracewell", "B801200005001", "04/09/2013"];
const CASES = [
  "C-101,Tyrese Okonjo,04/09/2013,B801200005001,Y7,02/10/2026,Online bullying,High,Closed,Tyrese was told by Emily,Mr Bracewell",
  "C-102,Emily Hartley,11/02/2014,,Year 7,05/10/2026,Phone misuse,Low,Open,Emily had a phone,Mr Bracewell",
  "C-103,Emily Hartley,11/02/2014,,Y7,25/10/2026,Harassment,Medium,Open,Hartley again,Ms Dane",
];

const casesFile = (schoolId: string | null, ...rows: string[]) => ({
  kind: "incidents",
  schoolId,
  fileName: "cases.csv",
  bytes: [HEADINGS, ...rows].join("\r\n"),
});

const DROPPED: SaidOfFile = { drops: true };

const inTrust = <Result>(work: (transaction: Transaction) => Promise<Result>) =>
  withActor(database, story.system, work);

const casesOf = (schoolId: string) =>
  inTrust(async (transaction) => {
    const rows = await transaction
      .select()
      .from(incident)
      .where(and(eq(incident.schoolId, schoolId), isNull(incident.withdrawnAt)))
      .orderBy(asc(incident.occurredOn));
    return rows.map(({ occurredOn, category, severity, outcome, yearGroup }) =>
      [occurredOn, category, severity, outcome, yearGroup].join(" | "),
    );
  });

/** Every text, document, list and byte of the trust’s tables that an import of incidents can reach. */
const whatIsStored = (): Promise<string> =>
  inTrust(async (transaction) => {
    const tables = await transaction.execute<{ table: string }>(sql`
      select c.relname as table from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege(c.oid, 'select')
        and (c.relname like 'import%' or c.relname like '%incident%'
          or c.relname in ('category_word', 'audit_event', 'response_plan'))`);
    expect(tables.map(({ table }) => table)).toEqual(
      expect.arrayContaining([
        "import_part",
        "import_row",
        "import_run",
        "import_source",
        "incident",
      ]),
    );
    const found: string[] = [];
    for (const { table } of tables) {
      const rows = await transaction.execute(
        sql`select to_jsonb(it) as row from ${sql.identifier(table)} as it`,
      );
      const written = JSON.stringify(rows).replaceAll(/\\\\x([0-9a-f]+)/gu, (_all, hex: string) =>
        Buffer.from(hex, "hex").toString("latin1"),
      );
      found.push(`${table}: ${written}`);
    }
    return found.join("\n");
  });

const namesIn = (text: string) => NAMES.filter((name) => text.includes(name));

describe("a case system’s file with names in it", () => {
  test("is refused until the columns that tell who a pupil is are dropped, with the reason for each", async () => {
    const sent = await school.send(casesFile(story.ashdown, ...CASES));
    expect(
      sent.mapping?.columns.map(({ heading, field, refused }) => [
        heading,
        field,
        refused !== null,
      ]),
    ).toEqual([
      ["Incident ID", "case_number", false],
      ["Student", null, true],
      ["DOB", null, true],
      ["UPN", null, true],
      ["Year group", "year_group", false],
      ["Date", "occurred_on", false],
      ["Category", "category", false],
      ["Severity", "severity", false],
      ["Status", "status", false],
      ["What happened", null, true],
      ["Added by", null, true],
    ]);
    const refusal = await school.map(sent).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InvalidInput);
    expect((refusal as InvalidInput).fieldErrors).toMatchObject({
      "dropped.1":
        "The column “Student” seems to hold names of people. Nothing of it may be kept here: drop it.",
      "dropped.2": expect.stringContaining("dates of birth"),
      "dropped.3": expect.stringContaining("pupils’ numbers"),
      "dropped.10": expect.stringContaining("names of people"),
    });
    const asCategory = school.map(sent, {
      ...DROPPED,
      columns: { Student: "category", Category: null },
    });
    await expect(asCategory).rejects.toMatchObject({
      fieldErrors: { "columns.1": expect.stringContaining("names of people") },
    });
    const checked = await school.map(sent, DROPPED);
    expect(checked).toMatchObject({ state: "checked", counts: { new: 2, asked: 1, rejected: 0 } });
  });

  test("shows no name on the way, and holds none once its rows are read, applied or undone", async () => {
    const sent = await school.send(casesFile(story.ashdown, ...CASES));
    expect(namesIn(JSON.stringify(sent))).toEqual([]);
    expect(sent.mapping?.columns.find(({ heading }) => heading === "Category")?.examples).toContain(
      "Online bullying",
    );
    expect(sent.mapping?.columns.find(({ heading }) => heading === "What happened")).toMatchObject({
      examples: [],
      filled: 3,
    });
    // Until somebody says what is what, the file alone has them.
    const [run] = await inTrust((transaction) =>
      transaction.select().from(importRun).where(eq(importRun.id, sent.runId)),
    );
    expect(namesIn(JSON.stringify(run))).toEqual([]);
    expect(namesIn(await whatIsStored())).not.toEqual([]);
    const checked = await school.map(sent, DROPPED);
    expect(namesIn(await whatIsStored())).toEqual([]);
    expect(
      namesIn(
        JSON.stringify(
          await story
            .as("school_admin")
            .import.rows({ schoolId: story.ashdown, runId: sent.runId }),
        ),
      ),
    ).toEqual([]);
    const admin = story.as("school_admin");
    await admin.import.answerAll({
      schoolId: story.ashdown,
      runId: checked.runId,
      answer: "proposed",
    });
    const applied = await school.apply(checked);
    expect(await casesOf(story.ashdown)).toEqual([
      "2026-10-02 | cyberbullying | high | resolved | year_7",
      "2026-10-05 | unauthorised_device_or_phone | low | ongoing | year_7",
      "2026-10-25 | harassment_sexual_online | medium | ongoing | year_7",
    ]);
    expect(namesIn(await whatIsStored())).toEqual([]);
    await school.withdraw(applied);
    expect(await casesOf(story.ashdown)).toEqual([]);
    expect(namesIn(await whatIsStored())).toEqual([]);
  });

  test("is removed after a day when nobody goes on with it", async () => {
    const sent = await school.send(casesFile(story.ashdown, ...CASES));
    const after = (hours: number) =>
      removeOldImports(
        { database, now: new Date(new Date(sent.startedAt).getTime() + hours * 3_600_000) },
        story.trust.id,
      );
    expect(await after(23)).toBe(0);
    expect(await after(25)).toBe(1);
    expect(namesIn(await whatIsStored())).toEqual([]);
  });

  test("is not read from a workbook with a sheet that is called as somebody is", async () => {
    const rows = textRows([
      ["Ref", "Date", "Category"],
      ["42", "02/10/2026", "Online bullying"],
    ]);
    const sheets = ["Autumn Term", "Emily Hartley"].map((name) => ({ name, rows }));
    const bytes = await makeWorkbook({ sheets });
    const sent = await school.send({ kind: "incidents", schoolId: story.ashdown, bytes });
    expect(sent).toMatchObject({
      state: "unreadable",
      problem: expect.stringMatching(/name of sheet 2.*Give the sheet another name/u),
    });
    expect(namesIn(await whatIsStored())).toEqual([]);
  });

  test("is not begun under a file name that is somebody’s", async () => {
    const file = { ...casesFile(story.ashdown, ...CASES), fileName: "Emily_Hartley-2026.csv" };
    await expect(school.send(file)).rejects.toMatchObject({
      fieldErrors: { file: expect.stringContaining("looks like somebody’s") },
    });
  });

  test("with a name in a column that is read has that cell kept nowhere, and its row says so", async () => {
    const page = await school.check(
      casesFile(
        story.ashdown,
        ...CASES,
        "C-104,x,,,Y8,03/10/2026,Bullying of Emily Hartley,Low,Open,x,",
      ),
      DROPPED,
    );
    expect((await school.outcomes(page)).at(-1)).toBe(
      "5 rejected: What stands in “Category” is nothing that may be kept here, so it was not. Put the cell right in your own file. Only a few words may stand there, and none that names anybody.",
    );
    expect(namesIn(await whatIsStored())).toEqual([]);
    const again = await school.map(page, DROPPED);
    expect((await school.outcomes(again)).at(-1)).toContain("nothing that may be kept here");
  });

  test("without headings has no name kept as one", async () => {
    const bytes = CASES.join("\r\n");
    const sent = await school.send({ kind: "incidents", schoolId: story.ashdown, bytes });
    const [run] = await inTrust((transaction) =>
      transaction.select().from(importRun).where(eq(importRun.id, sent.runId)),
    );
    expect(namesIn(JSON.stringify(run?.opened)).filter((name) => name !== "04/09/2013")).toEqual(
      [],
    );
  });
});

describe("a school’s next file", () => {
  test("finds the same cases by their numbers: what differs is changed, and undone it is as it was", async () => {
    const first = await school.check(
      casesFile(story.ashdown, CASES[0] ?? "", CASES[1] ?? ""),
      DROPPED,
    );
    await school.apply(first);
    const before = await casesOf(story.ashdown);
    const later = await school.check(
      casesFile(
        story.ashdown,
        CASES[0] ?? "",
        "C-102,Emily Hartley,11/02/2014,,Year 7,05/10/2026,Phone misuse,Medium,Closed,x,Mr Bracewell",
        "C-109,Emily Hartley,11/02/2014,,Year 7,06/10/2026,Gambling,,,x,Mr Bracewell",
        "C-109,Tyrese Okonjo,11/02/2014,,Year 7,06/10/2026,Gambling,,,x,Mr Bracewell",
        "C-110,Tyrese Okonjo,11/02/2014,,Year 7,06/12/2026,Gambling,,,x,Mr Bracewell",
        ",Tyrese Okonjo,11/02/2014,,Year 7,06/10/2026,Gambling,,,x,Mr Bracewell",
        "C-111,Tyrese Okonjo,11/02/2014,,Year 7,06/10/2026,Quibbling,,,x,Mr Bracewell",
        "C-112,Tyrese Okonjo,11/02/2014,,Year 7,06/10/2012,Gambling,,,x,Mr Bracewell",
      ),
      DROPPED,
    );
    expect(later.mapping?.columns[1]).toMatchObject({ dropped: true });
    expect(await school.outcomes(later)).toEqual([
      "2 unchanged",
      "3 changed",
      "4 new",
      "5 unchanged: Row 4 says the same.",
      "6 rejected: 6 December 2026 is still to come.",
      "7 rejected: There is no case number, so a later file could not find it.",
      "8 rejected: “Quibbling” is no category that is known here. Say what it means, among the file’s words.",
      "9 rejected: Your trust keeps cases of 6 October 2012 as numbers only, so this one is not taken.",
    ]);
    const applied = await school.apply(later);
    expect(await casesOf(story.ashdown)).toEqual([
      before[0],
      "2026-10-05 | unauthorised_device_or_phone | medium | resolved | year_7",
      "2026-10-06 | gambling_scam_phishing | not_known | not_known | year_7",
    ]);
    const undone = await school.withdraw(applied);
    expect(undone.undone).toEqual({ withdrawn: 2, left: 0 });
    expect(await casesOf(story.ashdown)).toEqual(before);
    const reasons = await inTrust((transaction) =>
      transaction
        .selectDistinct({ because: incident.withdrawnBecause })
        .from(incident)
        .where(sql`${incident.withdrawnAt} is not null`),
    );
    expect(reasons.map(({ because }) => because ?? "").toSorted(alphabetically)).toEqual([
      "corrected",
      "import_undone",
    ]);
  });

  test("is read by the words that the school was asked about, which are told again after the file is gone", async () => {
    const row = "C-1,,,,Y9,02/10/2026,Pastoral log,Low,Open,x,";
    const page = await school.check(casesFile(story.ashdown, row), DROPPED);
    expect(page).toMatchObject({ canChangeColumns: false, counts: { rejected: 1 } });
    expect(page.mapping?.words["category"]?.[0]?.words).toEqual([
      { word: "Pastoral log", rows: 1, meaning: null, because: null },
    ]);
    const said = { ...DROPPED, words: { category: { "Pastoral log": "cyberbullying" } } };
    const put = await school.map(page, said);
    expect(put.counts).toMatchObject({ new: 1, rejected: 0 });
    await expect(school.map(put, { ...said, columns: { Status: null } })).rejects.toMatchObject({
      fieldErrors: { columns: expect.stringContaining("no longer kept") },
    });
    const reopened = story
      .as("school_admin")
      .import.reopen({ schoolId: story.ashdown, runId: page.runId });
    await expect(reopened).rejects.toBeInstanceOf(Conflict);
    await school.apply(put);
    const words = await inTrust((transaction) => transaction.select().from(categoryWord));
    expect(words.map(({ schoolId, word, category }) => [schoolId, word, category])).toEqual([
      [story.ashdown, "pastoral log", "cyberbullying"],
    ]);
    const other = await school.send({
      kind: "incidents",
      schoolId: story.ashdown,
      bytes: "Ref,When,Kind\nA1,03/10/2026,Pastoral Log",
    });
    const mapped = await school.map(other, { columns: { Kind: "category" } });
    expect(mapped.counts).toMatchObject({ new: 1, rejected: 0 });
  });

  test("leaves a case alone that was taken back here, and asks again where one was corrected meanwhile", async () => {
    const admin = story.as("school_admin");
    const page = await school.check(
      casesFile(story.ashdown, CASES[0] ?? "", CASES[1] ?? ""),
      DROPPED,
    );
    await school.apply(page);
    const [first, second] = await inTrust((transaction) =>
      transaction.select().from(incident).orderBy(asc(incident.occurredOn)),
    );
    await admin.incident.withdraw({
      schoolId: story.ashdown,
      caseId: first?.caseId ?? "",
      because: "not_an_incident",
    });
    const again = await school.check(
      casesFile(story.ashdown, CASES[0] ?? "", (CASES[1] ?? "").replace("Low", "High")),
      DROPPED,
    );
    expect(await school.outcomes(again)).toEqual([
      "2 unchanged: This case was taken back on 22 November 2026, so it stays out.",
      "3 changed",
    ]);
    await admin.incident.correct({
      schoolId: story.ashdown,
      caseId: second?.caseId ?? "",
      details: {
        occurredOn: "2026-10-05",
        category: "unauthorised_device_or_phone",
        severity: "immediate_risk_or_illegal",
        yearGroup: "year_7",
      },
    });
    await admin.import.applyRows({ schoolId: story.ashdown, runId: again.runId });
    const stage = importStage(database);
    const address = school.addressOf(story.ashdown, again.runId);
    await applyCheckedImport(stage, address);
    expect(await admin.import.read({ schoolId: story.ashdown, runId: again.runId })).toMatchObject({
      state: "checking",
    });
    await checkImport(stage, address);
    expect(await admin.import.read({ schoolId: story.ashdown, runId: again.runId })).toMatchObject({
      state: "checked",
      counts: { changed: 1 },
    });
    const undone = await school.withdraw({ ...page });
    expect(undone.undone).toEqual({ withdrawn: 0, left: 2 });
  });

  test("leaves a new case, once something was decided about it, when it is undone", async () => {
    const page = await school.check(
      casesFile(story.ashdown, CASES[0] ?? "", CASES[1] ?? ""),
      DROPPED,
    );
    const applied = await school.apply(page);
    const [first] = await inTrust((transaction) =>
      transaction.select().from(incident).orderBy(asc(incident.occurredOn)),
    );
    await story.as("school_admin").incident.decide({
      schoolId: story.ashdown,
      caseId: first?.caseId ?? "",
      decidedOn: "2026-10-05",
      decision: "monitor",
      reasonRecorded: true,
    });
    const undone = await school.withdraw(applied);
    expect(undone.undone).toEqual({ withdrawn: 1, left: 1 });
    const rows = await inTrust((transaction) =>
      transaction
        .select({ because: importRow.undoneBecause })
        .from(importRow)
        .where(eq(importRow.undone, "left")),
    );
    expect(rows).toEqual([
      { because: "Something was decided, planned or learnt about this case since." },
    ]);
  });

  test("goes on where it was cut short, with the file still there, and keeps the school’s figures", async () => {
    const sent = await school.send(casesFile(story.ashdown, ...CASES));
    const stage = importStage(database);
    const address = school.addressOf(story.ashdown, sent.runId);
    // Opened twice by two workers, it is the same.
    await openImport(stage, address);
    const checked = await school.map(sent, {
      ...DROPPED,
      words: { category: { Harassment: "harassment_sexual_online" } },
    });
    await checkImport(stage, address);
    await school.apply(checked);
    const kept = await inTrust((transaction) =>
      transaction.select().from(keptIncidents).where(eq(keptIncidents.schoolId, story.ashdown)),
    );
    expect(JSON.stringify(kept[0]?.figures)).toContain('"incidents":3');
  });
});

describe("a trust’s file of cases", () => {
  test("says of each row which school it is about, and a school’s own file finds the same case", async () => {
    const bytes = [
      "School,Ref,Date,Category",
      "Ashdown Vale Primary School,0042,02/10/2026,Online bullying",
      "Beckside Academy,42,02/10/2026,Online bullying",
      "Nowhere School,43,02/10/2026,Online bullying",
    ].join("\n");
    const page = await trust.check({ kind: "incidents", schoolId: null, bytes });
    expect(await trust.outcomes(page)).toEqual([
      "2 new",
      "3 new",
      "4 rejected: No school of your trust is called “Nowhere School”.",
    ]);
    await trust.apply(page);
    const own = await school.check({
      kind: "incidents",
      schoolId: story.ashdown,
      bytes: "Ref,Date,Category\n42,02/10/2026,Online bullying",
    });
    expect(own.counts).toMatchObject({ unchanged: 1, new: 0 });
  });
});

describe("a file that is none of cases", () => {
  test.each([
    ["of nothing", ""],
    ["with headings only", HEADINGS],
    ["of zero bytes in a row", "\0\0\0\0"],
    ["cut in the middle of a quoted cell", `${HEADINGS}\n"C-1,Emily Hartley`],
    ["of one long line", "Emily ".repeat(5_000)],
    [
      "of an older workbook",
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 69, 109, 105, 108, 121]),
    ],
    ["that only calls itself a workbook", Buffer.from("PK\u0003\u0004 Emily Hartley")],
  ])("%s is refused in words, and nothing of it stays", async (_what, bytes) => {
    const outcome = await school
      .send({ kind: "incidents", schoolId: story.ashdown, bytes })
      .then(({ state, runId }) => ({ state, runId }))
      .catch((error: unknown) => error);
    if (outcome instanceof InvalidInput) return;
    const { state, runId } = outcome as { state: string; runId: string };
    if (state === "mapping") {
      // What can be read as a table has no columns of a case, and goes when it is cancelled.
      await expect(
        school.map(await story.as("school_admin").import.read({ schoolId: story.ashdown, runId })),
      ).rejects.toBeInstanceOf(InvalidInput);
      await story.as("school_admin").import.cancel({ schoolId: story.ashdown, runId });
    } else expect(state).toBe("unreadable");
    expect(namesIn(await whatIsStored())).toEqual([]);
  });

  test("with days of two orders, errors and formulas has those rows rejected", async () => {
    const page = await school.check({
      kind: "incidents",
      schoolId: story.ashdown,
      bytes: [
        "Case ID,Date,Category,Severity",
        "1,31/02/2026,Online bullying,Low",
        "2,#REF!,Online bullying,Low",
        "3,02/10/2026,,Low",
        "4,02/10/2026,Online bullying,Level 3",
        "Emily Hartley,02/10/2026,Online bullying,Low",
        "=1+1,02/10/2026,Online bullying,Low",
        `6,02/10/2026,${"long ".repeat(40)},Low`,
        `7,${TODAY},Online bullying,Low`,
      ].join("\n"),
    });
    const kept = (title: string, mayStand: string) =>
      `What stands in “${title}” is nothing that may be kept here, so it was not. Put the cell right in your own file. ${mayStand}`;
    const figure = "A case’s number has a figure in it, and no space.";
    expect(await school.outcomes(page)).toEqual([
      `2 rejected: ${kept("Day of the incident", "A day is written 01/09/2025 or 2025-09-01.")}`,
      "3 rejected: Day of the incident is #REF!, which a spreadsheet shows in place of a value.",
      "4 rejected: There is no category.",
      "5 rejected: “Level 3” is no severity that is known here. Say what it means, among the file’s words.",
      `6 rejected: ${kept("Case number", figure)}`,
      `7 rejected: ${kept("Case number", figure)}`,
      `8 rejected: ${kept("Category", "Only a few words may stand there, and none that names anybody.")}`,
      "9 new",
    ]);
    expect(namesIn(await whatIsStored())).toEqual([]);
  });
});
