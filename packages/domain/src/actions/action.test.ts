import { withActor } from "@safeboard/database/actor";
import { keptPractice } from "@safeboard/database/tables/practice";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { Conflict, InvalidInput, NotFound, NotPermitted } from "../errors.ts";
import { promisingSchool } from "../practice/practice.fixture.ts";
import { bytesOf } from "../policy-text.fixture.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

async function begin() {
  const story = await tellStory(database);
  const schoolId = story.ashdown;
  const { action } = story.as("school_admin");
  const { actionId } = await action.raise({ schoolId, ...filter });
  return { story, schoolId, action, actionId };
}

const filter = {
  title: "Check the filter after each update",
  owner: "The network manager",
  dueOn: "2026-11-27",
};

const keptDays = async (story: TrustStory, schoolId = story.ashdown) => {
  const [row] = await withActor(database, story.system, (transaction) =>
    transaction
      .select({ figures: keptPractice.figures })
      .from(keptPractice)
      .where(eq(keptPractice.schoolId, schoolId)),
  );
  return (row?.figures as { actions: string[] } | undefined)?.actions;
};

describe("an action", () => {
  test("stays open past the end of its term until somebody closes it with what was done", async () => {
    const { story, schoolId, actionId } = await begin();
    const later = story.as("school_admin", { today: "2027-02-01" });
    expect(await later.action.ofSchool({ schoolId })).toMatchObject({
      counts: { open: 1, overdue: 1, fromEarlierTerm: 1 },
      actions: [{ standing: { state: "overdue", days: -66 }, fromEarlierTerm: true }],
    });
    expect(await keptDays(story)).toEqual(["2026-11-27"]);
    const note = "It is in the list of the network team.";
    await later.action.close({ schoolId, actionId, note, doneOn: "2027-01-29" });
    expect((await later.action.ofSchool({ schoolId })).actions).toEqual([]);
    expect((await later.action.ofSchool({ schoolId, show: "closed" })).actions).toMatchObject([
      { closedBy: "Dana Escrick", whatWasDone: note, standing: { closedOn: "2027-01-29" } },
    ]);
    expect(await keptDays(story)).toEqual([]);
    await expect(
      later.action.close({ schoolId, actionId, note, doneOn: "2027-01-30" }),
    ).rejects.toThrow(Conflict);
  });

  test("was raised on the day that it was in England: past midnight in summer, not on the day before", async () => {
    const { story, schoolId } = await begin();
    const summer = { today: "2026-07-15", now: new Date("2026-07-14T23:30:00Z") };
    const { action } = story.as("school_admin", summer);
    const { actionId } = await action.raise({ schoolId, ...filter });
    expect((await action.read({ schoolId, actionId })).action.raisedOn).toBe("2026-07-15");
    const { action: later } = story.as("school_admin", { today: "2026-07-16" });
    await expect(
      later.close({ schoolId, actionId, note: "Done.", doneOn: "2026-07-14" }),
    ).rejects.toThrow("This is before the action was raised.");
  });

  test("was done when it was raised or later, and on today at any rate", async () => {
    const { story, schoolId, actionId } = await begin();
    const close = (today: string, doneOn: string) =>
      story
        .as("school_admin", { today })
        .action.close({ schoolId, actionId, note: "Done.", doneOn });
    await expect(close("2026-11-22", "2026-11-20")).rejects.toThrow(
      "This is before the action was raised.",
    );
    await expect(close("2026-11-22", "2026-11-23")).rejects.toThrow(InvalidInput);
    // A demonstration that stays at a day which is over for the clock by which it was raised.
    await close("2026-11-19", "2026-11-19");
    expect((await story.as("governor").action.ofSchool({ schoolId })).actions).toEqual([]);
  });

  test("is put off with a reason, handed over, and opened again after it was closed", async () => {
    const { story, schoolId, actionId } = await begin();
    const at = (hour: number) =>
      story.as("school_admin", { now: new Date(`2026-11-22T1${hour}:00:00Z`) }).action;
    await expect(
      at(0).postpone({ schoolId, actionId, dueOn: "2026-11-27", note: "Later" }),
    ).rejects.toMatchObject({ fieldErrors: { dueOn: expect.any(String) } });
    await at(1).postpone({ schoolId, actionId, dueOn: "2027-01-15", note: "Parts are late." });
    await at(2).handOver({ schoolId, actionId, owner: "Dana Escrick" });
    expect(await keptDays(story)).toEqual(["2027-01-15"]);
    expect((await at(3).ofSchool({ schoolId, show: "mine" })).actions).toHaveLength(1);
    await at(4).close({ schoolId, actionId, note: "Done.", doneOn: "2026-11-22" });
    await expect(
      at(5).postpone({ schoolId, actionId, dueOn: "2027-03-01", note: "Later" }),
    ).rejects.toThrow(Conflict);
    await at(5).reopen({ schoolId, actionId, note: "The update came without the check." });
    const page = await at(6).read({ schoolId, actionId });
    expect(page.action.standing).toMatchObject({
      state: "open",
      dueOn: "2027-01-15",
      postponed: 1,
    });
    expect(page.steps.map(({ kind }) => kind)).toEqual([
      "postponed",
      "handed_over",
      "closed",
      "reopened",
    ]);
    expect(await keptDays(story)).toEqual(["2027-01-15"]);
  });

  test("is refused where a pupil could be known by its words, or its day is over", async () => {
    const { schoolId, action, actionId } = await begin();
    await expect(
      action.raise({ schoolId, ...filter, detail: "Look at the phone of Tommy Marsden." }),
    ).rejects.toMatchObject({ fieldErrors: { detail: expect.stringContaining("name") } });
    await expect(
      action.note({ schoolId, actionId, note: "Tommy Marsden was asked." }),
    ).rejects.toMatchObject({ fieldErrors: { note: expect.stringContaining("name") } });
    await expect(action.raise({ schoolId, ...filter, dueOn: "2026-11-21" })).rejects.toMatchObject({
      fieldErrors: { dueOn: expect.any(String) },
    });
  });

  test("for several schools is one at each, and what it was raised from is named at its own school alone", async () => {
    const { story, schoolId } = await begin();
    const lead = story.as("trust_lead");
    const { lessonId } = await lead.plan.recordLesson({
      schoolId,
      category: "cyberbullying",
      lesson: "Check the filter after each update.",
      learntOn: "2026-11-20",
    });
    const raised = await lead.action.raiseForSchools({
      schoolIds: [story.ashdown, story.beckside, story.carrLane],
      ...filter,
      raisedFrom: "lesson",
      subject: lessonId,
      originSchoolId: schoolId,
    });
    expect(raised).toMatchObject({ raised: { length: 3 }, passedOver: [] });
    const { actions, schools } = await lead.action.list({});
    const series = actions.filter(({ raisedFrom }) => raisedFrom === "lesson");
    expect(new Set(series.map(({ seriesId }) => seriesId)).size).toBe(1);
    const named = series.map((each): [string, string | null] => [each.schoolName, each.subject]);
    expect(named.toSorted(([one], [other]) => (one < other ? -1 : 1))).toEqual([
      ["Ashdown Vale Primary School", lessonId],
      ["Beckside Academy", null],
      ["Carr Lane Infant School", null],
    ]);
    expect(schools).toMatchObject([{ open: 2 }, { open: 1 }, { open: 1 }]);
    expect(await keptDays(story, story.beckside)).toEqual(["2026-11-27"]);
    const atAshdown = series.find((each) => each.schoolId === schoolId);
    const actionId = atAshdown?.actionId ?? "";
    const admin = story.as("school_admin").action;
    await expect(admin.withdraw({ schoolId, actionId })).rejects.toThrow(Conflict);
    await admin.close({ schoolId, actionId, note: "Done.", doneOn: "2026-11-22" });
    expect((await lead.action.list({ show: "closed" })).actions).toMatchObject([
      { schoolName: "Ashdown Vale Primary School", closedBy: "Dana Escrick" },
    ]);
  });

  test("is raised for several by a hub lead at the hub's schools alone, and by nobody at a school", async () => {
    const { story } = await begin();
    const wanted = { ...filter, schoolIds: [story.beckside, story.carrLane] };
    const hub = story.as("hub_lead").action;
    await expect(hub.raiseForSchools(wanted)).rejects.toThrow(NotFound);
    await hub.raiseForSchools({ ...wanted, schoolIds: [story.beckside] });
    await expect(story.as("school_admin").action.raiseForSchools(wanted)).rejects.toThrow(
      NotPermitted,
    );
  });

  test("that was raised by mistake is taken back by whoever raised it, and counts no more", async () => {
    const { story, schoolId, action, actionId } = await begin();
    await action.withdraw({ schoolId, actionId });
    expect(await keptDays(story)).toEqual([]);
    expect((await action.read({ schoolId, actionId })).action.standing.state).toBe("withdrawn");
    await expect(action.note({ schoolId, actionId, note: "Anyway" })).rejects.toThrow(Conflict);
  });

  test("from a measure begins with what the measure asks for next", async () => {
    const { story, schoolId } = await begin();
    const draft = await story
      .as("trust_lead")
      .action.draft({ schoolId, raisedFrom: "measure", subject: "policy_review" });
    expect(draft.detail).toContain("Review due");
    expect(draft.title).not.toBe("");
  });

  test("from any measure is prepared for one school and for all at which it is not in order", async () => {
    const { story, schoolId } = await begin();
    const lead = story.as("trust_lead");
    const { measures, rows } = await lead.overview.read({});
    for (const { id, title } of measures) {
      const one = await lead.action.draft({ schoolId, raisedFrom: "measure", subject: id });
      expect(one).toMatchObject({ raisedFrom: "measure", subject: id });
      expect([one.title, one.detail].join(" "), id).toContain(title);
      const many = await lead.action.draftForSchools({ measure: id });
      expect(many, id).toMatchObject({ raisedFrom: "measure", subject: id });
      expect(many.title, id).not.toBe("");
      expect(many.detail, id).toContain(title);
      const open = rows.filter(
        ({ cells }) => !["met", "not_applicable"].includes(cells[id].status),
      );
      expect(many.schoolIds.toSorted(), id).toEqual(open.map((row) => row.schoolId).toSorted());
      await lead.action.raiseForSchools({
        ...filter,
        raisedFrom: "measure",
        subject: id,
        schoolIds: [schoolId],
      });
    }
  });

  test("is prepared for the schools that were ticked, of which one must be the lead's", async () => {
    const { story, schoolId } = await begin();
    const hub = story.as("hub_lead").action;
    const ticked = await hub.draftForSchools({ measure: "policy_review", schoolIds: [schoolId] });
    expect(ticked.schoolIds).toEqual([schoolId]);
    const plain = await hub.draftForSchools({});
    expect(plain).toMatchObject({ raisedFrom: "itself", title: "" });
    expect(plain.schoolIds.toSorted()).toEqual([story.ashdown, story.beckside].toSorted());
    await expect(hub.draftForSchools({ schoolIds: [story.carrLane] })).rejects.toThrow(NotFound);
    await expect(hub.draftForSchools({ measure: "punctuality" })).rejects.toThrow(InvalidInput);
    await expect(story.as("school_admin").action.draftForSchools({})).rejects.toThrow(NotPermitted);
  });
});

