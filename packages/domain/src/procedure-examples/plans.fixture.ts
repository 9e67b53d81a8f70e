/** Makes what the examples of plans and actions are about: two plans, one of them reviewed; a lesson; two actions, one with a file. */
import { createHash, randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { incidentLesson, planReview, responsePlan } from "@safeboard/database/tables/incidents";
import { action, actionStep, attachment } from "@safeboard/database/tables/practice";
import { TODAY, type TrustStory } from "../trust-story.fixture.ts";
import type { ExampleIds } from "./example-ids.ts";

type PlanIds = Pick<
  ExampleIds,
  | "planId"
  | "reviewedPlanId"
  | "planReviewId"
  | "lessonId"
  | "actionId"
  | "actionFileId"
  | "closedActionId"
>;

/** Written as they are kept: the school may be one whose record is closed. */
export async function agreePlans(
  database: Database,
  { system, trust, members }: TrustStory,
  { schoolId, caseId }: Pick<ExampleIds, "schoolId" | "caseId">,
): Promise<PlanIds> {
  const [planId, reviewedPlanId, planReviewId] = [randomUUID(), randomUUID(), randomUUID()];
  const [lessonId, actionId, closedActionId] = [randomUUID(), randomUUID(), randomUUID()];
  const actionFileId = randomUUID();
  const bytes = Buffer.from(`The filter's log at ${schoolId}.`);
  // An action is taken back at its school by whoever raised it.
  const recordedBy = members.school_admin.displayName;
  const row = { trustId: trust.id, schoolId, recordedBy };
  const firstDays = { agreedOn: "2026-09-10", firstReviewOn: "2026-10-22" };
  const toDo = {
    ...row,
    raisedFrom: "itself",
    owner: "The network manager",
    dueOn: "2026-12-04",
    recordedAt: new Date("2026-11-20T09:00:00Z"),
  };
  await withActor(database, system, async (transaction) => {
    await transaction.insert(responsePlan).values([
      {
        ...row,
        id: planId,
        incidentId: caseId,
        what: "Supervise the library at lunch.",
        agreedOn: "2026-11-05",
        firstReviewOn: "2026-12-17",
      },
      {
        ...row,
        ...firstDays,
        id: reviewedPlanId,
        category: "cyberbullying",
        what: "Teach what to do about unkind messages.",
      },
    ]);
    await transaction.insert(planReview).values({
      ...row,
      id: planReviewId,
      planId: reviewedPlanId,
      dueOn: firstDays.firstReviewOn,
      reviewedOn: "2026-10-20",
      outcome: "goes_on",
      nextReviewOn: "2026-12-01",
    });
    await transaction.insert(incidentLesson).values({
      ...row,
      id: lessonId,
      incidentId: caseId,
      lesson: "Check the filter after each update.",
      learntOn: "2026-11-20",
    });
    await transaction.insert(action).values([
      { ...toDo, id: actionId, seriesId: randomUUID(), title: "Check the filter" },
      { ...toDo, id: closedActionId, seriesId: randomUUID(), title: "Tell staff of the filter" },
    ]);
    await transaction.insert(attachment).values({
      ...row,
      id: actionFileId,
      subjectKind: "action",
      subjectId: actionId,
      fileName: "filter.txt",
      mediaType: "text/plain",
      byteLength: bytes.byteLength,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      bytes,
    });
    await transaction.insert(actionStep).values({
      ...row,
      id: randomUUID(),
      actionId: closedActionId,
      kind: "closed",
      note: "Said at the staff briefing.",
      happenedOn: TODAY,
    });
  });
  return {
    planId,
    reviewedPlanId,
    planReviewId,
    lessonId,
    actionId,
    actionFileId,
    closedActionId,
  };
}
