/** Policies: file → document → reading → version → confirmed facts. Bytes and text never change; corrections are new rows. */
import type { PolicyFacts } from "@safeboard/compliance/policy-facts";
import { integer, jsonb, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import {
  bytea,
  day,
  identifier,
  instant,
  keyOfRow,
  recordedAt,
  rowOfUnit,
  schoolId,
  trustId,
} from "./columns.ts";

/** The code of a policy type in the trust's register, such as `online_safety`. */
export type PolicyKind = string;

export const policy = pgTable(
  "policy",
  {
    ...rowOfUnit(),
    kind: text("kind").$type<PolicyKind>().notNull(),
    recordedAt: recordedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.trustId, table.schoolId, table.id] }),
    unique().on(table.trustId, table.schoolId, table.kind),
  ],
);

/** The file as it was uploaded, byte for byte. */
export const document = pgTable(
  "document",
  {
    ...rowOfUnit(),
    fileName: text("file_name").notNull(),
    mediaType: text("media_type").notNull(),
    byteLength: integer("byte_length").notNull(),
    sha256: text("sha256").notNull(),
    bytes: bytea("bytes").notNull(),
    recordedAt: recordedAt(),
  },
  keyOfRow,
);

/** What one version of the reader found in a document. */
export const reading = pgTable(
  "reading",
  {
    ...rowOfUnit(),
    documentId: identifier("document_id").notNull(),
    readerVersion: text("reader_version").notNull(),
    format: text("format").notNull(),
    pages: jsonb("pages").$type<string[]>().notNull(),
    facts: jsonb("facts").$type<PolicyFacts>().notNull(),
    warnings: jsonb("warnings").$type<string[]>().notNull(),
    milliseconds: integer("milliseconds").notNull(),
    recordedAt: recordedAt(),
  },
  keyOfRow,
);

export const policyVersion = pgTable(
  "policy_version",
  {
    ...rowOfUnit(),
    policyId: identifier("policy_id").notNull(),
    /** 1, 2, 3 … within the policy. */
    number: integer("number").notNull(),
    documentId: identifier("document_id").notNull(),
    readingId: identifier("reading_id").notNull(),
    uploadedBy: text("uploaded_by").notNull(),
    recordedAt: recordedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.trustId, table.schoolId, table.id] }),
    unique().on(table.trustId, table.schoolId, table.policyId, table.number),
  ],
);

/** What has happened to a version, as dated facts; its approvals and publications stand in tables of their own. */
export const versionStepKinds = [
  "confirmed",
  "discarded",
  "withdrawn",
  "sent_for_review",
  "returned",
  "filed_as_history",
] as const;
export type VersionStepKind = (typeof versionStepKinds)[number];

export const versionStep = pgTable(
  "version_step",
  {
    ...rowOfUnit(),
    versionId: identifier("version_id").notNull(),
    kind: text("kind", { enum: versionStepKinds }).notNull(),
    on: day("happened_on").notNull(),
    /** Why a version was returned from review, or withdrawn. */
    note: text("note"),
    recordedAt: recordedAt(),
    recordedBy: text("recorded_by").notNull(),
  },
  keyOfRow,
);

/** A person's correction of one fact of a version: the latest per fact counts, the reader's own stays in its reading. */
export const factCorrection = pgTable(
  "fact_correction",
  {
    ...rowOfUnit(),
    versionId: identifier("version_id").notNull(),
    /** A key of PolicyFacts. */
    fact: text("fact").$type<keyof PolicyFacts>().notNull(),
    /** The corrected value, in the shape that PolicyFacts has for this fact. */
    value: jsonb("value").$type<PolicyFacts[keyof PolicyFacts]>(),
    recordedAt: recordedAt(),
    recordedBy: text("recorded_by").notNull(),
  },
  keyOfRow,
);

/**
 * Kept figures: the current version of each policy with its facts, so that the overview reads one small row a school;
 * and approved versions that take effect later, so that they become current on their day without a job.
 */
export const keptPolicy = pgTable(
  "kept_policy",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    kind: text("kind").$type<PolicyKind>().notNull(),
    policyId: identifier("policy_id").notNull(),
    versionId: identifier("version_id").notNull(),
    versionNumber: integer("version_number").notNull(),
    confirmedOn: day("confirmed_on").notNull(),
    facts: jsonb("facts").$type<PolicyFacts>().notNull(),
    keptAt: instant("kept_at").notNull().defaultNow(),
    /** The first day on which it is the school's policy. */
    effectiveOn: day("effective_on").notNull(),
    /** A letter for each expectation of each set, people's rulings included. */
    findings: jsonb("findings")
      .$type<Record<string, Record<string, string>>>()
      .notNull()
      .default({}),
  },
  (table) => [
    primaryKey({ columns: [table.trustId, table.schoolId, table.kind, table.versionId] }),
  ],
);

/** What a lead can ask a school for. */
export const requestSubjects = [
  "online_safety_policy",
  "policy",
  "review",
  "name",
  "confirmation",
  "expectation",
  "contradiction",
  "acknowledgement",
  "filtering_review",
] as const;
export type RequestSubject = (typeof requestSubjects)[number];

/** "Please send us your policy": what a lead asked of a school. A school never asked is not reported, not in default. */
export const request = pgTable(
  "request",
  {
    ...rowOfUnit(),
    subject: text("subject", { enum: requestSubjects }).notNull(),
    /** What of it: the code of a policy type or role, the id of an expectation, the key of a contradiction. */
    about: text("about"),
    message: text("message"),
    dueOn: day("due_on"),
    askedOn: day("asked_on").notNull(),
    askedBy: text("asked_by").notNull(),
    recordedAt: recordedAt(),
    answeredAt: instant("answered_at"),
    answer: text("answer"),
    answeredBy: text("answered_by"),
    withdrawnAt: instant("withdrawn_at"),
  },
  keyOfRow,
);
