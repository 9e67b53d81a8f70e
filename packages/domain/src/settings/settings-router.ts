import { may, router, trustProcedure } from "../procedures.ts";
import { readRetention } from "./read-retention.ts";
import { readTermDates, readTermDatesInput } from "./read-term-dates.ts";
import { readThresholds } from "./read-thresholds.ts";
import { saveRetention, saveRetentionInput } from "./save-retention.ts";
import { saveTermDates, saveTermDatesInput } from "./save-term-dates.ts";
import { readWeights, saveWeight, saveWeightInput } from "./save-weight.ts";
import { saveThreshold, saveThresholdInput } from "./save-threshold.ts";

/** The thresholds by which a trust's schools are judged. */
export const settingsRouter = router({
  read: trustProcedure.use(may("read", "settings")).query(({ ctx }) => readThresholds(ctx)),
  retention: trustProcedure.use(may("read", "settings")).query(({ ctx }) => readRetention(ctx)),
  saveRetention: trustProcedure
    .use(may("save", "settings"))
    .input(saveRetentionInput)
    .mutation(({ ctx, input }) => saveRetention(ctx, input)),
  termDates: trustProcedure
    .use(may("read", "settings"))
    .input(readTermDatesInput)
    .query(({ ctx, input }) => readTermDates(ctx, input)),
  saveTermDates: trustProcedure
    .use(may("save", "settings"))
    .input(saveTermDatesInput)
    .mutation(({ ctx, input }) => saveTermDates(ctx, input)),
  weights: trustProcedure.use(may("read", "settings")).query(({ ctx }) => readWeights(ctx)),
  saveWeight: trustProcedure
    .use(may("save", "settings"))
    .input(saveWeightInput)
    .mutation(({ ctx, input }) => saveWeight(ctx, input)),
  save: trustProcedure
    .use(may("save", "settings"))
    .input(saveThresholdInput)
    .mutation(({ ctx, input }) => saveThreshold(ctx, input)),
});
