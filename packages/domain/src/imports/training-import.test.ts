import { withActor } from "@safeboard/database/actor";
import { createStaffMember } from "@safeboard/database/factories/staff";
import { createTestDatabase } from "@safeboard/database/testing";
import { completion } from "@safeboard/database/tables/training";
import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";
import { importsOf } from "./import.fixture.ts";

const { database } = await createTestDatabase();

let story: TrustStory;
let school: ReturnType<typeof importsOf>;
let trust: ReturnType<typeof importsOf>;
let anna: string;
beforeEach(async () => {
  story = await tellStory(database);
  const ids = { trustId: story.trust.id, centralId: story.central.id };
  school = importsOf(database, story.as("school_admin"), ids);
  trust = importsOf(database, story.as("trust_lead"), ids);
  ({ staffMemberId: anna } = await story.as("school_admin").staff.add({
    schoolId: story.ashdown,
    name: "Anna Whitcombe",
    email: "a.whitcombe@ashdown.example",
    group: "teaching",
  }));
});

const trainingFile = (schoolId: string | null, ...lines: string[]) => ({
  kind: "training",
  schoolId,
  bytes: lines.join("\n"),
});

const doneBy = async (staffMemberId: string) => {
  const rows = await withActor(database, story.system, (transaction) =>
    transaction
      .select()
      .from(completion)
      .where(and(eq(completion.staffMemberId, staffMemberId), isNull(completion.withdrawnAt))),
  );
  return rows.map(
    ({ course, completedOn, validUntil }) => `${course} on ${completedOn} until ${validUntil}`,
  );
};

const coverageOf = async (schoolId: string) => {
  const { schools } = await story.as("trust_lead").training.acrossSchools({});
  return schools.find(({ id }) => id === schoolId)?.cells;
};

