/** Makes what the examples of plans and actions are about: two plans, one of them reviewed; a lesson; two actions. */
import type { Database } from "@safeboard/database/connect";
import { callAs, joinAs, type TrustStory } from "../trust-story.fixture.ts";
import type { ExampleIds } from "./example-ids.ts";

type PlanIds = Pick<
  ExampleIds,
  "planId" | "reviewedPlanId" | "planReviewId" | "lessonId" | "actionId" | "closedActionId"
>;

export async function agreePlans(
  database: Database,
  story: TrustStory,
  { schoolId, caseId }: Pick<ExampleIds, "schoolId" | "caseId">,
): Promise<PlanIds> {
  const { plan } = story.as("trust_lead");
  // An action is taken back at its school by whoever raised it, under the name of the story's admin.
  const admin = await joinAs(database, story, "school_admin", {
    displayName: story.members.school_admin.displayName,
    schoolId,
  });
  const { action } = callAs(database, admin);
  const what = "Supervise the library at lunch.";
  const { planId } = await plan.agree({ schoolId, caseId, what, agreedOn: "2026-11-05" });
  const { planId: reviewedPlanId } = await plan.agree({
    schoolId,
    category: "cyberbullying",
    what: "Teach what to do about unkind messages.",
    agreedOn: "2026-09-10",
  });
  const { reviewId: planReviewId } = await plan.review({
    schoolId,
    planId: reviewedPlanId,
    reviewedOn: "2026-10-20",
    outcome: "goes_on",
  });
  const { lessonId } = await plan.recordLesson({
    schoolId,
    caseId,
    lesson: "Check the filter after each update.",
    learntOn: "2026-11-20",
  });
  const raise = (title: string) =>
    action.raise({ schoolId, title, owner: "The network manager", dueOn: "2026-12-04" });
  const { actionId } = await raise("Check the filter");
  const { actionId: closedActionId } = await raise("Tell staff about the filter");
  await action.close({
    schoolId,
    actionId: closedActionId,
    note: "Said at the staff briefing.",
    doneOn: "2026-11-22",
  });
  return { planId, reviewedPlanId, planReviewId, lessonId, actionId, closedActionId };
}
