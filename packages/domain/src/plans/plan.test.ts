import { withActor } from "@safeboard/database/actor";
import { keptIncidents } from "@safeboard/database/tables/incidents";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { Conflict, NotFound, NotPermitted } from "../errors.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

async function begin() {
  const story = await tellStory(database);
  const { incident, plan } = story.as("school_admin");
  const schoolId = story.ashdown;
  const { caseId } = await incident.record({
    schoolId,
    details: { occurredOn: "2026-09-08", category: "nudes_semi_nudes", severity: "high" },
  });
  return { story, schoolId, caseId, plan };
}

const what =
  "A trusted adult meets the pupil each week. The head of year checks in with the family.";

const keptPlans = async (story: TrustStory) => {
  const [row] = await withActor(database, story.system, (transaction) =>
    transaction
      .select({ figures: keptIncidents.figures })
      .from(keptIncidents)
      .where(eq(keptIncidents.schoolId, story.ashdown)),
  );
  return (row?.figures as { plans: unknown[] } | undefined)?.plans;
};

describe("a response plan", () => {
  test("is reviewed as many days after it was agreed as the trust has set, and is overdue after that day", async () => {
    const { story, schoolId, caseId, plan } = await begin();
    const { planId } = await plan.agree({ schoolId, caseId, what, agreedOn: "2026-09-10" });
    const page = await plan.read({ schoolId, planId });
    expect(page).toMatchObject({
      caseId,
      plan: { what, firstReviewOn: "2026-10-22" },
      standing: { state: "overdue", since: "2026-10-23", days: 31 },
    });
    expect(await keptPlans(story)).toEqual([
      { agreedOn: "2026-09-10", firstReviewOn: "2026-10-22", reviews: [] },
    ]);
  });

  test("counts as reviewed late or on time by the day for which each review was promised", async () => {
    const { story, schoolId, caseId, plan } = await begin();
    const { planId } = await plan.agree({ schoolId, caseId, what, agreedOn: "2026-09-10" });
    await plan.review({ schoolId, planId, reviewedOn: "2026-10-30", outcome: "changed" });
    const { planId: second } = await plan.agree({
      schoolId,
      category: "cyberbullying",
      what,
      agreedOn: "2026-09-10",
      firstReviewOn: "2026-10-01",
    });
    await plan.review({ schoolId, planId: second, reviewedOn: "2026-10-01", outcome: "ended" });
    const page = await plan.list({ schoolId });
    expect(page.thisYear).toMatchObject({
      reviews: { due: 2, onTime: 1, late: 1, notDone: 0 },
      percent: 50,
    });
    expect(page.counts).toEqual({ overdue: 0, dueSoon: 0, inTime: 1, ended: 1 });
    expect(await keptPlans(story)).toHaveLength(2);
    await expect(
      plan.review({ schoolId, planId: second, reviewedOn: "2026-11-20", outcome: "goes_on" }),
    ).rejects.toThrow(Conflict);
  });

  test("whose review was recorded by mistake is due again for the day that was promised", async () => {
    const { schoolId, caseId, plan } = await begin();
    const { planId } = await plan.agree({ schoolId, caseId, what, agreedOn: "2026-09-10" });
    const review = (reviewedOn: string) =>
      plan.review({ schoolId, planId, reviewedOn, outcome: "goes_on" });
    const { reviewId } = await review("2026-10-20");
    const { reviewId: later } = await review("2026-11-20");
    await expect(plan.withdrawReview({ schoolId, planId, reviewId })).rejects.toThrow(Conflict);
    await plan.withdrawReview({ schoolId, planId, reviewId: later });
    await plan.withdrawReview({ schoolId, planId, reviewId });
    expect((await plan.read({ schoolId, planId })).standing).toMatchObject({
      state: "overdue",
      dueOn: "2026-10-22",
    });
  });

  test("is refused with what was found where a pupil could be known by its words", async () => {
    const { schoolId, caseId, plan } = await begin();
    const refused = plan.agree({
      schoolId,
      caseId,
      what: "Mrs Hallam rings the family of Tommy Marsden, born 3 May 2014.",
      agreedOn: "2026-09-10",
    });
    await expect(refused).rejects.toMatchObject({
      fieldErrors: {
        what: expect.stringMatching(/Tommy Marsden.*name.*3 May 2014.*date of birth/su),
      },
    });
    expect((await plan.list({ schoolId })).plans).toEqual([]);
  });

  test("that was taken back is found no more, and counts no more", async () => {
    const { story, schoolId, caseId, plan } = await begin();
    const { planId } = await plan.agree({ schoolId, caseId, what, agreedOn: "2026-09-10" });
    await plan.withdraw({ schoolId, planId });
    await expect(plan.read({ schoolId, planId })).rejects.toThrow(NotFound);
    expect(await keptPlans(story)).toEqual([]);
  });

  test("is not shown to a governor, nor to the board", async () => {
    const { story, schoolId } = await begin();
    await expect(story.as("governor").plan.list({ schoolId })).rejects.toThrow(NotPermitted);
    await expect(story.as("trustee").plan.list({ schoolId })).rejects.toThrow(NotFound);
  });
});

describe("a lesson", () => {
  test("stands with its school until it is taken back, and the action that it became stays", async () => {
    const { story, schoolId, caseId, plan } = await begin();
    const lesson = "Check the filter after each update.";
    const { lessonId } = await plan.recordLesson({
      schoolId,
      caseId,
      lesson,
      learntOn: "2026-11-20",
    });
    const { action } = story.as("school_admin");
    const draft = await action.draft({ schoolId, raisedFrom: "lesson", subject: lessonId });
    expect(draft).toMatchObject({ title: lesson, owner: "Dana Escrick" });
    await action.raise({ schoolId, ...draft, detail: null });
    expect((await plan.list({ schoolId })).lessons).toMatchObject([
      { lesson, caseId, actions: [{ title: lesson }] },
    ]);
    await plan.withdrawLesson({ schoolId, lessonId });
    expect((await plan.list({ schoolId })).lessons).toEqual([]);
    expect((await action.ofSchool({ schoolId })).actions).toHaveLength(1);
  });

  test("about nothing, or in words that give a pupil away, is refused at its field", async () => {
    const { schoolId, plan } = await begin();
    await expect(
      plan.recordLesson({ schoolId, lesson: "Look sooner.", learntOn: "2026-11-20" }),
    ).rejects.toMatchObject({ fieldErrors: { category: expect.any(String) } });
    await expect(
      plan.recordLesson({
        schoolId,
        category: "cyberbullying",
        lesson: "Watch what Tommy Marsden sends.",
        learntOn: "2026-11-20",
      }),
    ).rejects.toMatchObject({ fieldErrors: { lesson: expect.stringContaining("name") } });
  });
});
