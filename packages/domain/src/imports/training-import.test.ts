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
