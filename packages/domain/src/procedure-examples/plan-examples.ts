import { ofSchool, type ProcedureExamples, schoolActors } from "./procedure-example.ts";

export const planExamples: ProcedureExamples = {
  list: { by: schoolActors, input: ofSchool },
  read: { by: schoolActors, input: ({ schoolId, planId }) => ({ schoolId, planId }) },
  draft: { by: schoolActors, input: ({ schoolId, caseId }) => ({ schoolId, caseId }) },
  agree: {
    by: schoolActors,
    input: ({ schoolId, caseId }) => ({
      schoolId,
      caseId,
      what: "Supervise the library at lunch.",
      agreedOn: "2026-11-10",
    }),
  },
  review: {
    by: schoolActors,
    input: ({ schoolId, planId }) => ({
      schoolId,
      planId,
      reviewedOn: "2026-11-20",
      outcome: "goes_on",
    }),
  },
  withdrawReview: {
    by: schoolActors,
    input: ({ schoolId, reviewedPlanId, planReviewId }) => ({
      schoolId,
      planId: reviewedPlanId,
      reviewId: planReviewId,
    }),
  },
  withdraw: { by: schoolActors, input: ({ schoolId, planId }) => ({ schoolId, planId }) },
  recordLesson: {
    by: schoolActors,
    input: ({ schoolId, caseId }) => ({
      schoolId,
      caseId,
      lesson: "Check the filter after each update.",
      learntOn: "2026-11-20",
    }),
  },
  withdrawLesson: { by: schoolActors, input: ({ schoolId, lessonId }) => ({ schoolId, lessonId }) },
};