describe("a supplier's export", () => {
  test("becomes records of who did what, moves coverage, and is taken back as a whole", async () => {
    const { ashdown } = story;
    const before = await coverageOf(ashdown);
    const page = await school.check(
      trainingFile(
        ashdown,
        "Learner name\tLearner email\tCourse title\tStatus\tCompletion date\tExpiry date",
        "Anna Whitcombe\ta.whitcombe@ashdown.example\tSafeguarding Level 2\tCompleted\t03/09/2026\t02/09/2027",
        "Anna Whitcombe\ta.whitcombe@ashdown.example\tPrevent duty\tIn progress\t\t",
        "Anna Whitcombe\ta.whitcombe@ashdown.example\tPrevent duty\tFailed\t21/10/2026\t",
        "Jon Okafor\tj.okafor@ashdown.example\tSafeguarding Level 2\tCompleted\t03/09/2026\t",
        "Anna Whitcombe\ta.whitcombe@ashdown.example\tFire marshal\tCompleted\t03/09/2026\t",
        "Anna Whitcombe\ta.whitcombe@ashdown.example\tSafeguarding Level 2\tCompleted\t03/12/2026\t",
        "Anna Whitcombe\ta.whitcombe@ashdown.example\tSafeguarding Level 2\tCompleted\t03/09/1966\t",
        "Anna Whitcombe\ta.whitcombe@ashdown.example\tLevel 2 safeguarding\tPassed\t3 Sep 2026\t02/09/2027",
        "Anna Whitcombe\ta.whitcombe@ashdown.example\tSafeguarding Level 2\tCompleted\t\t",
      ),
    );
    expect(await school.outcomes(page)).toEqual([
      "2 new",
      "3 unchanged: Not completed yet: “In progress”.",
      "4 unchanged: Not passed: “Failed”.",
      "5 rejected: Nobody on the staff list of Ashdown Vale Primary School is Jon Okafor. Add them, or import the staff list first.",
      "6 rejected: “Fire marshal” is no course that is known here. Say which it is, among the file’s words.",
      "7 rejected: 3 December 2026 is still to come.",
      "8 asked",
      "9 unchanged: Row 2 says the same.",
      "10 rejected: There is no day of completion.",
    ]);
    const admin = story.as("school_admin");
    const address = { schoolId: ashdown, runId: page.runId };
    const { questions } = await admin.import.questions(address);
    expect(questions.map(({ text }) => text)).toEqual([
      "Anna Whitcombe would have completed “Safeguarding Level 2” on 3 September 1966. Is that day right?",
    ]);
    await admin.import.answerAll({ ...address, answer: "leave_out" });
    const applied = await school.apply(page);
    expect(applied.state).toBe("applied");
    expect(await doneBy(anna)).toEqual(["safeguarding on 2026-09-03 until 2027-09-02"]);
    expect(await coverageOf(ashdown)).not.toEqual(before);
    const undone = await school.withdraw(applied);
    expect(undone.undone).toEqual({ withdrawn: 1, left: 0 });
    expect(await coverageOf(ashdown)).toEqual(before);
  });

  test("imported twice changes nothing the second time; a later expiry takes the earlier record's place", async () => {
    const { ashdown } = story;
    const file = (until: string) =>
      trainingFile(
        ashdown,
        "Email,Course,Date completed,Valid until",
        `a.whitcombe@ashdown.example,Prevent,2026-09-03,${until}`,
      );
    await school.apply(await school.check(file("2028-09-02")));
    expect((await school.check(file("2028-09-02"))).counts).toMatchObject({ unchanged: 1, new: 0 });
    const changed = await school.check(file("2029-09-02"));
    expect(changed.counts).toMatchObject({ changed: 1 });
    const applied = await school.apply(changed);
    expect(await doneBy(anna)).toEqual(["prevent_awareness on 2026-09-03 until 2029-09-02"]);
    await school.withdraw(applied);
    expect(await doneBy(anna)).toEqual(["prevent_awareness on 2026-09-03 until 2028-09-02"]);
    expect((await school.check(file("2028-09-02"))).counts).toMatchObject({ unchanged: 1 });
  });

  test("says its days in one order, found from the whole column and put right by a person", async () => {
    const { ashdown } = story;
    const sent = await school.send(
      trainingFile(
        ashdown,
        "Email,Course,Date completed",
        "a.whitcombe@ashdown.example,Prevent,03/09/2026",
        "a.whitcombe@ashdown.example,Prevent,09/25/2025",
      ),
    );
    expect(sent.mapping?.dates[2]).toEqual({
      order: "month_first",
      because: "month_first_dates",
      against: 0,
    });
    const american = await school.map(sent);
    const { rows } = await story
      .as("school_admin")
      .import.rows({ schoolId: ashdown, runId: sent.runId });
    expect(rows.map(({ after }) => after?.["completedOn"])).toEqual(["2026-03-09", "2025-09-25"]);
    const british = await school.map(american, { dates: { completed_on: "day_first" } });
    expect(await school.outcomes(british)).toEqual([
      "2 new",
      "3 rejected: The day of completion is “09/25/2025”, which is no day. Days in this column are read as day/month/year.",
    ]);
  });

  test("for all schools is matched by each school's name, and a person at two schools is two records", async () => {
    await createStaffMember(database, story.system, {
      schoolId: story.beckside,
      name: "Anna Whitcombe",
      email: "a.whitcombe@ashdown.example",
    });
    const page = await trust.check(
      trainingFile(
        null,
        "Delegate,Email,Establishment,Course,Date Passed",
        "Anna Whitcombe,a.whitcombe@ashdown.example,Ashdown Vale Primary,Prevent,46268",
        "Anna Whitcombe,a.whitcombe@ashdown.example,Beckside,Prevent,46268",
        "Anna Whitcombe,a.whitcombe@ashdown.example,Hollybrook Junior,Prevent,46268",
      ),
    );
    expect(await trust.outcomes(page)).toEqual([
      "2 new",
      "3 new",
      "4 rejected: No school of your trust is called “Hollybrook Junior”.",
    ]);
    const applied = await trust.apply(page);
    expect(applied.counts).toMatchObject({ new: 2 });
  });

  test("names somebody who has left by their days", async () => {
    const { ashdown } = story;
    await createStaffMember(database, story.system, {
      schoolId: ashdown,
      name: "Ben Gone",
      email: "b@ashdown.example",
      leftOn: "2026-07-31",
    });
    const page = await school.check(
      trainingFile(
        ashdown,
        "Email,Course,Completed",
        "b@ashdown.example,Prevent,2026-09-03",
        "b@ashdown.example,Prevent,2026-07-01",
      ),
    );
    expect(await school.outcomes(page)).toEqual([
      "2 rejected: Ben Gone had left by then: their last day was 31 July 2026.",
      "3 new",
    ]);
  });
});

