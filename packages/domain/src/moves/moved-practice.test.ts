/** What a school does of what it promises, and what it has still to do, on its way to another trust. */
import { loadSystem, type System, withActor } from "@safeboard/database/actor";
import { incidentLesson, planReview, responsePlan } from "@safeboard/database/tables/incidents";
import * as practiceTables from "@safeboard/database/tables/practice";
import { reportedTraining } from "@safeboard/database/tables/training";
import { createTestDatabase } from "@safeboard/database/testing";
import { and, count, eq, getTableColumns } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { promisingSchool } from "../practice/practice.fixture.ts";
import { checkPractice } from "../practice/rebuild-practice.ts";
import { checkCoverage } from "../training/rebuild-coverage.ts";
import { bytesOf } from "../policy-text.fixture.ts";
import { joinAs, tellStory, TODAY, type TrustStory } from "../trust-story.fixture.ts";
import { closeReleasedSchools } from "./close-released-schools.ts";

const { database } = await createTestDatabase();

/** Every table of a school's own practice, its plans and lessons, and what it reports of training in numbers. */
const ofSchool = [
  ...Object.values(practiceTables).filter((table) => "schoolId" in getTableColumns(table)),
  responsePlan,
  planReview,
  incidentLesson,
  reportedTraining,
] as readonly PgTable[] as readonly (typeof responsePlan)[];

const photograph = bytesOf("Every filter was tried on 5 October, and each held.");

/** Ashdown Vale shows two promises, one of them with a file, and has reviewed, assessed, planned and learnt. */
async function busySchool(story: TrustStory, schoolId: string): Promise<void> {
  const { practice, technology, filteringReview, incident, plan, action } =
    story.as("school_admin");
  const { promises } = await practice.promised({ schoolId });
  const star = promises.find(({ text }) => text.includes("star"))?.id ?? "";
  const agreement = promises.find(({ text }) => text.includes("agreement"))?.id ?? "";
  const { evidenceId } = await practice.record({
    schoolId,
    details: { kind: "security_reviewed", happenedOn: "2026-10-05" },
    promiseIds: [star],
  });
  const file = { schoolId, evidenceId, fileName: "tested.txt", bytes: photograph };
  await practice.attach(file);
  const { fileId } = await practice.attach({ ...file, bytes: bytesOf("The wrong file.") });
  await practice.detach({ schoolId, evidenceId, fileId });
  await practice.sayKind({ schoolId, promiseId: agreement, kind: null, reason: "Done on paper." });
  const { technologyId } = await technology.register({
    schoolId,
    name: "Drawing app",
    usedFor: "Art lessons",
    usedBy: ["pupils"],
  });
  await technology.assess({
    schoolId,
    technologyId,
    assessedOn: "2026-10-01",
    decision: "approved",
    dataProtection: "done",
  });
  const review = {
    reviewedOn: "2026-10-14",
    occasion: "academic_year" as const,
    tookPart: ["governor" as const],
    results: { safe_search_on: { result: "not_in_place" as const } },
    tests: [],
    summary: "",
  };
  const { reviewId } = await filteringReview.record({ schoolId, review });
  await filteringReview.correct({
    schoolId,
    reviewId,
    review: { ...review, summary: "Safe search is to be set up anew." },
  });
  const { caseId } = await incident.record({
    schoolId,
    details: { category: "cyberbullying", severity: "medium", occurredOn: "2026-09-07" },
  });
  const { planId } = await plan.agree({
    schoolId,
    caseId,
    what: "Phones are handed in at the gate.",
    agreedOn: "2026-09-10",
  });
  const lesson = "Check the filter after each update.";
  const { lessonId } = await plan.recordLesson({
    schoolId,
    caseId,
    lesson,
    learntOn: "2026-10-20",
  });
  await plan.review({
    schoolId,
    planId,
    reviewedOn: "2026-11-02",
    outcome: "goes_on",
    nextReviewOn: "2027-02-01",
  });
  const wanted = { schoolId, detail: null, owner: "Dana Escrick", dueOn: "2026-12-11" };
  const { actionId } = await action.raise({
    ...wanted,
    title: lesson,
    raisedFrom: "lesson",
    subject: lessonId,
  });
  // An hour before the next step: of two in one instant none is the first.
  const before = { now: new Date("2026-11-22T08:00:00Z") };
  await story.as("school_admin", before).action.note({
    schoolId,
    actionId,
    note: "The supplier was told.",
  });
  await action.postpone({
    schoolId,
    actionId,
    dueOn: "2027-01-15",
    note: "The update comes in January.",
  });
  await action.raise({
    ...wanted,
    title: "Set safe search up anew",
    raisedFrom: "filtering_review",
    subject: `${reviewId}.safe_search_on`,
  });
  await withActor(database, story.system, (transaction) =>
    transaction.insert(reportedTraining).values({
      trustId: story.trust.id,
      schoolId,
      id: randomUUID(),
      asAt: "2026-10-31",
      course: "safeguarding",
      roleGroup: "everybody",
      required: 31,
      completed: 28,
      overdue: 2,
      recordedBy: "Dana Escrick",
    }),
  );
}

async function beginMove() {
  const { story, schoolId } = await promisingSchool(database);
  await busySchool(story, schoolId);
  return { story, schoolId, weald: await tellStory(database, "Weald Trust") };
}

