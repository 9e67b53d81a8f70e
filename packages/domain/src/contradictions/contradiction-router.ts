import { may, router, schoolProcedure, trustProcedure } from "../procedures.ts";
import { listContradictions, listContradictionsInput } from "./list-contradictions.ts";
import {
  readSchoolContradictions,
  readSchoolContradictionsInput,
} from "./read-school-contradictions.ts";
import { settleContradiction, settleContradictionInput } from "./settle-contradiction.ts";
import { withdrawSettlement, withdrawSettlementInput } from "./withdraw-settlement.ts";

export const contradictionRouter = router({
  list: trustProcedure
    .use(may("read", "contradiction"))
    .input(listContradictionsInput)
    .query(({ ctx, input }) => listContradictions(ctx, input)),
  ofSchool: schoolProcedure
    .use(may("read", "contradiction"))
    .input(readSchoolContradictionsInput)
    .query(({ ctx, input }) => readSchoolContradictions(ctx, input)),
  settle: schoolProcedure
    .use(may("settle", "contradiction"))
    .input(settleContradictionInput)
    .mutation(({ ctx, input }) => settleContradiction(ctx, input)),
  withdrawSettlement: schoolProcedure
    .use(may("settle", "contradiction"))
    .input(withdrawSettlementInput)
    .mutation(({ ctx, input }) => withdrawSettlement(ctx, input)),
});