describe("a file of an action", () => {
  const log = { fileName: "log.txt", bytes: bytesOf("The filter held on all tablets.") };

  test("shows that it was done, also once it is closed, to whoever may read it and nobody else", async () => {
    const { story, schoolId, action, actionId } = await begin();
    const address = { schoolId, actionId };
    await action.close({ ...address, note: "Checked.", doneOn: "2026-11-22" });
    const { fileId } = await action.attach({ ...address, ...log });
    const governor = story.as("governor").action;
    expect((await governor.read(address)).files).toMatchObject([{ id: fileId }]);
    const { bytes } = await governor.file({ ...address, fileId });
    expect(Buffer.from(bytes)).toEqual(Buffer.from(log.bytes));
    await expect(governor.detach({ ...address, fileId })).rejects.toThrow(NotPermitted);
    const elsewhere = { schoolId: story.beckside, actionId, fileId };
    await expect(story.as("trust_lead").action.file(elsewhere)).rejects.toThrow(NotFound);
    await action.detach({ ...address, fileId });
    await expect(governor.file({ ...address, fileId })).rejects.toThrow(NotFound);
  });

  test("is not attached to an action that was taken back", async () => {
    const { schoolId, action, actionId } = await begin();
    await action.withdraw({ schoolId, actionId });
    await expect(action.attach({ schoolId, actionId, ...log })).rejects.toThrow(Conflict);
  });
});

