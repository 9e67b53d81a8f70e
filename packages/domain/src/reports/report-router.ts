import { may, router, trustProcedure } from "../procedures.ts";
import { markRead, signOff, signOffInput } from "./acknowledge-edition.ts";
import { askQuestion, askQuestionInput } from "./ask-question.ts";
import {
  agreeActionInput,
  answerQuestionInput,
  askFurtherInput,
  closeQuestionInput,
  doneActionInput,
  followQuestion,
} from "./follow-question.ts";
import { listReports } from "./list-reports.ts";
import {
  beginCorrection,
  beginCorrectionInput,
  reviewReport,
  reviewReportInput,
  sendBack,
  sendBackInput,
  sendForReview,
  sendForReviewInput,
} from "./move-report.ts";
import { publishReport, publishReportInput } from "./publish-report.ts";
import { readDraft } from "./read-draft.ts";
import { readEdition } from "./read-edition.ts";
import { aboutEdition, aboutReport } from "./report-input.ts";
import { readQuestionLog } from "./read-question-log.ts";
import { readReportTrend } from "./report-trend.ts";
import { saveNotes, saveNotesInput } from "./save-notes.ts";
import { saveSection, saveSectionInput } from "./save-section.ts";
import { listPeriods, startReport, startReportInput } from "./start-report.ts";
import { readLook, saveLook, saveLookInput } from "./trust-look.ts";

const reading = trustProcedure.use(may("read", "report"));
const writing = trustProcedure.use(may("write", "report"));
const asking = trustProcedure.use(may("ask", "report"));

/** Reports to the board. */
export const reportRouter = router({
  list: reading.query(({ ctx }) => listReports(ctx)),
  trend: reading.query(({ ctx }) => readReportTrend(ctx)),
  questions: reading.query(({ ctx }) => readQuestionLog(ctx)),
  read: reading.input(aboutEdition).query(({ ctx, input }) => readEdition(ctx, input)),
  periods: writing.query(({ ctx }) => listPeriods(ctx)),
  start: writing.input(startReportInput).mutation(({ ctx, input }) => startReport(ctx, input)),
  draft: writing.input(aboutReport).query(({ ctx, input }) => readDraft(ctx, input)),
  saveSection: writing
    .input(saveSectionInput)
    .mutation(({ ctx, input }) => saveSection(ctx, input)),
  saveNotes: writing.input(saveNotesInput).mutation(({ ctx, input }) => saveNotes(ctx, input)),
  sendForReview: writing
    .input(sendForReviewInput)
    .mutation(({ ctx, input }) => sendForReview(ctx, input)),
  sendBack: writing.input(sendBackInput).mutation(({ ctx, input }) => sendBack(ctx, input)),
  review: writing.input(reviewReportInput).mutation(({ ctx, input }) => reviewReport(ctx, input)),
  publish: writing
    .input(publishReportInput)
    .mutation(({ ctx, input }) => publishReport(ctx, input)),
  correct: writing
    .input(beginCorrectionInput)
    .mutation(({ ctx, input }) => beginCorrection(ctx, input)),
  ask: asking.input(askQuestionInput).mutation(({ ctx, input }) => askQuestion(ctx, input)),
  askFurther: asking
    .input(askFurtherInput)
    .mutation(({ ctx, input }) => followQuestion(ctx, { ...input, kind: "asked_further" })),
  close: asking
    .input(closeQuestionInput)
    .mutation(({ ctx, input }) => followQuestion(ctx, { ...input, kind: "closed" })),
  answer: writing
    .input(answerQuestionInput)
    .mutation(({ ctx, input }) => followQuestion(ctx, { ...input, kind: "answered" })),
  agreeAction: writing
    .input(agreeActionInput)
    .mutation(({ ctx, input }) => followQuestion(ctx, { ...input, kind: "action_agreed" })),
  doneAction: writing
    .input(doneActionInput)
    .mutation(({ ctx, input }) => followQuestion(ctx, { ...input, kind: "action_done" })),
  markRead: trustProcedure
    .use(may("markRead", "report"))
    .input(aboutEdition)
    .mutation(({ ctx, input }) => markRead(ctx, input)),
  signOff: trustProcedure
    .use(may("signOff", "report"))
    .input(signOffInput)
    .mutation(({ ctx, input }) => signOff(ctx, input)),
  look: writing.query(({ ctx }) => readLook(ctx)),
  saveLook: writing.input(saveLookInput).mutation(({ ctx, input }) => saveLook(ctx, input)),
});
