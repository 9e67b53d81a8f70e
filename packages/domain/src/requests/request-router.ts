import { may, router, schoolProcedure, trustProcedure } from "../procedures.ts";
import { answerRequest, answerRequestInput } from "./answer-request.ts";
import { askSchool, askSchoolInput } from "./ask-school.ts";
import { askSchools, askSchoolsInput } from "./ask-schools.ts";
import { draftRequest, draftRequestInput } from "./draft-request.ts";
import { listRequests, listRequestsInput } from "./list-requests.ts";
import { readSchoolRequests, readSchoolRequestsInput } from "./read-school-requests.ts";
import { withdrawRequest, withdrawRequestInput } from "./withdraw-request.ts";

export const requestRouter = router({
  list: trustProcedure
    .use(may("read", "request"))
    .input(listRequestsInput)
    .query(({ ctx, input }) => listRequests(ctx, input)),
  ofSchool: schoolProcedure
    .use(may("read", "request"))
    .input(readSchoolRequestsInput)
    .query(({ ctx, input }) => readSchoolRequests(ctx, input)),
  draft: schoolProcedure
    .use(may("ask", "request"))
    .input(draftRequestInput)
    .query(({ ctx, input }) => draftRequest(ctx, input)),
  ask: schoolProcedure
    .use(may("ask", "request"))
    .input(askSchoolInput)
    .mutation(({ ctx, input }) => askSchool(ctx, input)),
  askAll: trustProcedure
    .use(may("ask", "request"))
    .input(askSchoolsInput)
    .mutation(({ ctx, input }) => askSchools(ctx, input)),
  answer: schoolProcedure
    .use(may("answer", "request"))
    .input(answerRequestInput)
    .mutation(({ ctx, input }) => answerRequest(ctx, input)),
  withdraw: schoolProcedure
    .use(may("withdraw", "request"))
    .input(withdrawRequestInput)
    .mutation(({ ctx, input }) => withdrawRequest(ctx, input)),
});
