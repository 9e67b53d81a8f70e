import { createTestDatabase } from "@safeboard/database/testing";
import { describe, expect, test } from "vitest";
import type { DomainCaller } from "../router.ts";
import { callAs, joinAs, tellStory, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

const SUMMER = "2026-06-01";

/** A summer report that names an action of two schools and one of Carr Lane's, and seeks a decision. */
async function summerReport(story: TrustStory) {
  const lead = story.as("trust_lead", { today: SUMMER });
  await lead.action.raiseForSchools({
    schoolIds: [story.ashdown, story.beckside],
    title: "Tell governors what the review found",
    owner: "The headteacher",
    dueOn: "2026-09-30",
    raisedFrom: "itself",
  });
  const { actionId } = await lead.action.raise({
    schoolId: story.carrLane,
    title: "Name a deputy",
    owner: "Ms Day",
    dueOn: "2026-12-31",
  });
  const { reportId } = await lead.report.start({ kind: "term", day: SUMMER, title: "Summer" });
  await lead.report.saveSection({
    reportId,
    section: "decisions",
    narrative: "The board is asked to:\n\n- fund a filter",
    isLeftOut: false,
    revision: 0,
  });
  await lead.report.publish({ reportId, withoutReview: true });
  return { reportId, deputy: actionId };
}

async function autumnDraft(lead: DomainCaller) {
  const { reportId } = await lead.report.start({ kind: "term", day: "2026-10-01", title: null });
  const tables = async () => {
    const { report } = await lead.report.draft({ reportId });
    const blocks = report.sections.flatMap((section) => section.blocks);
    return Object.fromEntries(
      blocks.flatMap((block) => (block.kind === "table" ? [[block.key, block.rows]] : [])),
    );
  };
  const textsOf = async (key: string) =>
    (await tables())[key]?.map(({ cells }) => cells.map(({ text }) => text));
  return { reportId, tables, textsOf };
}

describe("a report reviews what the last one named", () => {
  test("closed by whom and when, overdue, taken back, whichever school it was", async () => {
    const story = await tellStory(database);
    const { deputy } = await summerReport(story);
    const { actions } = await story.as("school_admin").action.ofSchool({ schoolId: story.ashdown });
    await story.as("school_admin", { today: "2026-09-14" }).action.close({
      schoolId: story.ashdown,
      actionId: actions[0]?.actionId ?? "",
      note: "At the meeting of 10 September.",
      doneOn: "2026-09-14",
    });
    const lead = story.as("trust_lead");
    await lead.action.withdraw({ schoolId: story.carrLane, actionId: deputy });
    const { textsOf } = await autumnDraft(lead);
    expect(await textsOf("reviewed actions")).toEqual(
      expect.arrayContaining([
        [
          "Tell governors what the review found",
          "Ashdown Vale Primary School and Beckside Academy",
          "2 open",
          "1 overdue, 1 closed",
          "Closed for 1 of 2 schools (14 September 2026), by the school. " +
            "Overdue (due 30 September 2026): Beckside Academy.",
        ],
        [
          "Name a deputy",
          "Carr Lane Infant School",
          "Open",
          "Taken back",
          "Taken back: it is not asked any more.",
        ],
      ]),
    );
  });

  test("the decisions that it sought, with the minute, and what its questions led to", async () => {
    const story = await tellStory(database);
    const { reportId } = await summerReport(story);
    const [lead, chair] = [story.as("trust_lead"), story.as("chair")];
    await chair.report.signOff({
      reportId,
      edition: 1,
      minuteReference: "2026/07, 4",
      metOn: "2026-07-01",
    });
    const asked = await chair.report.ask({ reportId, edition: 1, question: "Who teaches it?" });
    await lead.report.agreeAction({
      reportId,
      questionId: asked.questionId,
      words: "Name a lead for it.",
      owner: "Ms Day",
      dueOn: "2026-12-18",
    });
    const { textsOf } = await autumnDraft(lead);
    expect(await textsOf("reviewed decisions")).toEqual([
      ["Fund a filter", "On 1 July 2026, minute 2026/07, 4"],
    ]);
    expect((await textsOf("agreed actions"))?.[0]?.slice(0, 2)).toEqual([
      "Name a lead for it.",
      "Who teaches it?",
    ]);
  });

  test("as it stood at the moment of the report: what was recorded later is not in it", async () => {
    const story = await tellStory(database);
    const { reportId } = await summerReport(story);
    await story.as("trust_lead", { today: SUMMER }).report.correct({ reportId, because: "Again." });
    await story.as("trust_lead").action.raise({
      schoolId: story.ashdown,
      title: "Raised in November",
      owner: "Ms Day",
      dueOn: "2026-12-31",
    });
    const then = await story.as("trust_lead", { today: "2026-06-02" }).report.draft({ reportId });
    expect(JSON.stringify(then.report)).not.toContain("Raised in November");
    const now = await story.as("trust_lead").report.draft({ reportId });
    expect(JSON.stringify(now.report)).toContain("Raised in November");
  });

  test("and says of it first in what has changed", async () => {
    const story = await tellStory(database);
    await summerReport(story);
    const lead = story.as("trust_lead");
    const { reportId } = await autumnDraft(lead);
    const { report } = await lead.report.draft({ reportId });
    expect(report.since?.changes[0]).toBe("Actions of the last report that are closed: 0 of 3.");
  });
});

describe("beside each the lead can say more", () => {
  test("which is printed in a column of its own, and frozen with the rest", async () => {
    const story = await tellStory(database);
    await summerReport(story);
    const lead = story.as("trust_lead");
    const { reportId, tables, textsOf } = await autumnDraft(lead);
    const subject = (await tables())["reviewed decisions"]?.[0]?.key ?? "";
    const said = { note: "Ordered; it comes in January.", revision: 0 };
    expect(await lead.report.saveNotes({ reportId, notes: { [subject]: said } })).toEqual({
      saved: 1,
    });
    expect(await textsOf("reviewed decisions")).toEqual([
      ["Fund a filter", "The chair has not signed the report off", "Ordered; it comes in January."],
    ]);
    await lead.report.publish({ reportId, withoutReview: true });
    const { frozen } = await story.as("trustee").report.read({ reportId, edition: 1 });
    expect(JSON.stringify(frozen.sections)).toContain("Ordered; it comes in January.");
    await expect(
      lead.report.saveNotes({ reportId, notes: { [subject]: { note: "Else.", revision: 1 } } }),
    ).rejects.toThrow("can't be done now");
  });

  test("and nobody's words are lost, no pupil is named, and nothing is noted that isn't reviewed", async () => {
    const story = await tellStory(database);
    await summerReport(story);
    const lead = story.as("trust_lead");
    const colleague = callAs(
      database,
      await joinAs(database, story, "trust_lead", { displayName: "Maud Ingleby" }),
    );
    const { reportId, tables } = await autumnDraft(lead);
    const [one, two] = (await tables())["reviewed actions"]?.map(({ key }) => key) ?? [];
    const save = (by: DomainCaller, subject: string, note: string, revision = 0) =>
      by.report.saveNotes({ reportId, notes: { [subject]: { note, revision } } });
    await save(colleague, one ?? "", "Hers.");
    await expect(save(lead, one ?? "", "His.")).rejects.toThrow("Maud Ingleby has saved one");
    // What was not touched is no reason to refuse the rest.
    expect(
      await lead.report.saveNotes({
        reportId,
        notes: {
          [one ?? ""]: { note: "Hers.", revision: 0 },
          [two ?? ""]: { note: "His.", revision: 0 },
        },
      }),
    ).toEqual({ saved: 1 });
    const { notes } = await lead.report.draft({ reportId });
    expect(Object.values(notes).map(({ note }) => note)).toEqual(
      expect.arrayContaining(["Hers.", "His."]),
    );
    await expect(save(lead, "decision that nobody sought", "So?")).rejects.toThrow("nothing here");
    await expect(save(lead, two ?? "", "A pupil born 3 March 2014.", 1)).rejects.toThrow(
      "looks like a date of birth",
    );
  });

  test("and whoever wrote a note doesn't review the report", async () => {
    const story = await tellStory(database);
    await summerReport(story);
    const lead = story.as("trust_lead");
    const colleague = callAs(
      database,
      await joinAs(database, story, "trust_lead", { displayName: "Maud Ingleby" }),
    );
    const { reportId, tables } = await autumnDraft(lead);
    const [row] = (await tables())["reviewed actions"] ?? [];
    const notes = { [row?.key ?? ""]: { note: "Hers.", revision: 0 } };
    await colleague.report.saveNotes({ reportId, notes });
    await lead.report.sendForReview({ reportId });
    await expect(colleague.report.review({ reportId })).rejects.toThrow("You wrote some of this");
  });
});
