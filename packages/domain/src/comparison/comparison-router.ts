import { may, router, schoolProcedure } from "../procedures.ts";
import { compareVersions, compareVersionsInput } from "./compare-versions.ts";

export const comparisonRouter = router({
  read: schoolProcedure
    .use(may("read", "policy"))
    .input(compareVersionsInput)
    .query(({ ctx, input }) => compareVersions(ctx, input)),
});
