/** What the rest of the product uses of reports to the board, listed by name. */
export {
  DEFAULT_REPORT_LOOK,
  type FrozenReport,
  frozenReportSchema,
  type FrozenSection,
  MOST_NARRATIVE,
  narrativeSchema,
  type ReportLook,
  reportLookSchema,
} from "./frozen-report.ts";
export { REVIEWED_TABLES, WHAT_BECAME } from "./actions/action-tables.ts";
export type { ActionCloser } from "./actions/action-wording.ts";
export { leftToFollow } from "./actions/left-to-follow.ts";
export { changesSince, correctionsOf } from "./compare-reports.ts";
export { fillReport, type FilledReport } from "./fill-report.ts";
export {
  actionsOf,
  AGREED_STATE_WORDS,
  type AgreedState,
  agreedStates,
  QUESTION_STATE_WORDS,
  QUESTION_STEP_WORDS,
  type QuestionState,
  questionState,
  type QuestionStep,
} from "./question-standing.ts";
export type {
  ReportBlock,
  ReportCell,
  ReportChart,
  ReportFigure,
  ReportStory,
  ReportTable,
} from "./report-blocks.ts";
export {
  canBeLeftOut,
  REPORT_SECTIONS,
  type ReportSectionCode,
  SECTION_QUESTIONS,
} from "./report-sections.ts";
export {
  canReport,
  correctionReason,
  REPORT_STATE_WORDS,
  type ReportDeed,
  type ReportState,
  reportState,
  type ReportStep,
  type ReportStepKind,
  reviewerOf,
} from "./report-life.ts";
export { REPORT_GLOSSARY } from "./report-glossary.ts";
export type {
  AgreedAction,
  EarlierReport,
  FollowedAction,
  ReportedAction,
  ReportedSchool,
  ReportPeriod,
  ReportSources,
} from "./report-sources.ts";
