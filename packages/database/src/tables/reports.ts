/** Reports to the board: drafts, published editions, and what trustees ask of them. */
import { boolean, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytea, day, identifier, instant, trustId } from "./columns.ts";

export const report = pgTable(
  "report",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    title: text("title").notNull(),
    periodTitle: text("period_title").notNull(),
    periodStart: day("period_start").notNull(),
    periodEnd: day("period_end").notNull(),
    startedAt: instant("started_at").notNull().defaultNow(),
    startedBy: text("started_by").notNull(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);

export const REPORT_STEPS = [
  "started",
  "sent_for_review",
  "sent_back",
  "reviewed",
  "published",
  "correction_begun",
] as const;

/** What became of a report; the last one says how it stands. */
export const reportStep = pgTable(
  "report_step",
  {
    trustId: trustId(),
    reportId: identifier("report_id").notNull(),
    id: identifier("id").notNull(),
    kind: text("kind", { enum: REPORT_STEPS }).notNull(),
    note: text("note"),
    happenedAt: instant("happened_at").notNull().defaultNow(),
    userId: identifier("user_id").notNull(),
    byName: text("by_name").notNull(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.reportId, table.id] })],
);

/** What the lead writes beside a section's figures. */
export const reportSection = pgTable(
  "report_section",
  {
    trustId: trustId(),
    reportId: identifier("report_id").notNull(),
    section: text("section").notNull(),
    narrative: text("narrative").notNull().default(""),
    isLeftOut: boolean("is_left_out").notNull().default(false),
    revision: integer("revision").notNull().default(1),
    savedAt: instant("saved_at").notNull().defaultNow(),
    savedBy: text("saved_by").notNull(),
    userId: identifier("user_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.reportId, table.section] })],
);

/** What the lead says of each thing that the last report named. */
export const reportNote = pgTable(
  "report_note",
  {
    trustId: trustId(),
    reportId: identifier("report_id").notNull(),
    subject: text("subject").notNull(),
    note: text("note").notNull(),
    revision: integer("revision").notNull().default(1),
    savedAt: instant("saved_at").notNull().defaultNow(),
    savedBy: text("saved_by").notNull(),
    userId: identifier("user_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.reportId, table.subject] })],
);

/** As it was published: nobody has the right to change one. */
export const reportEdition = pgTable(
  "report_edition",
  {
    trustId: trustId(),
    reportId: identifier("report_id").notNull(),
    number: integer("number").notNull(),
    title: text("title").notNull(),
    periodTitle: text("period_title").notNull(),
    periodStart: day("period_start").notNull(),
    periodEnd: day("period_end").notNull(),
    asAt: day("as_at").notNull(),
    publishedOn: day("published_on").notNull(),
    publishedAt: instant("published_at").notNull().defaultNow(),
    publishedBy: text("published_by").notNull(),
    frozen: jsonb("frozen").notNull(),
    sha256: text("sha256").notNull(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.reportId, table.number] })],
);

export const reportQuestion = pgTable(
  "report_question",
  {
    trustId: trustId(),
    reportId: identifier("report_id").notNull(),
    edition: integer("edition").notNull(),
    id: identifier("id").notNull(),
    section: text("section"),
    question: text("question").notNull(),
    askedAt: instant("asked_at").notNull().defaultNow(),
    userId: identifier("user_id").notNull(),
    askedBy: text("asked_by").notNull(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.reportId, table.id] })],
);

export const QUESTION_STEPS = [
  "answered",
  "action_agreed",
  "action_done",
  "asked_further",
  "closed",
] as const;

export const reportQuestionStep = pgTable(
  "report_question_step",
  {
    trustId: trustId(),
    reportId: identifier("report_id").notNull(),
    questionId: identifier("question_id").notNull(),
    id: identifier("id").notNull(),
    kind: text("kind", { enum: QUESTION_STEPS }).notNull(),
    words: text("words").notNull(),
    owner: text("owner"),
    dueOn: day("due_on"),
    /** Of the meeting that closed it. */
    minuteReference: text("minute_reference"),
    happenedAt: instant("happened_at").notNull().defaultNow(),
    userId: identifier("user_id").notNull(),
    byName: text("by_name").notNull(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.reportId, table.questionId, table.id] })],
);

export const reportReading = pgTable(
  "report_reading",
  {
    trustId: trustId(),
    reportId: identifier("report_id").notNull(),
    edition: integer("edition").notNull(),
    userId: identifier("user_id").notNull(),
    readBy: text("read_by").notNull(),
    readAt: instant("read_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.trustId, table.reportId, table.edition, table.userId] }),
  ],
);

export const reportSignOff = pgTable(
  "report_sign_off",
  {
    trustId: trustId(),
    reportId: identifier("report_id").notNull(),
    edition: integer("edition").notNull(),
    minuteReference: text("minute_reference").notNull(),
    metOn: day("met_on").notNull(),
    signedAt: instant("signed_at").notNull().defaultNow(),
    userId: identifier("user_id").notNull(),
    signedBy: text("signed_by").notNull(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.reportId, table.edition] })],
);

/** How a trust's documents look. */
export const trustLook = pgTable(
  "trust_look",
  {
    trustId: trustId(),
    accent: text("accent").notNull(),
    logo: bytea("logo"),
    logoMediaType: text("logo_media_type", { enum: ["image/png", "image/jpeg"] }),
    savedAt: instant("saved_at").notNull().defaultNow(),
    savedBy: text("saved_by").notNull(),
  },
  (table) => [primaryKey({ columns: [table.trustId] })],
);
