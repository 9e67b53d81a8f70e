/** What happened, where and how often, without a name; what schools returned; and what trustees may see of it. */
import { boolean, integer, jsonb, numeric, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import {
  day,
  identifier,
  instant,
  keyOfRow,
  recorded,
  rowOfUnit,
  schoolId,
  trustId,
  withdrawal,
} from "./columns.ts";

/** An incident as somebody described it. A correction is a further row of the same case. */
export const incident = pgTable(
  "incident",
  {
    ...rowOfUnit(),
    caseId: identifier("case_id").notNull(),
    occurredOn: day("occurred_on").notNull(),
    category: text("category").notNull(),
    riskArea: text("risk_area", {
      enum: ["content", "contact", "conduct", "commerce", "none"],
    }).notNull(),
    severity: text("severity", {
      enum: ["low", "medium", "high", "immediate_risk_or_illegal", "not_known"],
    }).notNull(),
    yearGroup: text("year_group").notNull(),
    place: text("place").notNull(),
    device: text("device").notNull(),
    platform: text("platform").notNull(),
    cameToLight: text("came_to_light").notNull(),
    outcome: text("outcome").notNull(),
    pupilsInvolved: text("pupils_involved").notNull(),
    involved: jsonb("involved").notNull(),
    referredTo: text("referred_to").array().notNull(),
    actions: text("actions").array().notNull(),
    source: text("source", { enum: ["recorded", "imported"] }).notNull(),
    importRunId: identifier("import_run_id"),
    caseHash: text("case_hash"),
    ...recorded(),
    ...withdrawal(),
    withdrawnBecause: text("withdrawn_because"),
  },
  keyOfRow,
);

/** What was decided about an incident, and whether its reason is recorded in the case system. */
export const incidentDecision = pgTable(
  "incident_decision",
  {
    ...rowOfUnit(),
    incidentId: identifier("incident_id").notNull(),
    decidedOn: day("decided_on").notNull(),
    decision: text("decision").notNull(),
    reasonRecorded: boolean("reason_recorded").notNull(),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);

/** What a school does about an incident, or about a kind of them, and when that is reviewed first. */
export const responsePlan = pgTable(
  "response_plan",
  {
    ...rowOfUnit(),
    incidentId: identifier("incident_id"),
    category: text("category"),
    what: text("what").notNull(),
    agreedOn: day("agreed_on").notNull(),
    firstReviewOn: day("first_review_on").notNull(),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);

/** A plan was looked at again, on the day for which it was promised or another. */
export const planReview = pgTable(
  "plan_review",
  {
    ...rowOfUnit(),
    planId: identifier("plan_id").notNull(),
    dueOn: day("due_on").notNull(),
    reviewedOn: day("reviewed_on").notNull(),
    outcome: text("outcome", { enum: ["goes_on", "changed", "ended"] }).notNull(),
    note: text("note"),
    nextReviewOn: day("next_review_on"),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);

/** What is to be done differently after an incident. */
export const incidentLesson = pgTable(
  "incident_lesson",
  {
    ...rowOfUnit(),
    incidentId: identifier("incident_id"),
    category: text("category"),
    lesson: text("lesson").notNull(),
    learntOn: day("learnt_on").notNull(),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);

/** A school says of a period that there was nothing to report, or that it has recorded all. */
export const incidentReturn = pgTable(
  "incident_return",
  {
    ...rowOfUnit(),
    periodStart: day("period_start").notNull(),
    periodEnd: day("period_end").notNull(),
    says: text("says", { enum: ["nothing_to_report", "all_recorded"] }).notNull(),
    source: text("source", { enum: ["recorded", "imported"] }).notNull(),
    importRunId: identifier("import_run_id"),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);

/** Numbers for a period that came without cases. They are never added to cases, and never split. */
export const incidentCount = pgTable(
  "incident_count",
  {
    ...rowOfUnit(),
    periodStart: day("period_start").notNull(),
    periodEnd: day("period_end").notNull(),
    category: text("category").notNull(),
    incidents: integer("incidents").notNull(),
    source: text("source", { enum: ["imported", "moved"] }).notNull(),
    importRunId: identifier("import_run_id"),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);

/** Cases after the time that the trust keeps them: how many in a month, no longer which. */
export const formerIncidentCount = pgTable(
  "former_incident_count",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    monthStart: day("month_start").notNull(),
    category: text("category").notNull(),
    severity: text("severity", {
      enum: ["low", "medium", "high", "immediate_risk_or_illegal", "not_known"],
    }).notNull(),
    yearGroup: text("year_group").notNull(),
    incidents: integer("incidents").notNull(),
  },
  (table) => [
    primaryKey({
      columns: [
        table.trustId,
        table.schoolId,
        table.monthStart,
        table.category,
        table.severity,
        table.yearGroup,
      ],
    }),
  ],
);

/** A school’s own word for a kind of incident, and what it means. */
export const categoryWord = pgTable(
  "category_word",
  {
    ...rowOfUnit(),
    word: text("word").notNull(),
    category: text("category").notNull(),
    ...recorded(),
  },
  keyOfRow,
);

/** What the overview shows of a school’s incidents, kept by whatever changes it. */
export const keptIncidents = pgTable(
  "kept_incidents",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    figures: jsonb("figures").notNull(),
    keptAt: instant("kept_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.schoolId] })],
);

/** What trustees may see of incidents: suppressed before it is written. */
export const boardFigure = pgTable(
  "board_figure",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    figure: text("figure").notNull(),
    periodKind: text("period_kind", { enum: ["term", "academic_year"] }).notNull(),
    periodStart: day("period_start").notNull(),
    periodEnd: day("period_end").notNull(),
    rowKey: text("row_key").notNull(),
    rowTitle: text("row_title"),
    columnKey: text("column_key").notNull(),
    incidents: integer("incidents"),
    rate: numeric("rate"),
    shown: text("shown", { enum: ["shown", "suppressed", "not_reported"] }).notNull(),
    monthsExpected: integer("months_expected").notNull(),
    monthsReported: integer("months_reported").notNull(),
    madeAt: instant("made_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);

/** What the figures for trustees are made from. */
export const boardEdition = pgTable(
  "board_edition",
  {
    trustId: trustId(),
    yearStart: day("year_start").notNull(),
    edition: jsonb("edition").notNull(),
    madeAt: instant("made_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.yearStart] })],
);
