import { may, router, trustProcedure } from "../procedures.ts";
import { overviewArrangement } from "./arrange-rows.ts";
import { readOverview } from "./read-overview.ts";

export const overviewRouter = router({
  read: trustProcedure
    .use(may("read", "overview"))
    .input(overviewArrangement)
    .query(({ ctx, input }) => readOverview(ctx, input)),
});
