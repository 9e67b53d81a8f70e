import { createStaffMember } from "@safeboard/database/factories/staff";
import { createTestDatabase } from "@safeboard/database/testing";
import { beforeEach, describe, expect, test } from "vitest";
import { Conflict, InvalidInput, NotFound, NotPermitted } from "../errors.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";
import { importsOf } from "./import.fixture.ts";

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

const staffOf = async (schoolId: string) =>
  (await story.as("trust_lead").staff.list({ schoolId })).staff.map(
    ({ name, email, group, startedOn, leftOn }) =>
      [name, email, group, startedOn, leftOn].map((each) => each ?? "-").join(" | "),
  );

const staffFile = (schoolId: string | null, ...lines: string[]) => ({
  kind: "staff",
  schoolId,
  bytes: lines.join("\r\n"),
});

describe("a school's staff list", () => {
  test("from its information system adds whom it doesn't know, changes and leaves alone whom it does", async () => {
    const { ashdown } = story;
    for (const person of [
      { name: "Anna Whitcombe", email: "a.whitcombe@ashdown.example", group: "leadership" },
      { name: "Jon Okafor", reference: "42", group: "support", startedOn: "2020-09-01" },
    ] as const) {
      await createStaffMember(database, story.system, { schoolId: ashdown, ...person });
    }
    const page = await school.check(
      staffFile(
        ashdown,
        "Payroll Number,Surname,Forename,Work Email,Job Title,Employment Start Date,Date of Birth",
        "0042,OKAFOR,JON,j.okafor@ashdown.example,Teacher of Maths,01/09/2020,03/04/1980",
        ",Whitcombe,Anna,A.Whitcombe@ashdown.example,Headteacher,,",
        "77,O'Hara,Sinead,s.ohara@ashdown.example,Midday Supervisor,15/09/2026,",
      ),
    );
    expect(page).toMatchObject({
      state: "checked",
      rowsRead: 3,
      rowsTotal: 3,
      counts: { new: 1, changed: 1, unchanged: 1, rejected: 0, asked: 0, leaver: 0 },
    });
    expect(await school.outcomes(page)).toEqual(["2 changed", "3 unchanged", "4 new"]);
    const before = await staffOf(ashdown);
    expect(before).toHaveLength(2);
    const applied = await school.apply(page);
    expect(applied).toMatchObject({ state: "applied", appliedBy: "Dana Escrick" });
    expect(await staffOf(ashdown)).toEqual([
      "Anna Whitcombe | a.whitcombe@ashdown.example | leadership | - | -",
      "Jon Okafor | j.okafor@ashdown.example | teaching | 2020-09-01 | -",
      "Sinead O'Hara | s.ohara@ashdown.example | support | 2026-09-15 | -",
    ]);
    const undone = await school.withdraw(applied);
    expect(undone).toMatchObject({ state: "withdrawn", undone: { withdrawn: 2, left: 0 } });
    expect(await staffOf(ashdown)).toEqual(before);
  });

  test("is read the same way the next time, with the trust's own words, and changes nothing then", async () => {
    const { ashdown } = story;
    const lines = [
      "Person,Werk E-post,Kind of job",
      "Rae Quinn,r.quinn@ashdown.example,Lollipop lady",
    ];
    const sent = await school.send(staffFile(ashdown, ...lines));
    expect(sent.mapping?.columns.map(({ field, because }) => [field, because])).toEqual([
      ["name", "heading"],
      ["email", "contents"],
      [null, null],
    ]);
    const said = { columns: { "Kind of job": "job_title" } };
    const unknown = await school.map(sent, said);
    expect(await school.outcomes(unknown)).toEqual([
      "2 rejected: “Lollipop lady” is no staff group that is known here. Say which it is, among the file’s words.",
    ]);
    const known = await school.map(unknown, {
      words: { job_title: { "Lollipop lady": "support" } },
    });
    await school.apply(known);
    const again = await school.send(staffFile(ashdown, ...lines));
    expect(again.mapping?.remembered).toBe(true);
    expect(again.mapping?.columns.map(({ field }) => field)).toEqual([
      "name",
      "email",
      "job_title",
    ]);
    expect(again.mapping?.words["job_title"]?.[0]?.words).toEqual([
      { word: "Lollipop lady", rows: 1, meaning: "support", because: "remembered" },
    ]);
    const checked = await school.map(again);
    expect(checked.counts).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
    await expect(school.apply(checked)).rejects.toBeInstanceOf(Conflict);
  });

  test("says of each row that can't be read what is wrong with it", async () => {
    const page = await school.check(
      staffFile(
        story.ashdown,
        "Name,Email,Group,Start date,Leaving date",
        "Sam Idle,sam.idle,support,,",
        ",n@ashdown.example,support,,",
        "Una Bell,u@ashdown.example,astronaut,,",
        "Kit Marsh,k@ashdown.example,support,31/02/2026,",
        "Lee Dunn,l@ashdown.example,support,01/09/2026,31/08/2026",
        "Max Ford,#N/A,support,,",
        "Pat Lowe,p@ashdown.example,,,",
        "Fay West,f@ashdown.example,support,,",
        "fay west,f@ashdown.example,Support staff,,",
        "Fay West,f@ashdown.example,Teacher,,",
        "=cmd|' /C calc'!A0,c@ashdown.example,support,,",
      ),
    );
    expect(await school.outcomes(page)).toEqual([
      "2 rejected: “sam.idle” is no email address.",
      "3 rejected: There is no name.",
      "4 rejected: “astronaut” is no staff group that is known here. Say which it is, among the file’s words.",
      "5 rejected: The first day is “31/02/2026”, which is no day. Days in this column are read as day/month/year.",
      "6 rejected: The last day can't be before 1 September 2026, the first.",
      "7 rejected: Work email is #N/A, which a spreadsheet shows in place of a value.",
      "8 rejected: There is no staff group and no post.",
      "9 new",
      "10 rejected: Row 9 is about the same and says otherwise.",
      "11 rejected: Row 9 is about the same and says otherwise.",
      "12 new",
    ]);
  });

  test("asks whose a row is when names are alike, one by one or all at once", async () => {
    const { ashdown } = story;
    const known = await createStaffMember(database, story.system, {
      schoolId: ashdown,
      name: "Jonathan Okafor",
      email: "jonathan@ashdown.example",
    });
    await createStaffMember(database, story.system, { schoolId: ashdown, name: "Ann Lee" });
    const admin = story.as("school_admin");
    const page = await school.check(
      staffFile(
        ashdown,
        "Name,Group",
        "J Okafor,Teacher",
        "Ann Lee,Support",
        "Mr J. Okafor,Teacher",
      ),
    );
    expect(page.counts).toMatchObject({ asked: 3, new: 0 });
    expect(page.questions).toBe(2);
    await expect(school.apply(page)).rejects.toThrow("Answer first what is asked");
    const address = { schoolId: ashdown, runId: page.runId };
    const { questions } = await admin.import.questions(address);
    expect(questions).toMatchObject([
      { rows: 2, firstRow: 2, proposed: known },
      { rows: 1, firstRow: 3 },
    ]);
    const [first] = questions;
    const answer = (value: string) =>
      admin.import.answer({ ...address, answers: [{ key: first?.key ?? "", answer: value }] });
    await expect(answer("somebody else")).rejects.toBeInstanceOf(InvalidInput);
    expect(await answer("new")).toEqual({ asked: 1 });
    expect(await admin.import.answerAll({ ...address, answer: "proposed" })).toEqual({ asked: 0 });
    expect(await school.outcomes(page)).toEqual([
      "2 new",
      "3 changed",
      "4 rejected: Row 2 is about the same and says otherwise.",
    ]);
  });

  test("that is the whole list turns who is missing into leavers, but nobody whose row can't be read", async () => {
    const { ashdown } = story;
    const at = (name: string, email: string, more = {}) =>
      createStaffMember(database, story.system, { schoolId: ashdown, name, email, ...more });
    await at("Ada Stay", "ada@ashdown.example");
    await at("Ben Gone", "ben@ashdown.example");
    await at("Cat Unread", "cat@ashdown.example");
    await at("Dee Later", "dee@ashdown.example", { startedOn: "2027-01-04" });
    await at("Eve Left", "eve@ashdown.example", { leftOn: "2026-07-31" });
    const page = await school.check(
      staffFile(
        ashdown,
        "Name,Email,Group,Start date",
        "Ada Stay,ada@ashdown.example,Teacher,",
        "Bea New,bea@ashdown.example,Teacher,02/11/2026",
        "Cat Unread,cat@ashdown.example,Teacher,soon",
      ),
      { wholeList: true, lastDay: "2026-10-31" },
    );
    expect(page.counts).toMatchObject({ leaver: 1, new: 1, unchanged: 1, rejected: 1 });
    const applied = await school.apply(page);
    expect((await staffOf(ashdown)).filter((line) => line.includes("2026-10-31"))).toEqual([
      "Ben Gone | ben@ashdown.example | teaching | - | 2026-10-31",
    ]);
    await school.withdraw(applied);
    expect((await staffOf(ashdown)).filter((line) => line.includes("2026-10-31"))).toEqual([]);
  });

  test("changes nothing when somebody was edited after the check, and is checked again", async () => {
    const { ashdown } = story;
    const staffMemberId = await createStaffMember(database, story.system, {
      schoolId: ashdown,
      name: "Jon Okafor",
      email: "j@ashdown.example",
    });
    const page = await school.check(
      staffFile(
        ashdown,
        "Name,Email,Group",
        "Jon Okafor,j@ashdown.example,SLT",
        "Fay West,f@ashdown.example,Teacher",
      ),
    );
    const admin = story.as("school_admin");
    await admin.staff.change({
      schoolId: ashdown,
      staffMemberId,
      name: "Jon Okafor-Bell",
      email: "j@ashdown.example",
      group: "support",
    });
    const stopped = await school.apply(page);
    expect(stopped).toMatchObject({ state: "checking", appliedBy: null });
    expect(await staffOf(ashdown)).toHaveLength(1);
  });

  test("leaves what was changed since when it is undone, and says so", async () => {
    const { ashdown } = story;
    const applied = await school.apply(
      await school.check(
        staffFile(
          ashdown,
          "Name,Email,Group",
          "Jon Okafor,j@ashdown.example,Teacher",
          "Fay West,f@ashdown.example,Teacher",
          "Una Bell,u@ashdown.example,Teacher",
        ),
      ),
    );
    const admin = story.as("school_admin");
    const { staff } = await admin.staff.list({ schoolId: ashdown });
    const idOf = (name: string) => staff.find((each) => each.name === name)?.id ?? "";
    await admin.staff.change({
      schoolId: ashdown,
      staffMemberId: idOf("Fay West"),
      name: "Fay West-Hill",
      email: "f@ashdown.example",
      group: "teaching",
    });
    await admin.training.record({
      schoolId: ashdown,
      staffMemberIds: [idOf("Una Bell")],
      course: "safeguarding",
      completedOn: "2026-11-02",
    });
    const undone = await school.withdraw(applied);
    expect(undone.undone).toEqual({ withdrawn: 1, left: 2 });
    expect((await staffOf(ashdown)).map((line) => line.split(" | ")[0])).toEqual([
      "Fay West-Hill",
      "Una Bell",
    ]);
    const left = await admin.import.rows({
      schoolId: ashdown,
      runId: applied.runId,
      undone: "left",
    });
    expect(left.rows.map(({ undoneBecause }) => undoneBecause)).toEqual([
      "What is recorded of them was changed since.",
      "Training was recorded for them since.",
    ]);
  });
});

