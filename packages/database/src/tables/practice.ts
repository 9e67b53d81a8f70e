/** Evidence for what policies promise, reviews of filtering and monitoring, technologies in use, and actions. */
import { boolean, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import {
  bytea,
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

/** A file that shows what a piece of evidence, a review or an action says. */
export const attachment = pgTable(
  "attachment",
  {
    ...rowOfUnit(),
    subjectKind: text("subject_kind", {
      enum: ["evidence", "filtering_review", "technology_assessment", "action"],
    }).notNull(),
    subjectId: identifier("subject_id").notNull(),
    fileName: text("file_name").notNull(),
    mediaType: text("media_type").notNull(),
    byteLength: integer("byte_length").notNull(),
    sha256: text("sha256").notNull(),
    bytes: bytea("bytes").notNull(),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);

/** Something was done that a policy promises. */
export const evidence = pgTable(
  "evidence",
  {
    ...rowOfUnit(),
    kind: text("kind").notNull(),
    happenedOn: day("happened_on").notNull(),
    validUntil: day("valid_until"),
    figures: jsonb("figures").notNull(),
    note: text("note"),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);

/** A person said that a piece of evidence shows, or does not show, that a promise is kept. */
export const evidenceLink = pgTable(
  "evidence_link",
  {
    ...rowOfUnit(),
    evidenceId: identifier("evidence_id").notNull(),
    commitmentId: identifier("commitment_id").notNull(),
    shows: boolean("shows").notNull(),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);

/** Another kind of evidence for a promise than the one that its words suggest, or none. */
export const commitmentKind = pgTable(
  "commitment_kind",
  {
    ...rowOfUnit(),
    commitmentId: identifier("commitment_id").notNull(),
    kind: text("kind"),
    reason: text("reason"),
    ...recorded(),
  },
  keyOfRow,
);

/** A platform, app or service that a school uses with pupils. */
export const technology = pgTable(
  "technology",
  {
    ...rowOfUnit(),
    name: text("name").notNull(),
    usedFor: text("used_for").notNull(),
    usedBy: text("used_by").array().notNull(),
    inUseFrom: day("in_use_from"),
    inUseUntil: day("in_use_until"),
    ...recorded(),
    ...withdrawal(),
    withdrawnBecause: text("withdrawn_because"),
  },
  keyOfRow,
);

/** One that the trust keeps for all its schools, with its assessments. A later row of its code replaces it. */
export const trustTechnology = pgTable(
  "trust_technology",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    code: identifier("code").notNull(),
    definition: jsonb("definition").notNull(),
    retired: boolean("retired").notNull().default(false),
    ...recorded(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);

/** Its risks were weighed, and something was decided. */
export const technologyAssessment = pgTable(
  "technology_assessment",
  {
    ...rowOfUnit(),
    technologyId: identifier("technology_id").notNull(),
    assessedOn: day("assessed_on").notNull(),
    decision: text("decision", {
      enum: ["approved", "with_conditions", "refused", "undecided"],
    }).notNull(),
    conditions: text("conditions"),
    dataProtection: text("data_protection", { enum: ["done", "not_needed", "not_done"] }).notNull(),
    reviewOn: day("review_on"),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);

/** A review of filtering and monitoring against the four standards. */
export const filteringReview = pgTable(
  "filtering_review",
  {
    ...rowOfUnit(),
    /** The id of the row with which it began, and the same for every correction. */
    reviewId: identifier("review_id").notNull(),
    reviewedOn: day("reviewed_on").notNull(),
    occasion: text("occasion").notNull(),
    tookPart: text("took_part").array().notNull(),
    results: jsonb("results").notNull(),
    tests: jsonb("tests").notNull(),
    summary: text("summary"),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);

/** Something that somebody at a school has to do by a day. */
export const action = pgTable(
  "action",
  {
    ...rowOfUnit(),
    seriesId: identifier("series_id").notNull(),
    title: text("title").notNull(),
    detail: text("detail"),
    raisedFrom: text("raised_from").notNull(),
    subject: text("subject"),
    owner: text("owner").notNull(),
    ownerUserId: identifier("owner_user_id"),
    dueOn: day("due_on").notNull(),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);

/** What became of an action. */
export const actionStep = pgTable(
  "action_step",
  {
    ...rowOfUnit(),
    actionId: identifier("action_id").notNull(),
    kind: text("kind", {
      enum: ["noted", "closed", "reopened", "postponed", "handed_over"],
    }).notNull(),
    note: text("note"),
    dueOn: day("due_on"),
    owner: text("owner"),
    ownerUserId: identifier("owner_user_id"),
    happenedOn: day("happened_on").notNull(),
    ...recorded(),
  },
  keyOfRow,
);

/** What the overview shows of a school’s promises and actions, kept by whatever changes it. */
export const keptPractice = pgTable(
  "kept_practice",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    figures: jsonb("figures").notNull(),
    keptAt: instant("kept_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.schoolId] })],
);
