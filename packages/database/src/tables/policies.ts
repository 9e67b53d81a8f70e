/** Policies: file → document → reading → version → confirmed facts. Bytes and text never change; corrections are new rows. */
import type { PolicyFacts } from "@safeboard/compliance/policy-facts";
import { customType, integer, jsonb, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { day, identifier, instant, recordedAt, schoolId, trustId } from "./columns.ts";

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "bytea",
});

export const policyKinds = ["online_safety"] as const;
export type PolicyKind = (typeof policyKinds)[number];

export const policy = pgTable(
  "policy",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    id: identifier("id").notNull(),
    kind: text("kind", { enum: policyKinds }).notNull(),
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
    trustId: trustId(),
    schoolId: schoolId(),
    id: identifier("id").notNull(),
    fileName: text("file_name").notNull(),
    mediaType: text("media_type").notNull(),
    byteLength: integer("byte_length").notNull(),
    sha256: text("sha256").notNull(),
    bytes: bytes("bytes").notNull(),
    recordedAt: recordedAt(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.schoolId, table.id] })],
);

/** What one version of the reader found in a document. */
export const reading = pgTable(
  "reading",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    id: identifier("id").notNull(),
    documentId: identifier("document_id").notNull(),
    readerVersion: text("reader_version").notNull(),
    format: text("format").notNull(),
    pages: jsonb("pages").$type<string[]>().notNull(),
    facts: jsonb("facts").$type<PolicyFacts>().notNull(),
    warnings: jsonb("warnings").$type<string[]>().notNull(),
    milliseconds: integer("milliseconds").notNull(),
    recordedAt: recordedAt(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.schoolId, table.id] })],
);

export const policyVersion = pgTable(
  "policy_version",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    id: identifier("id").notNull(),
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

/** What has happened to a version, as dated facts. The current version is the latest confirmed one that was not withdrawn. */
export const versionStepKinds = ["confirmed", "discarded", "withdrawn"] as const;
export type VersionStepKind = (typeof versionStepKinds)[number];

export const versionStep = pgTable(
  "version_step",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    id: identifier("id").notNull(),
    versionId: identifier("version_id").notNull(),
    kind: text("kind", { enum: versionStepKinds }).notNull(),
    on: day("happened_on").notNull(),
    recordedAt: recordedAt(),
    recordedBy: text("recorded_by").notNull(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.schoolId, table.id] })],
);

/** A person's correction of one fact of a version: the latest per fact counts, the reader's own stays in its reading. */
export const factCorrection = pgTable(
  "fact_correction",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    id: identifier("id").notNull(),
    versionId: identifier("version_id").notNull(),
    /** A key of PolicyFacts. */
    fact: text("fact").$type<keyof PolicyFacts>().notNull(),
    /** The corrected value, in the shape that PolicyFacts has for this fact. */
    value: jsonb("value").$type<PolicyFacts[keyof PolicyFacts]>(),
    recordedAt: recordedAt(),
    recordedBy: text("recorded_by").notNull(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.schoolId, table.id] })],
);

/** Kept figures: the current version of each policy with its facts, so that the overview reads one small row a school. */
export const keptPolicy = pgTable(
  "kept_policy",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    kind: text("kind", { enum: policyKinds }).notNull(),
    policyId: identifier("policy_id").notNull(),
    versionId: identifier("version_id").notNull(),
    versionNumber: integer("version_number").notNull(),
    confirmedOn: day("confirmed_on").notNull(),
    facts: jsonb("facts").$type<PolicyFacts>().notNull(),
    keptAt: instant("kept_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.schoolId, table.kind] })],
);

/** "Please send us your policy": what a lead asked of a school. A school never asked is not reported, not in default. */
export const request = pgTable(
  "request",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    id: identifier("id").notNull(),
    subject: text("subject", { enum: ["online_safety_policy"] }).notNull(),
    askedOn: day("asked_on").notNull(),
    askedBy: text("asked_by").notNull(),
    recordedAt: recordedAt(),
    answeredAt: instant("answered_at"),
    withdrawnAt: instant("withdrawn_at"),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.schoolId, table.id] })],
);
