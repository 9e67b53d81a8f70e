import { may, router, trustProcedure } from "../procedures.ts";
import { readThresholds } from "./read-thresholds.ts";
import { saveThreshold, saveThresholdInput } from "./save-threshold.ts";

/** The thresholds by which a trust's schools are judged. */
export const settingsRouter = router({
  read: trustProcedure.use(may("read", "settings")).query(({ ctx }) => readThresholds(ctx)),
  save: trustProcedure
    .use(may("save", "settings"))
    .input(saveThresholdInput)
    .mutation(({ ctx, input }) => saveThreshold(ctx, input)),
});