describe("a sheet with a column for each course", () => {
  const SHEET = [
    "Staff name,Email,Role,Prevent duty,Safeguarding Level 2,Safer recruitment,Fire marshal",
    "Anna Whitcombe,a.whitcombe@ashdown.example,Teacher,03/09/2026,25/09/2025,Booked for March,01/09/2026",
    "Jon Okafor,j.okafor@ashdown.example,Teacher,03/09/2026,yes,,",
    "Anna Whitcombe,a.whitcombe@ashdown.example,Teacher,03/09/2026,n/a,,",
    "Anna Whitcombe,a.whitcombe@ashdown.example,Teacher,,,,",
    "Anna Whitcombe,a.whitcombe@ashdown.example,Teacher,yes,31/02/2026,#REF!,",
  ];

  test("is recognised by its headings, and each day becomes a record of its own or says why not", async () => {
    const { ashdown } = story;
    const sent = await school.send(trainingFile(ashdown, ...SHEET));
    expect(sent.mapping?.columns.map(({ field }) => field)).toEqual([
      "name",
      "email",
      null,
      "course_day",
      "course_day",
      null,
      null,
    ]);
    const page = await school.map(sent, {
      columns: { "Safer recruitment": "course_day", "Fire marshal": "course_day" },
    });
    const nobody =
      "Nobody on the staff list of Ashdown Vale Primary School is Jon Okafor. Add them, or import the staff list first.";
    expect(await school.outcomes(page)).toEqual([
      "2 new",
      "2 new",
      "2 unchanged: Safer recruitment: Not completed yet: “Booked for March”.",
      "2 rejected: Fire marshal: “Fire marshal” is no course that is known here. Say which it is, among the file’s words.",
      `3 rejected: Prevent duty: ${nobody}`,
      "3 rejected: Safeguarding Level 2: The day of completion is “yes”, which is no day. Days in this column are read as day/month/year.",
      "4 unchanged: Row 2 says the same.",
      "4 unchanged: Safeguarding Level 2: Not completed: “n/a”.",
      "5 unchanged: Nothing stands in this row’s columns that are read.",
      "6 rejected: Prevent duty: The day of completion is “yes”, which is no day. Days in this column are read as day/month/year.",
      "6 rejected: Safeguarding Level 2: The day of completion is “31/02/2026”, which is no day. Days in this column are read as day/month/year.",
      "6 rejected: Safer recruitment: Completed on is #REF!, which a spreadsheet shows in place of a value.",
    ]);
    const applied = await school.apply(page);
    expect((await doneBy(anna)).toSorted()).toEqual([
      "prevent_awareness on 2026-09-03 until null",
      "safeguarding on 2025-09-25 until null",
    ]);
    expect((await school.withdraw(applied)).undone).toEqual({ withdrawn: 2, left: 0 });
    expect(await doneBy(anna)).toEqual([]);
  });

  test("asks what its headings mean, reads the next file alike, and takes a later day as a new record", async () => {
    const { ashdown } = story;
    const sent = await school.send(trainingFile(ashdown, ...SHEET.slice(0, 2)));
    const columns = { "Fire marshal": "course_day" };
    const page = await school.map(sent, { columns });
    expect(page.mapping?.words["course"]?.[0]?.words).toEqual([
      { word: "Prevent duty", rows: 1, meaning: "prevent_awareness", because: "remembered" },
      { word: "Safeguarding Level 2", rows: 1, meaning: "safeguarding", because: "remembered" },
      { word: "Fire marshal", rows: 1, meaning: null, because: null },
    ]);
    const said = await school.map(page, { words: { course: { "Fire marshal": "" } } });
    expect((await school.outcomes(said)).at(-1)).toBe(
      "2 unchanged: Fire marshal: Rows with “Fire marshal” are left out.",
    );
    await school.apply(said);
    const next = await school.check(
      trainingFile(ashdown, SHEET[0] ?? "", (SHEET[1] ?? "").replace("25/09/2025", "25/09/2026")),
    );
    expect(await school.outcomes(next)).toEqual([
      "2 unchanged",
      "2 new",
      "2 unchanged: Fire marshal: Rows with “Fire marshal” are left out.",
    ]);
  });

  test("can't name a course in its cells, too", async () => {
    const { ashdown } = story;
    const sent = await school.send(trainingFile(ashdown, ...SHEET));
    const refused = school.map(sent, { columns: { Role: "course" } });
    await expect(refused).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  test("of many rows is read in several goes, and says each day once", async () => {
    const { ashdown } = story;
    const lines = Array.from(
      { length: 1_200 },
      (_, n) =>
        `Anna Whitcombe,a.whitcombe@ashdown.example,,0${1 + (n % 9)}/0${1 + (n % 8)}/2026,02/09/${2000 + (n % 26)},,`,
    );
    const page = await school.check(trainingFile(ashdown, SHEET[0] ?? "", ...lines));
    const { new: added, unchanged } = page.counts ?? { new: 0, unchanged: 0 };
    expect(added + unchanged).toBe(2_400);
    await school.apply(page);
    expect(await doneBy(anna)).toHaveLength(added);
  });
});
