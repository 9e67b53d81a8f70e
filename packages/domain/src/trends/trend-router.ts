import { may, router, schoolProcedure, trustProcedure } from "../procedures.ts";
import { readSchoolTrend, readSchoolTrendInput } from "./read-school-trend.ts";
import { readTrustTrend, readTrustTrendInput } from "./read-trust-trend.ts";

export const trendRouter = router({
  ofSchool: schoolProcedure
    .use(may("readCounts", "incident"))
    .input(readSchoolTrendInput)
    .query(({ ctx, input }) => readSchoolTrend(ctx, input)),
  ofTrust: trustProcedure
    .use(may("compare", "incident"))
    .input(readTrustTrendInput)
    .query(({ ctx, input }) => readTrustTrend(ctx, input)),
});
