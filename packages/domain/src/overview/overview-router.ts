import { may, router, schoolProcedure, trustProcedure } from "../procedures.ts";
import { overviewArrangement } from "./arrange-rows.ts";
import { keepOverviewNow } from "./keep-overview-now.ts";
import {
  listViews,
  removeView,
  removeViewInput,
  saveView,
  saveViewInput,
} from "./overview-views.ts";
import { aheadInput, readAhead } from "./read-ahead.ts";
import { changesInput, readChanges } from "./read-changes.ts";
import { readCell, readCellInput } from "./read-cell.ts";
import { readOverview } from "./read-overview.ts";

export const overviewRouter = router({
  read: trustProcedure
    .use(may("read", "overview"))
    .input(overviewArrangement)
    .query(({ ctx, input }) => readOverview(ctx, input)),
  cell: schoolProcedure
    .use(may("read", "overview"))
    .input(readCellInput)
    .query(({ ctx, input }) => readCell(ctx, input)),
  changes: trustProcedure
    .use(may("read", "overview"))
    .input(changesInput)
    .query(({ ctx, input }) => readChanges(ctx, input)),
  ahead: trustProcedure
    .use(may("read", "overview"))
    .input(aheadInput)
    .query(({ ctx, input }) => readAhead(ctx, input)),
  keep: trustProcedure.use(may("keep", "overview")).mutation(({ ctx }) => keepOverviewNow(ctx)),
  views: trustProcedure.use(may("read", "overview")).query(({ ctx }) => listViews(ctx)),
  saveView: trustProcedure
    .use(may("saveView", "overview"))
    .input(saveViewInput)
    .mutation(({ ctx, input }) => saveView(ctx, input)),
  removeView: trustProcedure
    .use(may("saveView", "overview"))
    .input(removeViewInput)
    .mutation(({ ctx, input }) => removeView(ctx, input)),
});