async function move(story: TrustStory, weald: TrustStory) {
  const { code } = await story
    .as("trust_lead")
    .release.create({ schoolId: story.ashdown, leavingOn: "2026-12-31" });
  const { schoolId } = await weald.as("trust_lead").release.accept({ code });
  const system = (await loadSystem(database, weald.trust.id)) ?? weald.system;
  const actor = await joinAs(database, { system }, "trust_lead", { displayName: "Ruth Ormsby" });
  return { schoolId, system, lead: weald.as("trust_lead", { actor }) };
}

async function countRows(system: System, schoolId: string): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const table of ofSchool) {
    const [rows] = await withActor(database, system, (transaction) =>
      transaction
        .select({ rows: count() })
        .from(table)
        .where(and(eq(table.trustId, system.trustId), eq(table.schoolId, schoolId))),
    );
    counted[getTableConfig(table).name] = rows?.rows ?? 0;
  }
  return counted;
}

test("every row of what a school does goes with it once, but for a file that was taken back", async () => {
  const { story, schoolId: old, weald } = await beginMove();
  const before = await countRows(story.system, old);
  expect(Object.entries(before).filter(([, rows]) => rows === 0)).toEqual([]);
  const { schoolId, system } = await move(story, weald);
  const attachments = (before["attachment"] ?? 0) - 1;
  expect(await countRows(system, schoolId)).toEqual({ ...before, attachment: attachments });
  expect(await countRows(story.system, old)).toEqual(before);
  expect(await checkPractice(database, weald.trust.id, TODAY)).toEqual([]);
  // Of the school alone: the others' figures of training were never kept.
  expect(await checkCoverage(database, weald.trust.id, TODAY)).not.toContain(schoolId);
});

test("its promises stand in the new trust as they stood in the old one, with the file that shows them", async () => {
  const { story, schoolId: old, weald } = await beginMove();
  const standing = async (of: ReturnType<TrustStory["as"]>, schoolId: string) => {
    const { counts, promises } = await of.practice.promised({ schoolId });
    return {
      counts,
      promises: promises.map(({ text, state, until, kind }) => ({ text, state, until, kind })),
    };
  };
  const before = await standing(story.as("trust_lead"), old);
  expect(before.counts.current).toBeGreaterThan(0);
  const { schoolId, lead } = await move(story, weald);
  expect(await standing(lead, schoolId)).toEqual(before);
  const { evidence } = await lead.practice.evidence({ schoolId });
  const security = evidence.find(({ kind }) => kind === "security_reviewed");
  expect(security).toMatchObject({ recordedBy: "Dana Escrick (Chalk Downs Trust)" });
  const piece = { schoolId, evidenceId: security?.id ?? "" };
  const { files } = await lead.practice.readEvidence(piece);
  expect(files).toMatchObject([{ fileName: "tested.txt", mediaType: "text/plain" }]);
  const { bytes } = await lead.practice.file({ ...piece, fileId: files[0]?.id ?? "" });
  expect(Buffer.from(bytes)).toEqual(Buffer.from(photograph));
  const { technologies } = await lead.technology.list({ schoolId });
  expect(technologies).toMatchObject([
    { name: "Drawing app", ofTrust: false, standing: { code: "approved" } },
  ]);
});

test("a review keeps its history, a plan of a case becomes one of its kind, and an action leads to what it came from", async () => {
  const { story, weald } = await beginMove();
  const { schoolId, lead } = await move(story, weald);
  const { reviews } = await lead.filteringReview.list({ schoolId });
  const reviewId = reviews[0]?.reviewId ?? "";
  const review = await lead.filteringReview.read({ schoolId, reviewId });
  expect(review.said.summary).toBe("Safe search is to be set up anew.");
  expect(review.before).toMatchObject([{ summary: "" }]);
  const { plans, lessons } = await lead.plan.list({ schoolId });
  expect(plans).toMatchObject([{ caseId: null, about: "Online bullying" }]);
  expect(lessons).toMatchObject([
    { caseId: null, actions: [{ title: "Check the filter after each update." }] },
  ]);
  const { actions } = await lead.action.ofSchool({ schoolId });
  const fromReview = actions.find(({ raisedFrom }) => raisedFrom === "filtering_review");
  expect(fromReview).toMatchObject({ subject: `${reviewId}.safe_search_on`, isMine: false });
  const fromLesson = actions.find(({ raisedFrom }) => raisedFrom === "lesson");
  expect(fromLesson).toMatchObject({
    subject: lessons[0]?.lessonId,
    raisedBy: "Dana Escrick (Chalk Downs Trust)",
    standing: { owner: "Dana Escrick", dueOn: "2027-01-15", postponed: 1 },
  });
  const page = await lead.action.read({ schoolId, actionId: fromLesson?.actionId ?? "" });
  expect(page.steps.map(({ kind }) => kind)).toEqual(["noted", "postponed"]);
});

test("after its last day the old trust has the figures that were kept, and nothing that the school wrote", async () => {
  const { story, schoolId, weald } = await beginMove();
  await move(story, weald);
  const dayAfter = { database, today: "2027-01-01", now: new Date("2027-01-01T03:00:00Z") };
  expect(await closeReleasedSchools(dayAfter, story.trust.id)).toBe(1);
  const left = await countRows(story.system, schoolId);
  expect(Object.entries(left).filter(([, rows]) => rows > 0)).toEqual([
    ["kept_practice", 1],
    ["reported_training", 1],
  ]);
});
