/** A case that somebody typed and that stands in the case system’s file as well must not be counted twice. */
import { type Transaction, withActor } from "@safeboard/database/actor";
import { incident } from "@safeboard/database/tables/incidents";
import { createTestDatabase } from "@safeboard/database/testing";
import { and, asc, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";
import { checkImport } from "./check-import.ts";
import { importsOf, importStage } from "./import.fixture.ts";

const { database } = await createTestDatabase();

let story: TrustStory;
let school: ReturnType<typeof importsOf>;
let schoolId: string;
beforeEach(async () => {
  story = await tellStory(database);
  const ids = { trustId: story.trust.id, centralId: story.central.id };
  school = importsOf(database, story.as("school_admin"), ids);
  schoolId = story.ashdown;
});

const file = (...rows: string[]) => ({
  kind: "incidents",
  schoolId,
  bytes: ["Ref,Date,Category,Severity,Year", ...rows].join("\n"),
});

const type = (details: { severity?: "low" | "high"; yearGroup?: "year_7" | "year_8" } = {}) =>
  story.as("school_admin").incident.record({
    schoolId,
    details: { occurredOn: "2026-10-02", category: "cyberbullying", severity: "low", ...details },
  });

const inTrust = <Result>(work: (transaction: Transaction) => Promise<Result>) =>
  withActor(database, story.system, work);

/** What counts: by whom it came, how severe and of which year group. */
const cases = () =>
  inTrust(async (transaction) => {
    const rows = await transaction
      .select()
      .from(incident)
      .where(and(eq(incident.schoolId, schoolId), isNull(incident.withdrawnAt)))
      .orderBy(asc(incident.source), asc(incident.severity));
    return rows.map(({ caseId, source, severity, yearGroup, caseHash }) => ({
      caseId,
      said: `${source} ${severity} ${yearGroup}${caseHash === null ? "" : " numbered"}`,
    }));
  });

const saidOf = async () => (await cases()).map(({ said }) => said);

const questionsOf = (runId: string) =>
  story.as("school_admin").import.questions({ schoolId, runId });

describe("a case of the file that may be one that was typed", () => {
  test("is asked about, and as the same takes the file’s number: once counted, and found by the next file", async () => {
    const { caseId } = await type();
    const page = await school.check(file("C1,02/10/2026,Online bullying,High,Y7"));
    expect(page.counts).toMatchObject({ asked: 1, new: 0 });
    const { questions } = await questionsOf(page.runId);
    expect(questions).toMatchObject([
      {
        text: "“Online bullying” was recorded here by hand for 2 October 2026, too. Is it the same case?",
        choices: [
          { answer: caseId, label: "Yes: the one recorded on 22 November 2026 (Low, Ongoing)" },
          { answer: "another", label: "No, it is another case: add it" },
          { answer: "leave_out", label: "Leave this out" },
        ],
        // One says low and the other high.
        proposed: null,
      },
    ]);
    const answers = [{ key: questions[0]?.key ?? "", answer: caseId }];
    await story.as("school_admin").import.answer({ schoolId, runId: page.runId, answers });
    expect(await school.outcomes(page)).toEqual([
      "2 changed: This case was recorded here by hand. From now on it has the file’s number, so that a later file finds it.",
    ]);
    const applied = await school.apply(page);
    expect(await cases()).toEqual([{ caseId, said: "recorded high year_7 numbered" }]);
    const next = await school.check(file("C1,02/10/2026,Online bullying,High,Y8"));
    expect(next.counts).toMatchObject({ changed: 1, asked: 0, new: 0 });
    const undone = await school.withdraw(applied);
    expect(undone.undone).toEqual({ withdrawn: 1, left: 0 });
    expect(await cases()).toEqual([{ caseId, said: "recorded low not_known" }]);
  });

  test("is added as another, or left out, as it is answered", async () => {
    await type();
    const page = await school.check(
      file("C1,02/10/2026,Online bullying,High,Y7", "C2,02/10/2026,Online bullying,Low,Y9"),
    );
    const { questions } = await questionsOf(page.runId);
    const [first, second] = questions.map(({ key }) => key);
    await story.as("school_admin").import.answer({
      schoolId,
      runId: page.runId,
      answers: [
        { key: first ?? "", answer: "another" },
        { key: second ?? "", answer: "leave_out" },
      ],
    });
    expect(await school.outcomes(page)).toEqual([
      "2 new",
      "3 rejected: Left out, as you have answered.",
    ]);
    await school.apply(page);
    expect(await saidOf()).toEqual(["imported high year_7 numbered", "recorded low not_known"]);
  });

  test("is proposed where it is the only one that agrees, and no case stands for two rows", async () => {
    const { caseId } = await type({ yearGroup: "year_7" });
    await type({ yearGroup: "year_8" });
    const one = await school.check(file("C1,02/10/2026,Online bullying,,Y7"));
    expect((await questionsOf(one.runId)).questions).toMatchObject([{ proposed: caseId }]);
    const two = await school.check(
      file("C1,02/10/2026,Online bullying,,Y7", "C2,02/10/2026,Online bullying,,Y7"),
    );
    const { questions } = await questionsOf(two.runId);
    expect(questions.map(({ proposed }) => proposed)).toEqual([null, null]);
    await story.as("school_admin").import.answer({
      schoolId,
      runId: two.runId,
      answers: questions.map(({ key }) => ({ key, answer: caseId })),
    });
    expect((await school.outcomes(two))[1]).toBe(
      "3 rejected: Row 2 is about the same and says otherwise.",
    );
  });

  test("of another day or category is asked nothing about", async () => {
    await type();
    const page = await school.check(
      file("C1,03/10/2026,Online bullying,Low,Y7", "C2,02/10/2026,Gambling,Low,Y7"),
    );
    expect(page.counts).toMatchObject({ new: 2, asked: 0 });
  });
});

test("a case that is typed between the check and the apply has the rows looked at again", async () => {
  const page = await school.check(file("C1,02/10/2026,Online bullying,Low,Y7"));
  expect(page.counts).toMatchObject({ new: 1 });
  await type();
  const applying = await school.apply(page);
  expect(applying.state).toBe("checking");
  expect(await saidOf()).toEqual(["recorded low not_known"]);
  await checkImport(importStage(database), school.addressOf(schoolId, page.runId));
  const again = await story.as("school_admin").import.read({ schoolId, runId: page.runId });
  expect(again).toMatchObject({ state: "checked", counts: { asked: 1, new: 0 } });
});
