/** What policies are expected to say, what they were found to say, and what people ruled about it. */
import type { Commitment } from "@safeboard/compliance/commitments";
import type { ExpectationFinding } from "@safeboard/compliance/expectations";
import type { Evidence } from "@safeboard/compliance/policy-facts";
import { boolean, integer, jsonb, numeric, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import {
  identifier,
  keyOfRow,
  recorded,
  recordedAt,
  rowOfUnit,
  trustId,
  withdrawal,
} from "./columns.ts";

/** A trust's own expectations, in the form of the sets that every trust has. Rows are added only: the latest of a code counts. */
export const expectationSet = pgTable(
  "expectation_set",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    code: text("code").notNull(),
    /** Checked by the compliance package before it is stored and after it is loaded. */
    definition: jsonb("definition").$type<unknown>().notNull(),
    retired: boolean("retired").notNull().default(false),
    ...recorded(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);

/** What one version of the reader found of each expectation in a policy version. The latest counts. */
export const expectationCheck = pgTable(
  "expectation_check",
  {
    ...rowOfUnit(),
    versionId: identifier("version_id").notNull(),
    readerVersion: text("reader_version").notNull(),
    findings: jsonb("findings").$type<ExpectationFinding[]>().notNull(),
    /** What the text promises: drawn into rows when the version is confirmed. */
    commitments: jsonb("commitments").$type<Commitment[]>().notNull(),
    recordedAt: recordedAt(),
  },
  keyOfRow,
);

export const rulingStatuses = [
  "met",
  "partly_met",
  "not_found",
  "met_elsewhere",
  "not_applicable",
] as const;
export type RulingStatus = (typeof rulingStatuses)[number];

/** A person's word against, or for, what was found. It survives a new reading; the latest not withdrawn counts. */
export const expectationRuling = pgTable(
  "expectation_ruling",
  {
    ...rowOfUnit(),
    versionId: identifier("version_id").notNull(),
    setCode: text("set_code").notNull(),
    expectationId: text("expectation_id").notNull(),
    status: text("status", { enum: rulingStatuses }).notNull(),
    reason: text("reason").notNull(),
    /** The other document that meets it. */
    documentNamed: text("document_named"),
    passage: jsonb("passage").$type<Evidence>(),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);

/** A promise that a version makes, drawn from its text when it was confirmed. Withdrawn: a person said that it is none. */
export const commitment = pgTable(
  "commitment",
  {
    ...rowOfUnit(),
    versionId: identifier("version_id").notNull(),
    /** 1, 2, 3 … in the order of the text. */
    position: integer("position").notNull(),
    text: text("text").notNull(),
    who: text("who"),
    frequencyMonths: numeric("frequency_months", { mode: "number" }),
    expectationId: text("expectation_id"),
    evidence: jsonb("evidence").$type<Evidence>().notNull(),
    recordedAt: recordedAt(),
    ...withdrawal(),
  },
  keyOfRow,
);

export const settlements = [
  "policy_is_right",
  "register_is_right",
  "both_are_right",
  "no_contradiction",
] as const;
export type Settlement = (typeof settlements)[number];

/** How a contradiction was settled. Its key changes with what either side says, so that a settlement ends by itself. */
export const contradictionSettlement = pgTable(
  "contradiction_settlement",
  {
    ...rowOfUnit(),
    contradictionKey: text("contradiction_key").notNull(),
    kind: text("kind").notNull(),
    versionId: identifier("version_id"),
    how: text("how", { enum: settlements }).notNull(),
    reason: text("reason"),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);
