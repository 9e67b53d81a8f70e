import { may, router, schoolProcedure } from "../procedures.ts";
import { listRolls, listRollsInput } from "./list-rolls.ts";
import { recordRoll, recordRollInput } from "./record-roll.ts";
import { withdrawRoll, withdrawRollInput } from "./withdraw-roll.ts";

export const rollRouter = router({
  list: schoolProcedure
    .use(may("read", "roll"))
    .input(listRollsInput)
    .query(({ ctx, input }) => listRolls(ctx, input)),
  record: schoolProcedure
    .use(may("record", "roll"))
    .input(recordRollInput)
    .mutation(({ ctx, input }) => recordRoll(ctx, input)),
  withdraw: schoolProcedure
    .use(may("record", "roll"))
    .input(withdrawRollInput)
    .mutation(({ ctx, input }) => withdrawRoll(ctx, input)),
});