describe("whose rows", () => {
  test("a school's import changes that school, whatever the file says", async () => {
    const beckside = story.schools.find(({ id }) => id === story.beckside);
    const page = await school.check(
      staffFile(
        story.ashdown,
        "Name,Email,Group,URN,School",
        `Jon Okafor,j@b.example,Teacher,${beckside?.urn},`,
        "Fay West,f@b.example,Teacher,999999,",
        "Una Bell,u@b.example,Teacher,,Beckside Academy",
        "Rae Quinn,r@b.example,Teacher,,Ashdown Vale Primary",
      ),
    );
    expect(await school.outcomes(page)).toEqual([
      `2 rejected: This row is about “${beckside?.urn}”, and this import is Ashdown Vale Primary School’s.`,
      "3 rejected: This row is about “999999”, and this import is Ashdown Vale Primary School’s.",
      "4 rejected: This row is about “Beckside Academy”, and this import is Ashdown Vale Primary School’s.",
      "5 new",
    ]);
  });

  test("a file about several schools is the trust lead's, and knows no other trust's school", async () => {
    const weald = await tellStory(database, "Weald Trust");
    const urnOf = (of: TrustStory, id: string) => of.schools.find((each) => each.id === id)?.urn;
    const file = staffFile(
      null,
      "Name,Email,Group,URN",
      `Jon Okafor,j@b.example,Teacher,${urnOf(story, story.ashdown)}`,
      `Jon Okafor,j@b.example,Teacher,${urnOf(story, story.beckside)}`,
      `Fay West,f@b.example,Teacher,${urnOf(weald, weald.ashdown)}`,
      "Una Bell,u@b.example,Teacher,100001",
      "Rae Quinn,r@b.example,Teacher,",
    );
    const page = await trust.check(file);
    expect(await trust.outcomes(page)).toEqual([
      "2 new",
      "3 new",
      `4 rejected: No school of your trust had the URN “${urnOf(weald, weald.ashdown)}” on 22 November 2026.`,
      "5 rejected: No school of your trust had the URN “100001” on 22 November 2026.",
      "6 rejected: This row doesn’t say which school it is about.",
    ]);
    await trust.apply(page);
    expect(await staffOf(story.ashdown)).toHaveLength(1);
    expect(await staffOf(story.beckside)).toHaveLength(1);
    for (const role of ["school_admin", "hub_lead"] as const) {
      await expect(story.as(role).import.list({ schoolId: null })).rejects.toBeInstanceOf(
        NotPermitted,
      );
    }
    await expect(
      story.as("school_admin").import.read({ schoolId: story.ashdown, runId: page.runId }),
    ).rejects.toBeInstanceOf(NotFound);
  });
});
