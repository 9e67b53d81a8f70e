import { may, router, schoolProcedure } from "../procedures.ts";
import { agreePlan, agreePlanInput } from "./agree-plan.ts";
import { draftPlan, draftPlanInput } from "./draft-plan.ts";
import { listPlans, listPlansInput } from "./list-plans.ts";
import { readPlan, readPlanInput } from "./read-plan.ts";
import { recordLesson, recordLessonInput } from "./record-lesson.ts";
import { reviewPlan, reviewPlanInput } from "./review-plan.ts";
import { withdrawLesson, withdrawLessonInput } from "./withdraw-lesson.ts";
import { withdrawPlan, withdrawPlanInput } from "./withdraw-plan.ts";
import { withdrawReview, withdrawReviewInput } from "./withdraw-review.ts";

export const planRouter = router({
  list: schoolProcedure
    .use(may("read", "plan"))
    .input(listPlansInput)
    .query(({ ctx, input }) => listPlans(ctx, input)),
  read: schoolProcedure
    .use(may("read", "plan"))
    .input(readPlanInput)
    .query(({ ctx, input }) => readPlan(ctx, input)),
  draft: schoolProcedure
    .use(may("record", "plan"))
    .input(draftPlanInput)
    .query(({ ctx, input }) => draftPlan(ctx, input)),
  agree: schoolProcedure
    .use(may("record", "plan"))
    .input(agreePlanInput)
    .mutation(({ ctx, input }) => agreePlan(ctx, input)),
  review: schoolProcedure
    .use(may("record", "plan"))
    .input(reviewPlanInput)
    .mutation(({ ctx, input }) => reviewPlan(ctx, input)),
  withdrawReview: schoolProcedure
    .use(may("record", "plan"))
    .input(withdrawReviewInput)
    .mutation(({ ctx, input }) => withdrawReview(ctx, input)),
  withdraw: schoolProcedure
    .use(may("record", "plan"))
    .input(withdrawPlanInput)
    .mutation(({ ctx, input }) => withdrawPlan(ctx, input)),
  recordLesson: schoolProcedure
    .use(may("record", "plan"))
    .input(recordLessonInput)
    .mutation(({ ctx, input }) => recordLesson(ctx, input)),
  withdrawLesson: schoolProcedure
    .use(may("record", "plan"))
    .input(withdrawLessonInput)
    .mutation(({ ctx, input }) => withdrawLesson(ctx, input)),
});
