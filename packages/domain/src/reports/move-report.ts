/** A draft's way to publication: sent to a colleague, sent back with a remark, or found good. */
import { withActor } from "@safeboard/database/actor";
import type { z } from "zod";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { severalLines } from "../input-limits.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { type LoadedReport, requireReport } from "./load-report.ts";
import { recordReportStep, requireDeed } from "./record-report-step.ts";
import { aboutReport, someWords } from "./report-input.ts";

export const sendForReviewInput = aboutReport.extend({ note: severalLines(2_000).default("") });
export const sendBackInput = aboutReport.extend({
  note: someWords("what should be changed", 2_000),
});
export const reviewReportInput = aboutReport;
export const beginCorrectionInput = aboutReport.extend({
  because: someWords("why the report is corrected", 2_000),
});

/** @throws Conflict when it is with a colleague already, or published */
export const sendForReview = (
  context: MemberContext,
  { reportId, note }: z.infer<typeof sendForReviewInput>,
): Promise<void> =>
  inTurn(context, reportId, async (transaction, loaded) => {
    requireDeed(loaded, "send_for_review");
    await recordReportStep(transaction, context, loaded, {
      kind: "sent_for_review",
      note: note || null,
      action: "report.sendForReview",
    });
  });

/** @throws Conflict when it isn't with anybody for review */
export const sendBack = (
  context: MemberContext,
  { reportId, note }: z.infer<typeof sendBackInput>,
): Promise<void> =>
  inTurn(context, reportId, async (transaction, loaded) => {
    requireDeed(loaded, "send_back");
    await recordReportStep(transaction, context, loaded, {
      kind: "sent_back",
      note,
      action: "report.sendBack",
    });
  });

/** @throws Conflict when it isn't with anybody for review, or the reader wrote some of it */
export const reviewReport = (
  context: MemberContext,
  { reportId }: z.infer<typeof reviewReportInput>,
): Promise<void> =>
  inTurn(context, reportId, async (transaction, loaded) => {
    requireDeed(loaded, "review");
    if (hasWritten(loaded, context.actor.userId)) {
      throw new Conflict("You wrote some of this report: a colleague has to review it.");
    }
    await recordReportStep(transaction, context, loaded, {
      kind: "reviewed",
      action: "report.review",
    });
  });

/** @throws Conflict when it was never published, or a correction is under way */
export const beginCorrection = (
  context: MemberContext,
  { reportId, because }: z.infer<typeof beginCorrectionInput>,
): Promise<void> =>
  inTurn(context, reportId, async (transaction, loaded) => {
    requireDeed(loaded, "correct");
    await recordReportStep(transaction, context, loaded, {
      kind: "correction_begun",
      note: because,
      action: "report.correct",
    });
  });

/** Whoever wrote a section or a note last, or sent the report, is no colleague who reads it with fresh eyes. */
export const hasWritten = ({ sections, notes, steps }: LoadedReport, userId: string): boolean =>
  [...sections, ...notes].some((written) => written.userId === userId) ||
  steps.findLast(({ kind }) => kind === "sent_for_review")?.userId === userId;

/** One after the other, so that nobody publishes what is being sent back. */
const inTurn = <Result>(
  { actor, database }: MemberContext,
  reportId: string,
  work: (
    transaction: Parameters<Parameters<typeof withActor>[2]>[0],
    loaded: LoadedReport,
  ) => Promise<Result>,
): Promise<Result> =>
  withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, actor.trustId);
    return work(transaction, await requireReport(transaction, actor.trustId, reportId));
  });