describe("an action from what is practised", () => {
  test("begins with the check of a filtering review that is not in place, and leads back to it", async () => {
    const { story, schoolId, action } = await begin();
    const { filteringReview } = story.as("school_admin");
    const { reviewId } = await filteringReview.record({
      schoolId,
      review: {
        reviewedOn: "2026-10-14",
        occasion: "academic_year",
        tookPart: ["governor"],
        results: { safe_search_on: { result: "not_in_place", note: "Off on the tablets." } },
      },
    });
    const subject = `${reviewId}.safe_search_on`;
    const draft = await action.draft({ schoolId, raisedFrom: "filtering_review", subject });
    expect(draft.title).toMatch(/^See to it: .*safe search/iu);
    expect(draft.detail).toContain("14 October 2026 found: not in place. Off on the tablets.");
    const { actionId } = await action.raise({ schoolId, ...draft });
    expect((await action.read({ schoolId, actionId })).action).toMatchObject({
      raisedFrom: "filtering_review",
      subject,
    });
    expect((await filteringReview.read({ schoolId, reviewId })).actions).toMatchObject([
      { actionId, check: "safe_search_on" },
    ]);
    const invented = { schoolId, raisedFrom: "filtering_review" as const };
    await expect(
      action.draft({ ...invented, subject: `${reviewId}.no_such_check` }),
    ).rejects.toThrow(NotFound);
    const elsewhere = { ...invented, schoolId: story.beckside, subject };
    await expect(story.as("trust_lead").action.draft(elsewhere)).rejects.toThrow(NotFound);
  });

  test("begins with the promise that nothing shows, in the policy's own words", async () => {
    const { story, schoolId } = await promisingSchool(database);
    const { action, practice } = story.as("school_admin");
    const { promises } = await practice.promised({ schoolId });
    const star = promises.find(({ text }) => text.includes("star"));
    const from = { raisedFrom: "promise" as const, subject: star?.id ?? "" };
    const draft = await action.draft({ schoolId, ...from });
    expect(draft.detail).toContain("We will hang a star over every door.");
    const { actionId } = await action.raise({ schoolId, ...draft });
    expect((await action.read({ schoolId, actionId })).action).toMatchObject(from);
    await expect(
      story.as("trust_lead").action.draft({ schoolId: story.beckside, ...from }),
    ).rejects.toThrow(NotFound);
  });
});
