/** Model policies of the trust, and what its schools made of them. */
import type { PolicyFacts } from "@safeboard/compliance/policy-facts";
import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import {
  bytea,
  day,
  identifier,
  instant,
  keyOfRow,
  recorded,
  rowOfUnit,
  trustId,
  withdrawal,
} from "./columns.ts";
import { changeKinds } from "./policy-life.ts";

/** A model that schools adopt, or a policy that the trust holds for all of them. */
export const modelModes = ["model", "for_all_schools"] as const;
export type ModelMode = (typeof modelModes)[number];

export const modelPolicy = pgTable(
  "model_policy",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    /** The code of a policy type. */
    typeCode: text("type_code").notNull(),
    name: text("name").notNull(),
    mode: text("mode", { enum: modelModes }).notNull(),
    ...recorded(),
    retiredAt: instant("retired_at"),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);

/** Bytes and text never change; a draft becomes a published version once. */
export const modelVersion = pgTable(
  "model_version",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    modelId: identifier("model_id").notNull(),
    /** 1, 2, 3 … within the model. */
    number: integer("number").notNull(),
    fileName: text("file_name").notNull(),
    mediaType: text("media_type").notNull(),
    byteLength: integer("byte_length").notNull(),
    sha256: text("sha256").notNull(),
    bytes: bytea("bytes").notNull(),
    format: text("format").notNull(),
    readerVersion: text("reader_version").notNull(),
    pages: jsonb("pages").$type<string[]>().notNull(),
    facts: jsonb("facts").$type<PolicyFacts>().notNull(),
    /** Findings as the compliance package has them. */
    findings: jsonb("findings").$type<unknown>().notNull(),
    change: text("change", { enum: changeKinds }),
    changeReason: text("change_reason"),
    publishedAt: instant("published_at"),
    publishedBy: text("published_by"),
    ...recorded(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);

/** A published model version, sent to a school to be adopted. */
export const modelPush = pgTable(
  "model_push",
  {
    ...rowOfUnit(),
    modelVersionId: identifier("model_version_id").notNull(),
    message: text("message"),
    dueOn: day("due_on"),
    pushedOn: day("pushed_on").notNull(),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);

export const adoptionKinds = ["as_it_is", "adapted"] as const;
export type AdoptionKind = (typeof adoptionKinds)[number];

/** What a school made of a model: a version of its own, and how far that is from the model, counted in passages. */
export const adoption = pgTable(
  "adoption",
  {
    ...rowOfUnit(),
    pushId: identifier("push_id").notNull(),
    modelVersionId: identifier("model_version_id").notNull(),
    versionId: identifier("version_id").notNull(),
    how: text("how", { enum: adoptionKinds }).notNull(),
    /** Of the model. */
    passages: integer("passages").notNull(),
    changed: integer("changed").notNull(),
    missing: integer("missing").notNull(),
    added: integer("added").notNull(),
    ...recorded(),
  },
  keyOfRow,
);
