/** Many files at once, on their way to their schools. Until the whole list is confirmed they are in no school's record. */
import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytea, identifier, instant, recorded, recordedAt, trustId } from "./columns.ts";

export const bulkUploadStates = [
  /** Files are still arriving; those that are here are read already. */
  "receiving",
  "reading",
  /** Every file was read or refused: the list waits for a lead. */
  "ready",
  /** A lead has confirmed the list, and its files are put into their schools' records. */
  "confirmed",
  "finished",
  "cancelled",
] as const;
export type BulkUploadState = (typeof bulkUploadStates)[number];

export const bulkUpload = pgTable(
  "bulk_upload",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    userId: identifier("user_id").notNull(),
    /** The code of the policy type that all of them are. */
    kind: text("kind").notNull(),
    state: text("state", { enum: bulkUploadStates }).notNull(),
    ...recorded(),
    /** Whose versions they become. */
    confirmedBy: text("confirmed_by"),
    confirmedByUser: identifier("confirmed_by_user"),
    endedAt: instant("ended_at"),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);

export const bulkFileStates = ["waiting", "read", "unreadable", "stored", "left_out"] as const;
export type BulkFileState = (typeof bulkFileStates)[number];

export const bulkFile = pgTable(
  "bulk_file",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    bulkId: identifier("bulk_id").notNull(),
    /** 1, 2, 3 … in the order in which they arrived. */
    position: integer("position").notNull(),
    fileName: text("file_name").notNull(),
    byteLength: integer("byte_length").notNull(),
    sha256: text("sha256").notNull(),
    /** Null once it is in its school's record, or was left out. */
    bytes: bytea("bytes"),
    state: text("state", { enum: bulkFileStates }).notNull(),
    /** As the policy reader gave it, until the file is stored. */
    reading: jsonb("reading").$type<unknown>(),
    /** Whose policy it is by what it says inside, and how sure that is. */
    match: jsonb("match").$type<unknown>(),
    /** Why it can't be read, or was not stored, in words for the person who chose it. */
    problem: text("problem"),
    chosenSchoolId: identifier("chosen_school_id"),
    versionId: identifier("version_id"),
    recordedAt: recordedAt(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);
