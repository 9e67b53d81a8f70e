import { may, router, schoolProcedure, trustProcedure } from "../procedures.ts";
import { askAllForPolicy } from "./ask-all-for-policy.ts";
import { askForPolicy, askForPolicyInput } from "./ask-for-policy.ts";
import { withdrawRequest, withdrawRequestInput } from "./withdraw-request.ts";

export const requestRouter = router({
  ask: schoolProcedure
    .use(may("ask", "request"))
    .input(askForPolicyInput)
    .mutation(({ ctx, input }) => askForPolicy(ctx, input)),
  askAll: trustProcedure.use(may("ask", "request")).mutation(({ ctx }) => askAllForPolicy(ctx)),
  withdraw: schoolProcedure
    .use(may("withdraw", "request"))
    .input(withdrawRequestInput)
    .mutation(({ ctx, input }) => withdrawRequest(ctx, input)),
});
